import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { endowmentBenefit } from '../benefit/insurance.ts';
import { flatInterest } from '../flow/interest.ts';
import { courseFromLives, lifeCourse } from '../life/course.ts';
import type { CashValued } from '../reserve/cashValue.ts';
import { minimumCashValue } from '../reserve/cashValue.ts';
import { chineseMale, refusalOf, valueOf } from '../../testdata/tables.ts';
import { explainCashValue } from './explainCashValue.ts';

const valued: CashValued = {
  contract: {
    benefits: endowmentBenefit(20, 10_000),
    premium: { from: 0, to: 10, paymentsPerYear: 1 },
    expenses: [],
    loading: 0,
  },
  basis: {
    course: valueOf(lifeCourse(chineseMale.life, 40)),
    interest: flatInterest(annualRate(0.04)),
  },
  rule: { startShare: 0.85, expenseShares: [0.45, 0.25, 0.25, 0.1], fullAfterYears: 20 },
};
const stepsOf = (t: number) =>
  new Map(valueOf(explainCashValue(valued, t)).steps.map(({ symbol, value }) => [symbol, value]));

describe('the derivation of a cash value', () => {
  it('lets a reader compute premium, policy value, share and value', () => {
    const steps = stepsOf(5);
    const of = (symbol: string) => steps.get(symbol) ?? Number.NaN;
    expect(of('G')).toBeCloseTo(of('A') / (of('a') - of('e')), 9);
    expect(of('PVR')).toBeCloseTo(of('A(5)') + (of('e(5)') - of('a(5)')) * of('G'), 8);
    expect(of('r')).toBeCloseTo(0.85 + (0.15 * 5) / 10, 14);
    expect(of('MCV')).toBe(of('r') * of('PVR'));
    expect(of('MCV')).toBe(valueOf(minimumCashValue(valued, 5)));
    expect(steps.has('SB')).toBe(false);
  });

  it('shows what is paid on survival at the end of the year, and leaves it out', () => {
    const steps = stepsOf(20);
    expect(steps.get('SB')).toBeCloseTo(10_000, 8);
    expect(steps.get('PVR')).toBeCloseTo(0, 8);
  });

  it('names each step by its rule', () => {
    const rules = valueOf(explainCashValue(valued, 20)).steps.map(
      ({ rule, symbol }) => `${rule} ${symbol}`,
    );
    expect(rules).toEqual([
      'benefits A',
      'annuity a',
      'premiumExpenses e',
      'equivalentPremium G',
      'benefits A(20)',
      'survivalDue SB',
      'policyValue PVR',
      'cashValueShare r',
      'minimumCashValue MCV',
    ]);
  });

  it('has none where there is no value', () => {
    const course = valueOf(courseFromLives([10, 9]));
    const short = { ...valued, basis: { ...valued.basis, course } };
    expect(refusalOf(explainCashValue(short, 1)).thing).toBe('years that the lives are known for');
    expect(refusalOf(explainCashValue(valued, 0)).thing).toBe('policy year');
  });
});
