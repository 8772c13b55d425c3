import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { expectWhole, named, valueAt } from '../../../testdata/steps.ts';
import { refusalOf, standardUltimate, valueOf } from '../../../testdata/tables.ts';
import { eventBenefit } from '../../benefit/insurance.ts';
import { level } from '../../flow/amount.ts';
import { flatInterest } from '../../flow/interest.ts';
import { lifeCourse } from '../../life/course.ts';
import { zillmerPremium, zillmerReserve } from '../../reserve/zillmer.ts';
import { explainZillmerPremium, explainZillmerReserve } from './explainZillmer.ts';

const valued = {
  contract: {
    benefits: [eventBenefit({ event: 'death', amount: level(1000) })],
    premium: { from: 0, to: null, paymentsPerYear: 1 },
    expenses: [{ kind: 'ofPremium', rate: 0.1, from: 0, to: null }],
    loading: 0,
  },
  basis: {
    course: valueOf(lifeCourse(standardUltimate, 40)),
    interest: flatInterest(annualRate(0.05)),
  },
} as const;

describe("the derivation of Zillmer's reserve and premium", () => {
  it('the premium recovers the cost in equal parts', () => {
    const found = valueOf(explainZillmerPremium(valued, 20));
    expectWhole(found);
    expect(named(found)).toEqual([
      'benefits A',
      'annuity a',
      'netPremium P',
      'acquisition Z',
      'zillmerPremium P^Z',
    ]);
    expect(found.value).toBe(valueOf(zillmerPremium(valued, 20)));
    const [P, Z, a] = ['P', 'Z', 'a'].map((symbol) => valueAt(found, symbol));
    expect(found.value).toBe((P ?? 0) + (Z ?? 0) / (a ?? 0));
    expect(refusalOf(explainZillmerPremium(valued, Number.NaN)).code).toBe('BAD_NUMBER');
  });

  it('the reserve is the net one less what premiums still have to recover', () => {
    const found = valueOf(explainZillmerReserve(valued, { t: 5, acquisition: 20 }));
    expectWhole(found);
    expect(named(found)).toEqual([
      'benefits A',
      'annuity a',
      'netPremium P',
      'acquisition Z',
      'benefits A(5)',
      'annuity a(5)',
      'netReserve tV',
      'premiumsLeft share',
      'zillmerReserve tV^Z',
    ]);
    expect(found.value).toBe(valueOf(zillmerReserve(valued, { t: 5, acquisition: 20 })));
    expect(valueAt(found, 'share')).toBe(valueAt(found, 'a(5)') / valueAt(found, 'a'));
    expect(found.value).toBe(valueAt(found, 'tV') - 20 * valueAt(found, 'share'));
    expect(found.terms[0]?.year).toBe(5);
  });

  it('at issue takes its steps once, and is refused as the value is', () => {
    const found = valueOf(explainZillmerReserve(valued, { t: 0, acquisition: 20 }));
    expect(named(found).filter((step) => step.startsWith('benefits'))).toEqual(['benefits A']);
    expect(found.value).toBeCloseTo(-20, 10);
    const endless = { t: 5, acquisition: Number.NaN };
    expect(refusalOf(explainZillmerReserve(valued, endless)).code).toBe('BAD_NUMBER');
  });
});
