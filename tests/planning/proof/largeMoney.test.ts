/**
 * Sums that a file may state and that growth carries beyond what fen can hold are refused by their row,
 * in the plan and in the stress test; the largest assumptions there are never come that far.
 */
import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { stressAssumptions } from '@cebao/dossiers';
import { stressFamily, type Household } from '@cebao/planning';
import { coarsePlanOf } from '../coarse.ts';
import { choices, facts, fen, must, sampleFamily } from '../families.ts';

const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));
const family = sampleFamily('young-couple');
const tenPercent = annualRate(0.1);

function stressed(household: Household) {
  return stressFamily({ ...facts, household, lines: [], spread, seed: 1, paths: 50 });
}

const large: readonly (readonly [string, Household])[] = [
  [
    'a cost',
    {
      ...family,
      costs: family.costs.map((cost, at) =>
        at === 0 ? { ...cost, label: 'huge', annualCents: fen(1e10), growth: tenPercent } : cost,
      ),
    },
  ],
  [
    'an asset',
    {
      ...family,
      assets: family.assets.map((asset) => ({ ...asset, label: 'huge', valueCents: fen(1e12) })),
    },
  ],
];

describe('sums beyond what fen can hold', () => {
  it.each(large)('%s is refused by its row, value and limit', (_, household) => {
    const refusal = {
      ok: false,
      error: { code: 'MONEY_RANGE', thing: 'huge', value: '累计 超过上限' },
    };
    expect(coarsePlanOf(household, 15_000)).toMatchObject(refusal);
    expect(stressed(household)).toMatchObject(refusal);
  });

  it('is not what a rich family has: a hundred million a year is planned', () => {
    const rich = {
      ...family,
      costs: family.costs.map((cost) => ({ ...cost, annualCents: fen(1e8) })),
    };
    expect(coarsePlanOf(rich, 15_000).ok).toBe(true);
    expect(stressed(rich).ok).toBe(true);
  });

  it('is not reached by the largest bills and care at the largest trend over a hundred years', () => {
    const most = {
      ...family,
      choices: choices({
        assumptions: {
          horizonYears: 100,
          poolReturn: -0.02,
          medicalTrend: 0.15,
          billSeriousYuan: 2_000_000,
          billCatastrophicYuan: 5_000_000,
          ciCareAnnualYuan: 500_000,
          ciCareYears: 20,
          disabilityCareAnnualYuan: 500_000,
          disabilityCareYears: 60,
        },
      }),
    };
    expect(coarsePlanOf(most, 15_000).ok).toBe(true);
    expect(stressed(most).ok).toBe(true);
  });
});
