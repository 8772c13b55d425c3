import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { expectWhole, named, sumOf, valueAt } from '../../../testdata/steps.ts';
import { refusalOf, valueOf } from '../../../testdata/tables.ts';
import { lifeAnnuity } from '../../benefit/annuities.ts';
import { premiumWaiver } from '../../benefit/waiver.ts';
import { flatInterest } from '../../flow/interest.ts';
import { courseFromLives } from '../../life/course.ts';
import { explainInState, explainWaiver } from './explainWaiver.ts';

const interest = flatInterest(annualRate(0.25));
const contract = valueOf(courseFromLives([10, 10, 5, 0]));
const paying = valueOf(courseFromLives([10, 8, 2, 0]));
const one = {
  contract,
  paying,
  pattern: { from: 0, to: 3, paymentsPerYear: 1 },
  interest,
} as const;

describe('the derivation of a waiver', () => {
  it('is two sums of premiums, their difference, and its share of what is paid', () => {
    const found = valueOf(explainWaiver(one));
    expectWhole(found);
    expect(named(found)).toEqual([
      'premiumsLasting a lasting',
      'premiumsPaying a paying',
      'premiumsWaived W',
      'waiverRate rate',
    ]);
    // v = 0.8: 1 + 0.8 + 0.5 * 0.64 and 1 + 0.8 * 0.8 + 0.2 * 0.64.
    expect(valueAt(found, 'a lasting')).toBeCloseTo(2.12, 12);
    expect(valueAt(found, 'a paying')).toBeCloseTo(1.768, 12);
    expect(sumOf(found, 'benefits')).toBeCloseTo(2.12, 12);
    expect(sumOf(found, 'premiums')).toBeCloseTo(1.768, 12);
    expect(found.value).toBe(valueAt(found, 'W') / valueAt(found, 'a paying'));
    expect(found.value).toBe(valueOf(premiumWaiver(one)).rate);
    const turned = { ...one, contract: paying, paying: contract };
    expect(refusalOf(explainWaiver(turned)).code).toBe('BAD_BASIS');
  });

  it('of what is paid in a state is the sum of its payments', () => {
    const income = lifeAnnuity({
      yearly: 100,
      timing: 'start',
      paymentsPerYear: 1,
      from: 1,
      to: 3,
    });
    const found = valueOf(explainInState([income], paying, interest));
    expectWhole(found);
    expect(named(found)).toEqual(['valueInState EPV']);
    expect(found.value).toBeCloseTo(100 * (0.8 * 0.8 + 0.2 * 0.64), 10);
    expect(sumOf(found, 'benefits')).toBeCloseTo(found.value, 10);
    const monthly = { ...income, paymentsPerYear: 12 } as const;
    expect(refusalOf(explainInState([monthly], paying, interest)).code).toBe('BAD_BASIS');
  });
});
