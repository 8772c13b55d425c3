/** Years that stay open after a term has ended, and what the next longer one costs. */
import { describe, expect, it } from 'vitest';
import type { Household } from '@cebao/planning';
import { asset, choices, cost, must, person, income, planOf, sampleFamily } from '../families.ts';

/** One high income, so that both rungs of a ladder stand at the caps of their products. */
const highEarner: Household = {
  ...sampleFamily('single'),
  persons: [
    person({
      id: 'earner',
      role: 'adult',
      sex: 'male',
      age: 46,
      incomes: [income('work', 3_000_000, { untilAge: 63 })],
    }),
    person({ id: 'other', role: 'adult', sex: 'female', age: 44 }),
    person({
      id: 'child',
      role: 'child',
      age: 11,
      independentAge: 26,
      parents: ['earner', 'other'],
    }),
  ],
  costs: [cost({ yuan: 700_000 }), cost({ yuan: 800_000, layer: 2 })],
  debts: [],
  assets: [asset('cash', 5_000_000)],
  policies: [],
  manualLines: [],
  choices: choices({}),
};

const openAfterTerms = (family: Household, budget: number) =>
  must(planOf(family, budget)).sheet.find(({ id }) => id === 'termsReachNeed')?.reasons ?? [];

describe('a term that ends before the need', () => {
  it('names no price of a longer one that is already taken up to its largest sum', () => {
    const report = must(planOf(highEarner, 60_000));
    const terms = report.plan.lines.filter(({ kind }) => kind === 'term');
    // The longer product stands at its cap beside the short rung, which ends first.
    expect(terms.map((line) => [line.code, line.sumInsuredCents / 100])).toEqual([
      ['111013', 3_000_000],
      ['611005', 3_000_000],
    ]);
    expect(openAfterTerms(highEarner, 60_000).map(({ cents }) => cents)).toEqual([null]);
  });

  it('names the price where the longer one is left to be had', () => {
    // 1,668 yuan a year for the next period of the same sum, the table's own difference.
    expect(openAfterTerms(sampleFamily('young-couple'), 3_000)).toEqual([
      { code: 'openYears:4', subject: 'husband', cents: 166_800 },
    ]);
  });
});
