import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { flatInterest, forwardInterest } from '../flow/interest.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { renewablePremiums } from './medical.ts';
import type { MedicalBasis } from './medical.ts';

const basis: MedicalBasis = {
  frequency: [0.1, 0.12],
  cost: [10_000, 10_000],
  trend: 0.08,
  loadingShare: 0.35,
  interest: flatInterest(annualRate(0.03)),
};

describe('yearly renewable premiums', () => {
  it('are frequency times trended cost, half a year of interest, and the loading on the gross', () => {
    const [first, second] = valueOf(renewablePremiums(basis));
    const half = Math.sqrt(1.03);
    expect(first).toBeCloseTo((0.1 * 10_000) / half / 0.65, 9);
    expect(second).toBeCloseTo((0.12 * 10_800) / half / 0.65, 9);
  });

  it('each year pays for itself: a term structure changes a year by its own forward rate', () => {
    const interest = valueOf(forwardInterest([0.01, 0.05].map(annualRate)));
    const [, second] = valueOf(renewablePremiums({ ...basis, interest }));
    expect(second).toBeCloseTo((0.12 * 10_800) / Math.sqrt(1.05) / 0.65, 9);
  });

  it.each<readonly [string, Partial<MedicalBasis>]>([
    ['other years of costs', { cost: [1] }],
    ['a negative frequency', { frequency: [-0.1, 0.1] }],
    ['a loading of everything', { loadingShare: 1 }],
    ['a trend that takes all', { trend: -1 }],
    ['interest that ends too soon', { interest: valueOf(forwardInterest([annualRate(0.01)])) }],
  ])('refuse %s', (_, change) => {
    expect(refusalOf(renewablePremiums({ ...basis, ...change })).code).toBe('BAD_BASIS');
  });
});
