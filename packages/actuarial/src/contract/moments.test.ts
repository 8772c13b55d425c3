import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annualRate } from '@cebao/kernel';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import type { Segment } from '../flow/segment.ts';
import { lifeCourse } from '../life/course.ts';
import { wholeLife } from '../../testdata/plain.ts';
import { isClose, lifeTables, rates } from '../../testdata/arbitrary.ts';
import { refusalOf, soaIllustrative, valueOf } from '../../testdata/tables.ts';
import { benefitsOnly } from './contract.ts';
import { momentsOf, varianceFrom } from './moments.ts';

const death: Segment = {
  pays: 'event',
  event: 'death',
  timing: 'end',
  from: 0,
  to: null,
  amount: level(1),
  premiumsPaid: 0,
};

describe('moments of a death benefit', () => {
  it('ILT-125: the variance of whole life insurance of 1 at 39, 6 %, is 0.0216907', () => {
    const course = valueOf(lifeCourse(soaIllustrative, 39));
    const basis = { course, interest: flatInterest(annualRate(0.06)) };
    const variance = varianceFrom(valueOf(momentsOf(benefitsOnly([death]), basis)));
    expect(Math.abs(variance - 0.0216907)).toBeLessThan(1e-6);
  });

  it('the second is the first at the doubled force of interest, and the variance not below 0', () => {
    fc.assert(
      fc.property(lifeTables, rates, (table, i) => {
        const basis = { course: valueOf(lifeCourse(table, 30)), interest: flatInterest(i) };
        const moments = valueOf(momentsOf(benefitsOnly([death]), basis));
        const doubled = annualRate((1 + i) * (1 + i) - 1);
        expect(isClose(moments.second, wholeLife({ table, i: doubled, x: 30 }))).toBe(true);
        expect(varianceFrom(moments)).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it.each<readonly [string, Segment]>([
    ['in mid-year', { ...death, timing: 'mid' }],
    ['with premiums', { ...death, premiumsPaid: 1 }],
    [
      'on survival',
      { pays: 'survival', timing: 'start', paymentsPerYear: 1, from: 0, to: 1, amount: level(1) },
    ],
  ])('are refused for benefits %s', (_, segment) => {
    const course = valueOf(lifeCourse(soaIllustrative, 39));
    const basis = { course, interest: flatInterest(annualRate(0.06)) };
    expect(refusalOf(momentsOf(benefitsOnly([death, segment]), basis)).code).toBe('BAD_FIELD');
  });
});
