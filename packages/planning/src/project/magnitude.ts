/**
 * Figures are rounded to whole fen, which a number holds up to 2^51. A family whose rows, were they all
 * to go one way, come near that by growth and return is refused by its largest row before anything is
 * computed: no position, term or driver of it can then be too large to be written down.
 */
import { formatYuan, cents, refuse, type Result } from '@cebao/kernel';
import type { Cover } from '../household/cover.ts';
import { premiumFactor, sumAt } from '../household/growth.ts';
import type { Household } from '../household/household.ts';
import type { Stream } from './stream.ts';

/** 2^47: a sixteenth of the largest fen, which leaves room for drivers, events and scenarios. */
const mostFen = 140_737_488_355_328;

type Row = { readonly thing: string; readonly fen: number };

/** null: every figure can be written down. */
export function tooLarge(
  base: readonly Stream[],
  {
    household,
    poolReturn,
    cpi,
  }: { readonly household: Household; readonly poolReturn: number; readonly cpi: number },
): Result<never> | null {
  const rows = [
    ...base.map((s): Row => ({ thing: s.subject, fen: accumulated(s.amounts, poolReturn) })),
    ...household.policies.map((p): Row => ({ thing: p.id, fen: largestSum(p, cpi) })),
    ...household.manualLines.map(({ cover }): Row => ({
      thing: cover.id,
      fen: largestPremium(cover, cpi) * cover.premiumYears + largestSum(cover, cpi),
    })),
  ];
  const total = rows.reduce((sum, row) => sum + row.fen, 0);
  if (total <= mostFen) return null;
  const largest = rows.reduce((most, row) => (row.fen > most.fen ? row : most));
  const value = largest.fen > mostFen ? '超过上限' : `${formatYuan(cents(whole(largest.fen)))} 元`;
  const limit = `全部收支按增长率与收益率累计不超过 ${formatYuan(cents(mostFen))} 元`;
  return refuse('MONEY_RANGE', { thing: largest.thing, value: `累计 ${value}`, limit });
}

function largestSum(cover: Cover, cpi: number): number {
  return Math.max(cover.sumInsuredCents, sumAt(cover, cover.coverYears, cpi));
}

function largestPremium(cover: Cover, cpi: number): number {
  const { annualPremiumCents, growth, premiumYears } = cover;
  return annualPremiumCents * Math.max(1, premiumFactor(growth, premiumYears, cpi));
}

function accumulated(amounts: Float64Array, poolReturn: number): number {
  let sum = 0;
  // By place: an iterator makes an object for every year.
  for (let t = 0; t < amounts.length; t++) {
    sum = sum * (1 + poolReturn) + Math.abs(amounts[t] ?? 0);
  }
  return sum;
}

function whole(fen: number): number {
  return fen - (fen % 1);
}
