/** Where a difference stands, in words: "成员 · 林志远 · 出生日期". */
import { isObject, listAt } from '../../draft/json.ts';
import type { Json, Step } from '../../draft/json.ts';
import { isWordKey } from '../../i18n/isWordKey.ts';
import type { Say } from '../../i18n/language.ts';

export function differencePlace(steps: readonly Step[], draft: Json, say: Say): string {
  const parts = steps.map((step) =>
    typeof step === 'number' ? say('merge.item', { number: step + 1 }) : wordOf(step, draft, say),
  );
  return parts.join(' · ');
}

function wordOf(step: string, draft: Json, say: Say): string {
  const key = `fact.${step}`;
  return isWordKey(key) ? say(key) : (nameOf(step, draft) ?? step);
}

/** Ids of persons and covers are shown by their names. */
function nameOf(id: string, draft: Json): string | null {
  const items = ['persons', 'policies', 'manualLines'].flatMap((list) => listAt(draft, list));
  const item = items.find((given) => isObject(given) && given['id'] === id);
  if (!isObject(item)) return null;
  const name = item['name'] ?? item['product'];
  return typeof name === 'string' ? name : null;
}
