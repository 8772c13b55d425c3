import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { eventBenefit } from '../benefit/insurance.ts';
import { grossPremiumOf, netPremiumOf, sumFromPremium } from '../contract/premiums.ts';
import { explainCase } from '../explain/explainCase.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { courseFromLives } from '../life/course.ts';
import { caseValue } from './quantity.ts';
import type { ActuarialCase } from './quantity.ts';
import { solvedGross, solvedNet, solvedSum } from './solved.ts';

// No interest. Of ten lives five die in the first year, the others in the second; two premiums.
const basis = {
  course: valueOf(courseFromLives([10, 5, 0])),
  interest: flatInterest(annualRate(0)),
};
const contractOf = (amount: number, premiumsPaid: number) => ({
  benefits: [eventBenefit({ event: 'death', amount: level(amount), premiumsPaid })],
  premium: { from: 0, to: 2, paymentsPerYear: 1 } as const,
  expenses: [{ kind: 'ofPremium', rate: 0.2, from: 0, to: null }] as const,
  loading: 0,
});
// a = 1.5; three premiums paid come back: B = 3 (0.5 + 0.5 * 2) = 4.5.
const returning = { contract: contractOf(12, 3), basis };
const below = { contract: contractOf(-12, 0), basis };

describe('premiums by the equation alone', () => {
  it('may lie below 0 where more is returned than paid, which no insurer sells', () => {
    expect(valueOf(solvedNet(returning))).toBeCloseTo(12 / (1.5 - 4.5), 12);
    expect(valueOf(solvedGross(returning))).toBeCloseTo(12 / (1.5 - 4.5 - 0.3), 12);
    expect(refusalOf(netPremiumOf(returning.contract, basis)).limit).toBe('above 0');
    expect(refusalOf(grossPremiumOf(returning.contract, basis)).limit).toBe('above 0');
  });

  it('buy a sum below 0 of benefits below 0', () => {
    expect(valueOf(solvedSum(below, 4))).toBeCloseTo((1.5 * 4) / -12, 12);
    const loaded = { ...below, contract: { ...below.contract, loading: 0.25 } };
    expect(valueOf(solvedSum(loaded, 4))).toBeCloseTo((1.5 * 4) / (1.25 * -12), 12);
    expect(refusalOf(sumFromPremium(below.contract, basis, 4)).limit).toBe('above 0');
  });

  it('are those of the library where it has one', () => {
    const sold = { contract: { ...contractOf(12, 0), loading: 0.1 }, basis };
    expect(solvedNet(sold)).toEqual(netPremiumOf(sold.contract, basis));
    expect(solvedGross(sold)).toEqual(grossPremiumOf(sold.contract, basis));
    expect(solvedSum(sold, 4)).toEqual(sumFromPremium(sold.contract, basis, 4));
  });

  it('are none where nothing can be divided', () => {
    const even = { contract: contractOf(12, 1), basis };
    expect(refusalOf(solvedNet(even))).toEqual({
      code: 'BAD_BASIS',
      thing: 'what a premium of 1 is worth after expenses',
      value: '0',
      limit: 'finite, not 0',
    });
    const endless = { ...below, contract: { ...below.contract, loading: Number.NaN } };
    expect(refusalOf(solvedGross(endless)).thing).toBe('loading');
    expect(refusalOf(solvedSum(endless, 4)).value).toBe('NaN');
    expect(refusalOf(solvedSum(below, Number.NaN)).code).toBe('BAD_NUMBER');
    const short = { ...basis, course: valueOf(courseFromLives([10, 5])) };
    for (const solved of [solvedNet, solvedGross]) {
      expect(refusalOf(solved({ ...below, basis: short })).code).toBe('BAD_TABLE');
    }
    expect(refusalOf(solvedSum({ ...below, basis: short }, 4)).code).toBe('BAD_TABLE');
  });

  it('are what a case rests on, in every quantity and in its derivation', () => {
    const one = (quantity: ActuarialCase['quantity'], t: number): ActuarialCase => ({
      quantity,
      lives: { kind: 'status', course: basis.course },
      interest: basis.interest,
      contract: returning.contract,
      premium: null,
      t,
    });
    // P = -4, G = 12 / -3.3. After a year 12 and twice three premiums come, one premium is paid.
    const [P, G] = [-4, 12 / -3.3];
    const expected = [
      ['net_premium', 0, P],
      ['gross_premium', 0, G],
      ['net_reserve', 1, 12 + 6 * P - P],
      ['gross_reserve', 1, 12 + 6 * G + 0.2 * G - G],
      ['expense_reserve', 1, 5.2 * G - 5 * P],
      ['fpt_reserve', 1, 0],
    ] as const;
    for (const [quantity, t, value] of expected) {
      expect(valueOf(caseValue(one(quantity, t))), quantity).toBeCloseTo(value, 10);
      const { steps } = valueOf(explainCase(one(quantity, t)));
      expect(steps.at(-1)?.value).toBe(valueOf(caseValue(one(quantity, t))));
    }
    const given = { ...one('gross_reserve', 1), premium: 2 };
    expect(valueOf(caseValue(given))).toBeCloseTo(12 + 5.2 * 2, 10);
  });
});
