/** Random lives, rates and contracts for the identities that hold for all of them. */
import fc from 'fast-check';
import { annualRate } from '@cebao/kernel';
import type { Segment } from '../src/flow/segment.ts';
import { flatInterest } from '../src/flow/interest.ts';
import { lifeCourse } from '../src/life/course.ts';
import { lifeFrom, valueOf } from './tables.ts';

export const rates = fc.double({ min: -0.02, max: 0.15, noNaN: true }).map(annualRate);

/** Yearly death probabilities of a whole life, closed by 1. */
export const mortalities = fc
  .array(fc.double({ min: 0.0001, max: 0.6, noNaN: true }), { minLength: 2, maxLength: 40 })
  .map((qx) => [...qx, 1]);

export const lifeTables = mortalities.map((qx) => lifeFrom(30, qx));

/** A life aged 30 of a random table, uniform deaths within the year. */
export const courses = lifeTables.map((table) => valueOf(lifeCourse(table, 30, 'uniform')));

export const bases = fc
  .record({ course: courses, i: rates })
  .map(({ course, i }) => ({ course, i, interest: flatInterest(i) }));

/** Lives whose mortality only rises, for what theory promises to them alone. */
export const ageingBases = fc.record({ qx: mortalities, i: rates }).map(({ qx, i }) => {
  const table = lifeFrom(
    30,
    qx.toSorted((a, b) => a - b),
  );
  return { course: valueOf(lifeCourse(table, 30)), i, interest: flatInterest(i) };
});

const years = fc
  .record({ from: fc.integer({ min: 0, max: 10 }), length: fc.integer({ min: 1, max: 30 }) })
  .map(({ from, length }) => ({ from, to: from + length }));

const amounts = fc.double({ min: 0.1, max: 1000, noNaN: true });

export const benefits: fc.Arbitrary<Segment> = fc.oneof(
  fc
    .record({ years, first: amounts, timing: fc.constantFrom('end', 'mid', 'moment') })
    .map(({ years: span, first, timing }): Segment => ({
      pays: 'event',
      event: 'death',
      timing,
      ...span,
      amount: { kind: 'arithmetic', first, step: first / 10 },
      premiumsPaid: 0,
    })),
  fc
    .record({
      years,
      amount: amounts,
      timing: fc.constantFrom('start', 'end'),
      paymentsPerYear: fc.constantFrom(1, 2, 4, 12),
    })
    .map(({ years: span, amount, timing, paymentsPerYear }): Segment => ({
      pays: 'survival',
      timing,
      paymentsPerYear,
      ...span,
      amount: { kind: 'level', amount },
    })),
);

/** Close by the size of the greater: sums in another order differ in the last digits. */
export function isClose(a: number, b: number, tolerance = 1e-9): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}
