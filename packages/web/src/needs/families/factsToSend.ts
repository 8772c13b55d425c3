/**
 * What is saved: parts that nobody touched go back as the server has them. The form would write the same
 * facts in other words (money as text, life cover by its kind), and they would count as changed.
 */
import { sameJson } from '../../draft/json.ts';
import type { JsonObject } from '../../draft/json.ts';
import { draftToFile } from '../../draft/wire.ts';
import { factsOf, treeOf } from './familyFacts.ts';

/** `kept`: the version that the draft was made from; null where it is not at hand. */
export function factsToSend(
  draft: JsonObject,
  kept: Readonly<Record<string, unknown>> | null,
): JsonObject {
  const file = draftToFile(draft);
  if (kept === null) return file;
  const shown = factsOf(kept);
  const untouched = Object.entries(treeOf(kept)).filter(([part]) =>
    sameJson(draft[part], shown[part]),
  );
  return { ...file, ...Object.fromEntries(untouched) };
}
