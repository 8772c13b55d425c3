import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { eventBenefit } from '../benefit/insurance.ts';
import { decrementCourse } from '../decrements/decrementCourse.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { profitTest } from '../reserve/profit.ts';
import type { Derivation } from './derivation.ts';
import { explainProfit } from './explainProfit.ts';

const named = ({ steps }: Derivation) => steps.map(({ rule, symbol }) => `${rule} ${symbol}`);
const valueAt = ({ steps }: Derivation, symbol: string) =>
  steps.find((one) => one.symbol === symbol)?.value ?? Number.NaN;

describe('the derivation of a profit test', () => {
  const test = {
    contract: {
      benefits: [eventBenefit({ event: 'death' as const, amount: level(10), to: 2 })],
      premium: { from: 0, to: 2, paymentsPerYear: 1 as const },
      expenses: [],
      loading: 0,
    },
    premium: 8,
    experience: {
      course: valueOf(decrementCourse({ death: [0.2, 1], lapse: [0, 0] })),
      interest: flatInterest(annualRate(0)),
    },
    reserves: [1, 2, 0],
    cashValues: [0, 0, 0],
    riskDiscount: annualRate(0.25),
  };

  it('sums the profits of the years to what they are worth', () => {
    const found = valueOf(explainProfit(test));
    const profit = valueOf(profitTest(test));
    expect(found.value).toBe(profit.netPresentValue);
    expect(named(found)).toEqual([
      'profitOfYear Pr(0)',
      'profitOfYear Pr(1)',
      'profitOfYear Pr(2)',
      'profitMargin margin',
      'presentProfit NPV',
    ]);
    // -1, then 5.4 a year later at 25 %, then nothing.
    expect(found.terms.map(({ amount }) => amount.toFixed(9))).toEqual([
      '-1.000000000',
      '5.400000000',
      '0.000000000',
    ]);
    expect(
      found.terms.map(({ of, year, time, probability }) => [of, year, time, probability]),
    ).toEqual([
      ['profits', 0, 0, 1],
      ['profits', 0, 1, 1],
      ['profits', 1, 2, 0.8],
    ]);
    expect(found.terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(found.value, 12);
    expect(found.value).toBeCloseTo(-1 + 5.4 * 0.8, 12);
    expect(valueAt(found, 'margin')).toBe(profit.margin);
    expect(refusalOf(explainProfit({ ...test, reserves: [] })).thing).toBe(
      'years of reserves and cash values',
    );
  });
});
