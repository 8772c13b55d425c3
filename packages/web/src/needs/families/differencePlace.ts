/** Where a difference stands, in words: "成员 · 林志远 · 出生日期". */
import { isObject, listAt } from '../../draft/json.ts';
import type { Json, Step } from '../../draft/json.ts';
import { isWordKey } from '../../i18n/isWordKey.ts';
import type { Say } from '../../i18n/language.ts';

export function differencePlace(steps: readonly Step[], trees: readonly Json[], say: Say): string {
  const parts = steps.map((step) =>
    typeof step === 'number' ? say('merge.item', { number: step + 1 }) : wordOf(step, trees, say),
  );
  return parts.join(' · ');
}

function wordOf(step: string, trees: readonly Json[], say: Say): string {
  const key = `fact.${step}`;
  return isWordKey(key) ? say(key) : (nameOf(step, trees) ?? step);
}

/** Ids of persons and covers are shown by their names, whichever version has them. */
function nameOf(id: string, trees: readonly Json[]): string | null {
  const lists = ['persons', 'policies', 'manualLines'];
  const items = trees.flatMap((tree) => lists.flatMap((list) => listAt(tree, list)));
  const item = items.find((given) => isObject(given) && given['id'] === id);
  if (!isObject(item)) return null;
  const name = item['name'] ?? item['product'];
  return typeof name === 'string' ? name : null;
}
