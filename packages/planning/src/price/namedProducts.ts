/** Products that a family file names: unknown ones, and what is locked and banned at once. */
import { refuse, type Refusal } from '@cebao/kernel';
import type { Household } from '../household/household.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * A code that is banned, locked or named as a main by mistake would change the plan without a word. A
 * product of which only rates are known is no mistake in a ban: it is listed, and stays out.
 */
export function unknownProducts(
  { choices, manualLines, policies }: Household,
  catalogue: Catalogue,
): readonly Refusal[] {
  const known = new Set([
    ...catalogue.products.map(({ product }) => product.code),
    ...manualLines.map(({ cover }) => cover.id),
  ]);
  const named = [
    ...choices.bans.map((code, at) => ({
      code,
      thing: `choices.bans[${String(at)}]`,
      mayBe: catalogue.ratesOnly ?? [],
    })),
    ...choices.locks.map(({ code }, at) => ({
      code,
      thing: `choices.locks[${String(at)}].code`,
      mayBe: [],
    })),
  ];
  const unknown = named.filter(({ code, mayBe }) => !known.has(code) && !mayBe.includes(code));
  const mains = new Set([...known, ...policies.map(({ id }) => id)]);
  return [
    ...unknown.map(({ code: value, thing }) => {
      const limit = `目录中的产品代码或报价的 id：${[...known].join('、')}`;
      return refuse('UNKNOWN_PRODUCT', { thing, value, limit }).error;
    }),
    ...manualLines.flatMap(({ riderOf }, at): readonly Refusal[] => {
      if (riderOf === null || mains.has(riderOf)) return [];
      const thing = `manualLines[${String(at)}].riderOf`;
      const limit = `另一份报价、保单的 id 或目录中的产品代码：${[...mains].join('、')}`;
      return [refuse('UNKNOWN_PRODUCT', { thing, value: riderOf, limit }).error];
    }),
  ];
}

/** What no plan needs to be looked for to see: it is asked for and forbidden. */
export function lockedAndBanned({ choices }: Household): readonly Refusal[] {
  return choices.locks.flatMap(({ code }, at): readonly Refusal[] => {
    if (!choices.bans.includes(code)) return [];
    const thing = `choices.locks[${String(at)}].code`;
    return [refuse('BAD_FIELD', { thing, value: code, limit: '不在 choices.bans 里' }).error];
  });
}
