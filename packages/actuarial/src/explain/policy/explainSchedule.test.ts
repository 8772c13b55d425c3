import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { expectWhole, named, valueAt } from '../../../testdata/steps.ts';
import { refusalOf, valueOf } from '../../../testdata/tables.ts';
import { eventBenefit } from '../../benefit/insurance.ts';
import { level } from '../../flow/amount.ts';
import { flatInterest } from '../../flow/interest.ts';
import { courseFromLives } from '../../life/course.ts';
import { reserveSchedule, retrospectiveReserve } from '../../reserve/schedule.ts';
import { explainRetrospective, explainSchedule } from './explainSchedule.ts';

const valued = {
  contract: {
    benefits: [eventBenefit({ event: 'death', amount: level(100) })],
    premium: { from: 0, to: null, paymentsPerYear: 1 },
    expenses: [],
    loading: 0,
  },
  basis: {
    course: valueOf(courseFromLives([10, 8, 4, 0])),
    interest: flatInterest(annualRate(0.25)),
  },
} as const;
const counted = { premium: 30, withExpenses: false };

describe('the derivation of reserves', () => {
  it('looking back sums the years that are past', () => {
    const found = valueOf(explainRetrospective(valued, counted, 2));
    expectWhole(found);
    expect(named(found)).toEqual([
      'outgoOfYear Y(0)',
      'outgoOfYear Y(1)',
      'outgoSoFar sum Y',
      'discountToNow v(2)',
      'inForceAt p(2)',
      'retrospectiveReserve tV',
    ]);
    // 100 * 0.2 * 0.8 - 30, and 100 * 0.4 * 0.64 - 30 * 0.8 * 0.8.
    expect(valueAt(found, 'Y(0)')).toBeCloseTo(-14, 12);
    expect(valueAt(found, 'Y(1)')).toBeCloseTo(6.4, 12);
    expect(valueAt(found, 'sum Y')).toBe(valueAt(found, 'Y(0)') + valueAt(found, 'Y(1)'));
    expect(found.value).toBe(-valueAt(found, 'sum Y') / (valueAt(found, 'v(2)') * 0.4));
    expect(found.value).toBe(valueOf(retrospectiveReserve(valued, counted, 2)));
    expect(refusalOf(explainRetrospective(valued, counted, 3)).code).toBe('BAD_BASIS');
  });

  it('step by step goes from the end to issue', () => {
    const found = valueOf(explainSchedule(valued, counted));
    expectWhole(found);
    expect(named(found)).toEqual(
      [2, 1, 0].flatMap((k) => [`outgoOfYear Y(${k})`, `recursiveReserve V(${k})`]),
    );
    const schedule = valueOf(reserveSchedule(valued, counted));
    for (const k of [0, 1, 2]) expect(valueAt(found, `V(${k})`)).toBe(schedule[k]);
    // V(1) = (Y(1) + v^2 p(2) V(2)) / (v p(1)).
    const V1 = (valueAt(found, 'Y(1)') + 0.64 * 0.4 * valueAt(found, 'V(2)')) / (0.8 * 0.8);
    expect(valueAt(found, 'V(1)')).toBeCloseTo(V1, 12);
    const nothing = { ...valued, contract: { ...valued.contract, benefits: [], premium: null } };
    expect(valueOf(explainSchedule(nothing, counted))).toEqual({ value: 0, terms: [], steps: [] });
    expect(valueAt(valueOf(explainRetrospective(valued, counted, 1)), 'p(1)')).toBe(0.8);
    const endless = { ...counted, premium: Number.NaN };
    expect(refusalOf(explainSchedule(valued, endless)).code).toBe('BAD_NUMBER');
  });
});
