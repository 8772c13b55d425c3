import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { discountOf, forceOf, nominalOf } from '@cebao/kernel';
import { nominalDiscountOf } from '../../testdata/plain.ts';
import { rates } from '../../testdata/arbitrary.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { rateOfDiscount, rateOfForce } from './conversions.ts';

describe('forms of a rate of interest', () => {
  it('lead back to it', () => {
    fc.assert(
      fc.property(rates, (i) => {
        expect(valueOf(rateOfForce(forceOf(i)))).toBeCloseTo(i, 14);
        expect(valueOf(rateOfDiscount(discountOf(i)))).toBeCloseTo(i, 14);
        expect(nominalDiscountOf(i, 1)).toBeCloseTo(discountOf(i), 14);
      }),
    );
  });

  it('are ordered at positive interest: d < d(12) < delta < i(12) < i', () => {
    fc.assert(
      fc.property(rates, (i) => {
        fc.pre(i > 0.001);
        const ascending = [
          discountOf(i),
          nominalDiscountOf(i, 12),
          forceOf(i),
          nominalOf(i, 12),
          i,
        ];
        expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
        expect(1 / nominalDiscountOf(i, 12) - 1 / nominalOf(i, 12)).toBeCloseTo(1 / 12, 8);
      }),
    );
  });

  it('refuse what is no rate', () => {
    expect(refusalOf(rateOfDiscount(1)).code).toBe('BAD_RATE');
    expect(refusalOf(rateOfForce(2)).code).toBe('BAD_RATE');
  });
});
