/** `persons[0].birthDate` in words: "成员 · 林志远 · 出生日期". */
import { getAt, isObject, pathOf, stepsOf } from '../../draft/json.ts';
import type { JsonObject, Step } from '../../draft/json.ts';
import { isWordKey } from '../../i18n/isWordKey.ts';
import type { Say } from '../../i18n/language.ts';

export function faultPlace(path: string, draft: JsonObject, say: Say): string {
  const steps = stepsOf(path);
  return steps.map((step, i) => stepWord(step, { steps, i, draft, say })).join(' · ');
}

type Where = {
  readonly steps: readonly Step[];
  readonly i: number;
  readonly draft: JsonObject;
  readonly say: Say;
};

function stepWord(step: Step, { steps, i, draft, say }: Where): string {
  if (typeof step === 'string') {
    const key = `fact.${step}`;
    return isWordKey(key) ? say(key) : step;
  }
  const item = getAt(draft, pathOf(steps.slice(0, i + 1)));
  const given = isObject(item) ? (item['name'] ?? item['label'] ?? item['product']) : undefined;
  return typeof given === 'string' && given !== ''
    ? given
    : say('merge.item', { number: step + 1 });
}
