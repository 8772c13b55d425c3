import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annualRate, discountOf, nominalOf } from '@cebao/kernel';
import { lifeCourse } from '../life/course.ts';
import { annuityDue, termInsurance } from '../../testdata/plain.ts';
import { isClose, lifeTables, rates } from '../../testdata/arbitrary.ts';
import { lifeFrom, valueOf } from '../../testdata/tables.ts';
import { level } from './amount.ts';
import { flatInterest } from './interest.ts';
import type { Segment } from './segment.ts';
import { cashFlows } from './unfold.ts';
import { momentOf, presentValue } from './value.ts';

const death: Segment = {
  pays: 'event',
  event: 'death',
  timing: 'end',
  from: 0,
  to: null,
  amount: level(1),
  premiumsPaid: 0,
};
const annuity: Segment = {
  pays: 'survival',
  timing: 'start',
  paymentsPerYear: 1,
  from: 0,
  to: null,
  amount: level(1),
};

const lifeFromTest = lifeFrom(30, [0.2, 0.5, 1]);

const given = fc.record({ table: lifeTables, i: rates, n: fc.integer({ min: 1, max: 45 }) });

describe('the sum of cash flows and the recursions of the book are two engines', () => {
  it('that agree on insurance and annuity for n years', () => {
    fc.assert(
      fc.property(given, ({ table, i, n }) => {
        const course = valueOf(lifeCourse(table, 30));
        const at = { interest: flatInterest(i), t: 0, inForce: 1 };
        const value = (segment: Segment) =>
          presentValue(valueOf(cashFlows([segment], course)), at).fixed;
        const term = { table, i, x: 30, n };
        expect(isClose(value({ ...death, to: n }), termInsurance(term))).toBe(true);
        expect(isClose(value({ ...annuity, to: n }), annuityDue(term))).toBe(true);
      }),
    );
  });

  it('A = 1 - d aDue, m-thly too: A(moment) = 1 - delta abar by i/delta', () => {
    fc.assert(
      fc.property(given, ({ table, i }) => {
        const course = valueOf(lifeCourse(table, 30, 'uniform'));
        const interest = flatInterest(i);
        const at = { interest, t: 0, inForce: 1 };
        const value = (segment: Segment) =>
          presentValue(valueOf(cashFlows([segment], course)), at).fixed;
        const A = value(death);
        expect(isClose(A, 1 - discountOf(i) * value(annuity))).toBe(true);
        expect(isClose(value({ ...death, timing: 'moment' }), A * interest.spread(0))).toBe(true);
        fc.pre(Math.abs(i) > 1e-6);
        // AMLCR 5.11.2: under uniform deaths A(m) = i/i(m) A, and aDue(m) = (1 - A(m))/d(m).
        const monthly = value({ ...annuity, paymentsPerYear: 12, amount: level(1 / 12) });
        const iM = nominalOf(i, 12);
        const dM = iM / (1 + iM / 12);
        expect(isClose(monthly, (1 - (i / iM) * A) / dM, 1e-7)).toBe(true);
      }),
    );
  });

  it('at time t per contract in force, without what fell due before', () => {
    const course = valueOf(lifeCourse(lifeFromTest, 30));
    const flows = valueOf(cashFlows([annuity], course));
    const interest = flatInterest(annualRate(0.1));
    const inForce = course.alive[1] ?? 0;
    expect(presentValue(flows, { interest, t: 1, inForce }).fixed).toBeCloseTo(1 + 0.5 / 1.1, 12);
    expect(() => presentValue(flows, { interest, t: 3, inForce: 0 })).toThrow();
  });

  it('moments add up what one year pays before it is squared', () => {
    const course = valueOf(lifeCourse(lifeFromTest, 30));
    const interest = flatInterest(annualRate(0));
    const flows = valueOf(cashFlows([death, { ...death, amount: level(2) }], course));
    expect(momentOf(flows, interest, 1)).toBeCloseTo(3, 12);
    expect(momentOf(flows, interest, 2)).toBeCloseTo(9, 12);
  });
});
