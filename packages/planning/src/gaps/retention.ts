/**
 * The loss a family bears itself: some months of its essential costs, never more than its liquid
 * reserve, kept in today's money. Off unless the client chooses it. Source: METHOD §3.
 */
import { powInt, zeros } from '@cebao/kernel';
import type { Context } from '../project/context.ts';
import { firstYear } from '../project/firstYear.ts';
import type { Stream } from '../project/stream.ts';

const monthsPerYear = 12;

/** Fen by event year. */
export function retentionOf(
  base: readonly Stream[],
  { family, assumptions }: Context,
): Float64Array {
  const kept = zeros(family.horizonYears);
  const { choices, assets } = family.household;
  if (!choices.retention) return kept;
  const liquid = assets
    .filter((asset) => asset.kind === 'cash' || asset.kind === 'sellable')
    .reduce((sum, asset) => sum + asset.valueCents, 0);
  const months = (firstYear(base).layer1 / monthsPerYear) * assumptions.retentionMonths;
  const today = Math.min(months, liquid);
  for (let year = 0; year < kept.length; year++) {
    kept[year] = today * powInt(1 + assumptions.cpi, year);
  }
  return kept;
}
