import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { benefitsOnly } from '../contract/contract.ts';
import { partsAt } from '../contract/parts.ts';
import { amountIn, level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import type { Segment } from '../flow/segment.ts';
import { lifeCourse } from '../life/course.ts';
import { endowment, pureEndowment, termInsurance, wholeLife } from '../../testdata/plain.ts';
import { isClose, lifeTables, rates } from '../../testdata/arbitrary.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import {
  deferred,
  endowmentBenefit,
  eventBenefit,
  maturityBenefit,
  premiumReturn,
  steppedAmount,
} from './insurance.ts';

const given = fc.record({ table: lifeTables, i: rates, n: fc.integer({ min: 1, max: 12 }) });
const death = (amount: Parameters<typeof amountIn>[0], to: number | null = null) =>
  eventBenefit({ event: 'death', amount, to });

function valuer(table: Parameters<typeof lifeCourse>[0], i: Parameters<typeof flatInterest>[0]) {
  const basis = { course: valueOf(lifeCourse(table, 30)), interest: flatInterest(i) };
  return (...segments: readonly Segment[]) =>
    valueOf(partsAt(benefitsOnly(segments), basis, 0)).benefits.fixed;
}

describe('insurances as segments', () => {
  it('are worth what the recursions of the book say', () => {
    fc.assert(
      fc.property(given, ({ table, i, n }) => {
        const value = valuer(table, i);
        const term = { table, i, x: 30, n };
        expect(isClose(value(death(level(1))), wholeLife(term))).toBe(true);
        expect(isClose(value(death(level(1), n)), termInsurance(term))).toBe(true);
        expect(isClose(value(maturityBenefit(n, 1)), pureEndowment(term))).toBe(true);
        expect(isClose(value(...endowmentBenefit(n, 1)), endowment(term))).toBe(true);
      }),
    );
  });

  it('term and deferred whole life are whole life; increasing is a sum of deferred ones', () => {
    fc.assert(
      fc.property(given, ({ table, i, n }) => {
        const value = valuer(table, i);
        const later = value(deferred(death(level(1)), n));
        expect(isClose(value(death(level(1), n)) + later, value(death(level(1))))).toBe(true);
        const rising = value(death({ kind: 'arithmetic', first: 1, step: 1 }));
        const sum = Array.from({ length: 42 }, (_, k) => value(deferred(death(level(1)), k)));
        expect(
          isClose(
            rising,
            sum.reduce((a, b) => a + b, 0),
            1e-8,
          ),
        ).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('growing by the rate of interest, death is worth v times the sum whenever it comes', () => {
    fc.assert(
      fc.property(given, ({ table, i }) => {
        const value = valuer(table, i);
        const growing = value(death({ kind: 'geometric', first: 1, growth: i }));
        expect(isClose(growing, 1 / (1 + i))).toBe(true);
      }),
    );
  });

  it('a deferral moves both ends and leaves the amount to count from its own start', () => {
    const rising = death({ kind: 'arithmetic', first: 5, step: 1 }, 3);
    expect(deferred(rising, 4)).toEqual({ ...rising, from: 4, to: 7 });
    expect(deferred(death(level(1)), 4)).toMatchObject({ from: 4, to: null });
  });

  it('a return of premium is a benefit of premiums alone', () => {
    expect(premiumReturn({ event: 'death', premiumsPaid: 1.6, to: 20 })).toMatchObject({
      amount: level(0),
      premiumsPaid: 1.6,
      to: 20,
    });
  });

  it('steps hold from their year on', () => {
    const amount = valueOf(
      steppedAmount([
        { fromYear: 0, amount: 10 },
        { fromYear: 2, amount: 30 },
        { fromYear: 3, amount: 20 },
      ]),
    );
    expect([0, 1, 2, 3, 9].map((k) => amountIn(amount, k))).toEqual([10, 10, 30, 20, 20]);
    expect(steppedAmount([0, 199].map((fromYear) => ({ fromYear, amount: 1 }))).ok).toBe(true);
  });

  it.each([
    ['nothing', []],
    ['a late start', [{ fromYear: 1, amount: 1 }]],
    ['two of one year', [0, 0].map((fromYear) => ({ fromYear, amount: 1 }))],
    ['a year beyond any contract', [0, 200].map((fromYear) => ({ fromYear, amount: 1 }))],
    ['half a year', [0, 1.5].map((fromYear) => ({ fromYear, amount: 1 }))],
  ])('refuses steps with %s', (_, steps) => {
    expect(refusalOf(steppedAmount(steps)).code).toBe('BAD_FIELD');
  });
});
