import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annuityDue, annuityImmediate } from '../benefits.ts';
import { annuityCertain, annuityCertainDue } from '../interest.ts';
import { benefitsOnly } from '../contract/contract.ts';
import { partsAt } from '../contract/parts.ts';
import type { Segment } from '../flow/segment.ts';
import { bases, isClose } from '../../testdata/arbitrary.ts';
import { lifeFrom, refusalOf, valueOf } from '../../testdata/tables.ts';
import { flatInterest } from '../flow/interest.ts';
import { lifeCourse, yearsOf } from '../life/course.ts';
import { annualRate } from '@cebao/kernel';
import { familyIncome, guaranteedAnnuity, lifeAnnuity, refundAnnuity } from './annuities.ts';

const yearly = { yearly: 1, timing: 'start', paymentsPerYear: 1, from: 0, to: null } as const;

type B = typeof bases extends fc.Arbitrary<infer T> ? T : never;
const value = (basis: B, ...segments: readonly Segment[]) =>
  valueOf(partsAt(benefitsOnly(segments), basis, 0)).benefits.fixed;

describe('life annuities as segments', () => {
  it('are ordered: immediate < quarterly immediate < quarterly due < due, at positive interest', () => {
    fc.assert(
      fc.property(bases, (basis) => {
        fc.pre(basis.i > 0.001);
        const [a, a4, a4Due, aDue] = (
          [
            ['end', 1],
            ['end', 4],
            ['start', 4],
            ['start', 1],
          ] as const
        ).map(([timing, paymentsPerYear]) =>
          value(basis, lifeAnnuity({ ...yearly, timing, paymentsPerYear })),
        );
        expect(a).toBeLessThan(a4 ?? 0);
        expect(a4).toBeLessThan(a4Due ?? 0);
        expect(a4Due).toBeLessThan(aDue ?? 0);
        expect(isClose((aDue ?? 0) - 1, a ?? 0)).toBe(true);
      }),
    );
  });

  it('with a guarantee are the certain part and the life after it; longer is worth more', () => {
    fc.assert(
      fc.property(bases, fc.integer({ min: 1, max: 20 }), (basis, g) => {
        const { i } = basis;
        const guaranteed = value(basis, ...guaranteedAnnuity(yearly, g));
        const after = value(basis, lifeAnnuity({ ...yearly, from: g }));
        expect(isClose(guaranteed, annuityCertainDue(i, g) + after, 1e-8)).toBe(true);
        const longer = value(basis, ...guaranteedAnnuity(yearly, g + 1));
        expect(longer).toBeGreaterThanOrEqual(guaranteed - 1e-9);
      }),
    );
  });

  it('guaranteed for the whole term are an annuity certain', () => {
    const segments = guaranteedAnnuity({ ...yearly, to: 10 }, 15);
    expect(segments).toEqual([{ ...lifeAnnuity({ ...yearly, to: 10 }), pays: 'certain' }]);
  });

  it('with a refund pay at least the price back, whenever death comes, without interest', () => {
    const basis = (qx: readonly number[]) => ({
      course: valueOf(lifeCourse(lifeFrom(30, qx), 30)),
      interest: flatInterest(annualRate(0)),
      i: annualRate(0),
    });
    for (const timing of ['start', 'end'] as const) {
      for (const diesIn of [0, 1, 2, 3, 4]) {
        const qx = [...Array.from({ length: diesIn }, () => 0), 1];
        const paid = value(basis(qx), ...valueOf(refundAnnuity({ yearly: 10, timing }, 33)));
        expect(paid).toBeCloseTo(Math.max(33, 10 * (timing === 'start' ? diesIn + 1 : diesIn)), 12);
      }
    }
    expect(valueOf(refundAnnuity({ yearly: 10, timing: 'start' }, 5)).length).toBe(1);
    expect(valueOf(refundAnnuity({ yearly: 10, timing: 'start' }, 30))[1]?.to).toBe(2);
    for (const yearly of [0, -1, Number.NaN, 0.001]) {
      expect(refusalOf(refundAnnuity({ yearly, timing: 'end' }, 33)).code).toBe('BAD_FIELD');
    }
  });

  it('family income is the certain annuity less the one of the life', () => {
    fc.assert(
      fc.property(bases, fc.integer({ min: 1, max: 30 }), (basis, n) => {
        const income = value(basis, ...familyIncome(1, n));
        const years = yearsOf(basis.course);
        const life = value(basis, lifeAnnuity({ ...yearly, timing: 'end', to: n }));
        expect(isClose(income, annuityCertain(basis.i, n) - life, 1e-8)).toBe(true);
        expect(income).toBeGreaterThan(0);
        expect(years).toBeGreaterThan(0);
      }),
    );
  });

  it('agree with the recursions of the book', () => {
    const table = lifeFrom(30, [0.1, 0.2, 0.3, 1]);
    const i = annualRate(0.03);
    const basis = { course: valueOf(lifeCourse(table, 30)), interest: flatInterest(i), i };
    const term = { table, i, x: 30, n: 3 };
    expect(value(basis, lifeAnnuity({ ...yearly, to: 3 }))).toBeCloseTo(annuityDue(term), 13);
    expect(value(basis, lifeAnnuity({ ...yearly, timing: 'end', to: 3 }))).toBeCloseTo(
      annuityImmediate(term),
      13,
    );
  });
});
