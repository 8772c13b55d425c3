import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annualRate, discountOf, forceOf } from '@cebao/kernel';
import { eventBenefit, endowmentBenefit, maturityBenefit } from './benefit/insurance.ts';
import { lifeAnnuity } from './benefit/annuities.ts';
import type { Basis, Contract } from './contract/contract.ts';
import { benefitsOnly } from './contract/contract.ts';
import { partsAt } from './contract/parts.ts';
import { grossPremiumOf, netPremiumOf } from './contract/premiums.ts';
import { netReserve } from './contract/reserves.ts';
import { level } from './flow/amount.ts';
import { flatInterest } from './flow/interest.ts';
import type { Segment } from './flow/segment.ts';
import { lifeCourse } from './life/course.ts';
import { jointLife, lastSurvivorOf } from '../testdata/plain.ts';
import { ageingBases, bases, courses, isClose, lifeTables, rates } from '../testdata/arbitrary.ts';
import { lifeFrom, valueOf } from '../testdata/tables.ts';

const death = eventBenefit({ event: 'death', amount: level(1) });
const yearly = { yearly: 1, timing: 'start', paymentsPerYear: 1, from: 0, to: null } as const;
const aDue = lifeAnnuity(yearly);
const value = (basis: Basis, ...segments: readonly Segment[]) =>
  valueOf(partsAt(benefitsOnly(segments), basis, 0)).benefits.fixed;
const years = fc.integer({ min: 1, max: 20 });
const almost = 1e-9;

describe('what theory says of every life and every rate', () => {
  it('A + d aDue = 1, for life and for an endowment; at the moment of death, delta times it is i A', () => {
    fc.assert(
      fc.property(bases, years, (basis, n) => {
        const d = discountOf(basis.i);
        expect(isClose(value(basis, death) + d * value(basis, aDue), 1)).toBe(true);
        fc.pre((basis.course.alive[n] ?? 0) > 0);
        const Axn = value(basis, ...endowmentBenefit(n, 1));
        const axn = value(basis, lifeAnnuity({ ...yearly, to: n }));
        expect(isClose(Axn + d * axn, 1)).toBe(true);
        const moment = value(basis, { ...death, timing: 'moment' });
        expect(isClose(moment * forceOf(basis.i), value(basis, death) * basis.i)).toBe(true);
      }),
    );
  });

  it('A falls and aDue falls as interest rises; longer cover is worth more', () => {
    fc.assert(
      fc.property(courses, rates, rates, years, (course, i, j, n) => {
        const [low, high] = i < j ? [i, j] : [j, i];
        const [cheap, dear] = [high, low].map((rate) => ({ course, interest: flatInterest(rate) }));
        if (cheap === undefined || dear === undefined) expect.unreachable();
        expect(value(cheap, death)).toBeLessThanOrEqual(value(dear, death) * (1 + almost));
        expect(value(cheap, aDue)).toBeLessThanOrEqual(value(dear, aDue) * (1 + almost));
        const term = (to: number) => value(dear, { ...death, to });
        expect(term(n)).toBeLessThanOrEqual(term(n + 1) + almost);
        expect(term(n)).toBeLessThanOrEqual(value(dear, ...endowmentBenefit(n, 1)) + almost);
      }),
    );
  });

  it('paid earlier is worth more at positive interest: end < moment < mid-year < start of the year', () => {
    fc.assert(
      fc.property(bases, (basis) => {
        fc.pre(basis.i > 0.001);
        const [end, mid] = (['end', 'mid'] as const).map((timing) =>
          value(basis, { ...death, timing }),
        );
        const moment = value(basis, { ...death, timing: 'moment' });
        expect(end).toBeLessThan(mid ?? 0);
        expect(end).toBeLessThan(moment);
        expect(moment).toBeLessThan((end ?? 0) * (1 + basis.i));
        // i/delta lies above (1+i)^(1/2): spread evenly is worth a little more than in the middle.
        expect(moment).toBeGreaterThan((mid ?? 0) * (1 - almost));
      }),
    );
  });

  it('higher mortality: insurance costs more, annuities less, and so does the premium', () => {
    fc.assert(
      fc.property(
        lifeTables,
        rates,
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (table, i, c) => {
          const lighter = lifeFrom(30, [...table.qx.slice(0, -1).map((q) => c * q), 1]);
          fc.pre(i >= 0);
          const [heavy, light] = [table, lighter].map((one) => ({
            course: valueOf(lifeCourse(one, 30)),
            interest: flatInterest(i),
          }));
          if (heavy === undefined || light === undefined) expect.unreachable();
          expect(value(light, death)).toBeLessThanOrEqual(value(heavy, death) + almost);
          expect(value(light, aDue)).toBeGreaterThanOrEqual(value(heavy, aDue) - almost);
          const contract: Contract = {
            ...benefitsOnly([death]),
            premium: { from: 0, to: null, paymentsPerYear: 1 },
          };
          const P = (basis: Basis) => valueOf(netPremiumOf(contract, basis));
          expect(P(light)).toBeLessThanOrEqual(P(heavy) + almost);
        },
      ),
    );
  });

  it('joint <= single <= last survivor for annuities, the other way round for insurance', () => {
    fc.assert(
      fc.property(courses, courses, rates, (x, y, i) => {
        fc.pre(i >= 0);
        const [joint, single, last] = [jointLife([x, y]), x, lastSurvivorOf([x, y])].map(
          (course) => {
            const basis = { course, interest: flatInterest(i) };
            return { a: value(basis, aDue), A: value(basis, death) };
          },
        );
        if (joint === undefined || single === undefined || last === undefined) expect.unreachable();
        expect(joint.a).toBeLessThanOrEqual(single.a + almost);
        expect(single.a).toBeLessThanOrEqual(last.a + almost);
        expect(joint.A).toBeGreaterThanOrEqual(single.A - almost);
        expect(single.A).toBeGreaterThanOrEqual(last.A - almost);
      }),
    );
  });

  it('values are linear: doubled benefits cost double, and parts add up', () => {
    fc.assert(
      fc.property(bases, years, (basis, n) => {
        const both = value(basis, { ...death, to: n }, maturityBenefit(n, 3));
        const apart = value(basis, { ...death, to: n }) + value(basis, maturityBenefit(n, 3));
        expect(isClose(both, apart)).toBe(true);
        const doubled = { ...death, amount: level(2) };
        expect(isClose(value(basis, doubled), 2 * value(basis, death))).toBe(true);
      }),
    );
  });

  it('with rising mortality a term reserve is never below 0, and more premiums a year cost more', () => {
    fc.assert(
      fc.property(ageingBases, years, (basis, n) => {
        const contract: Contract = {
          ...benefitsOnly([{ ...death, to: n }]),
          premium: { from: 0, to: n, paymentsPerYear: 1 },
        };
        for (let t = 0; t < n && (basis.course.alive[t] ?? 0) > 1e-6; t += 1) {
          const tV = valueOf(netReserve({ contract, basis }, { t, premium: null }));
          expect(tV).toBeGreaterThanOrEqual(-1e-8);
        }
      }),
    );
    fc.assert(
      fc.property(bases, years, (basis, n) => {
        fc.pre(basis.i >= 0);
        const yearlyCost = (paymentsPerYear: 1 | 12) => {
          const contract: Contract = {
            ...benefitsOnly([death]),
            premium: { from: 0, to: n, paymentsPerYear },
          };
          return paymentsPerYear * valueOf(grossPremiumOf(contract, basis));
        };
        expect(yearlyCost(12)).toBeGreaterThanOrEqual(yearlyCost(1) * (1 - almost));
      }),
    );
  });

  it('the present value at 0 % is what is expected to be paid', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const basis = { course, interest: flatInterest(annualRate(0)) };
        expect(value(basis, death)).toBeCloseTo(1, 10);
        const lived = course.alive.reduce((sum, p) => sum + p, 0);
        expect(value(basis, aDue)).toBeCloseTo(lived, 10);
      }),
    );
  });
});
