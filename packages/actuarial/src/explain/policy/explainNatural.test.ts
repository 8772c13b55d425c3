import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { expectWhole, named, sumOf, valueAt } from '../../../testdata/steps.ts';
import { refusalOf, valueOf } from '../../../testdata/tables.ts';
import { eventBenefit } from '../../benefit/insurance.ts';
import { renewablePremiums } from '../../benefit/medical.ts';
import { naturalPremiums } from '../../contract/natural.ts';
import { level } from '../../flow/amount.ts';
import { flatInterest } from '../../flow/interest.ts';
import { courseFromLives } from '../../life/course.ts';
import {
  explainGrossByShare,
  explainLoadingShare,
  explainNaturalPremium,
  explainRenewablePremium,
} from './explainNatural.ts';

describe('the derivation of premiums year by year', () => {
  const valued = {
    contract: {
      benefits: [eventBenefit({ event: 'death', amount: level(100) })],
      premium: { from: 0, to: null, paymentsPerYear: 1 },
      expenses: [],
      loading: 0,
    },
    basis: {
      course: valueOf(courseFromLives([10, 8, 6, 0])),
      interest: flatInterest(annualRate(0.25)),
    },
  } as const;

  it('a natural premium is the one term of its year', () => {
    const all = valueOf(naturalPremiums(valued.contract, valued.basis));
    for (const k of [0, 1, 2]) {
      const found = valueOf(explainNaturalPremium(valued, k));
      expectWhole(found);
      expect(named(found)).toEqual([`inForceAt p(${k})`, `naturalPremium P(${k})`]);
      expect(found.value).toBe(all[k]);
      expect(found.terms.length).toBe(1);
      expect(sumOf(found, 'benefits')).toBeCloseTo(found.value, 12);
    }
    const found = valueOf(explainNaturalPremium(valued, 1));
    expect(valueAt(found, 'p(1)')).toBe(0.8);
    // A quarter of those alive after a year, v = 0.8.
    expect(found.value).toBeCloseTo(20, 12);
    expect(refusalOf(explainNaturalPremium(valued, 3))).toEqual({
      code: 'BAD_FIELD',
      thing: 'policy year',
      value: '3',
      limit: 'whole years below 3',
    });
    const back = [eventBenefit({ event: 'death', amount: level(1), premiumsPaid: 1 })];
    const returning = { ...valued, contract: { ...valued.contract, benefits: back } };
    expect(refusalOf(explainNaturalPremium(returning, 0)).value).toBe('premiums returned');
  });

  it('a renewable premium is its claims, half a year and a loading', () => {
    const basis = {
      frequency: [0.1, 0.2],
      cost: [1000, 1100],
      trend: 0.1,
      loadingShare: 0.2,
      interest: flatInterest(annualRate(0.21)),
    };
    const found = valueOf(explainRenewablePremium(basis, 1));
    expectWhole(found);
    expect(named(found)).toEqual([
      'claimsOfYear C(1)',
      'halfYearDiscount v^1/2',
      'loadingOfGross loading',
      'renewablePremium G(1)',
    ]);
    expect(valueAt(found, 'C(1)')).toBeCloseTo(0.2 * 1100 * 1.1, 10);
    expect(valueAt(found, 'v^1/2')).toBeCloseTo(1 / 1.1, 12);
    expect(found.value).toBe(valueOf(renewablePremiums(basis))[1]);
    expect(found.value).toBeCloseTo((0.2 * 1100 * 1.1) / 1.1 / 0.8, 10);
    expect(refusalOf(explainRenewablePremium(basis, 2)).limit).toBe('whole years below 2');
    expect(refusalOf(explainRenewablePremium({ ...basis, trend: 2 }, 0)).thing).toBe('trend');
  });

  it('loadings by share, both ways', () => {
    const gross = valueOf(explainGrossByShare(80, 0.2));
    expectWhole(gross);
    expect(named(gross)).toEqual(['netGiven P', 'loadingOfGross loading', 'grossByShare G']);
    expect(gross.value).toBe(100);
    const share = valueOf(explainLoadingShare(80, 100));
    expectWhole(share);
    expect(named(share)).toEqual(['netGiven P', 'grossGiven G', 'loadingShare loading']);
    expect(share.value).toBeCloseTo(0.2, 12);
    expect(refusalOf(explainGrossByShare(80, 1)).thing).toBe('loading');
    expect(refusalOf(explainLoadingShare(80, 0)).code).toBe('BAD_BASIS');
  });
});
