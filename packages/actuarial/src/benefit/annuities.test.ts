import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { benefitsOnly } from '../contract/contract.ts';
import { partsAt } from '../contract/parts.ts';
import type { Segment } from '../flow/segment.ts';
import {
  annuityCertain,
  annuityCertainDue,
  annuityDue,
  annuityImmediate,
} from '../../testdata/plain.ts';
import { bases, isClose, mortalities, rates } from '../../testdata/arbitrary.ts';
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
    const ten = { yearly: 10, paymentsPerYear: 1 } as const;
    for (const timing of ['start', 'end'] as const) {
      for (const diesIn of [0, 1, 2, 3, 4]) {
        const qx = [...Array.from({ length: diesIn }, () => 0), 1];
        const paid = value(basis(qx), ...valueOf(refundAnnuity({ ...ten, timing }, 33)));
        expect(paid).toBeCloseTo(Math.max(33, 10 * (timing === 'start' ? diesIn + 1 : diesIn)), 12);
      }
    }
    expect(valueOf(refundAnnuity({ ...ten, timing: 'start' }, 5)).length).toBe(1);
    expect(valueOf(refundAnnuity({ ...ten, timing: 'start' }, 30))[1]).toMatchObject({
      amounts: [20, 10],
    });
    for (const yearly of [0, -1, Number.NaN, 0.001]) {
      expect(refusalOf(refundAnnuity({ ...ten, yearly, timing: 'end' }, 33)).code).toBe(
        'BAD_FIELD',
      );
    }
  });

  it('with a refund, m-thly, are the sum over all m-ths, added up apart', () => {
    const request = fc.record({
      qx: mortalities,
      i: rates,
      timing: fc.constantFrom('start', 'end'),
      m: fc.constantFrom(1, 2, 4, 12),
      yearsToPayBack: fc.double({ min: 0, max: 12, noNaN: true }),
    });
    fc.assert(
      fc.property(request, ({ qx, i, timing, m, yearsToPayBack }) => {
        const course = valueOf(lifeCourse(lifeFrom(30, qx), 30, 'uniform'));
        const annuity = { yearly: 10, timing, paymentsPerYear: m } as const;
        const price = 10 * yearsToPayBack;
        const segments = valueOf(refundAnnuity(annuity, price));
        const found = value({ course, interest: flatInterest(i), i }, ...segments);
        // One life after another: alive at the start and the end of each m-th, by uniform deaths.
        let [sum, living, paid] = [0, 1, 0];
        for (const [k, q] of qx.entries()) {
          for (let j = 0; j < m; j += 1) {
            const [before, after] = [living * (1 - (q * j) / m), living * (1 - (q * (j + 1)) / m)];
            const start = k + j / m;
            const [v, vEnd] = [(1 + i) ** -start, (1 + i) ** -(start + 1 / m)];
            sum += (10 / m) * (timing === 'start' ? before * v : after * vEnd);
            const received = paid + (timing === 'start' ? 10 / m : 0);
            sum += (before - after) * Math.max(price - received, 0) * vEnd;
            paid += 10 / m;
          }
          living *= 1 - q;
        }
        expect(isClose(found, sum, 1e-9)).toBe(true);
      }),
    );
  });

  it('with a refund, m-thly, need a rule for fractional ages, and the death of a whole life', () => {
    const monthly = { yearly: 1, timing: 'start', paymentsPerYear: 12 } as const;
    const segments = valueOf(refundAnnuity(monthly, 3));
    const basis = {
      course: valueOf(lifeCourse(lifeFrom(30, [0.1, 1]), 30)),
      interest: flatInterest(annualRate(0)),
    };
    const refused = partsAt(benefitsOnly(segments), basis, 0);
    expect(refusalOf(refused)).toMatchObject({ thing: 'payments a year', value: '12' });
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
