import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { endowmentBenefit } from '../benefit/insurance.ts';
import type { Contract } from '../contract/contract.ts';
import { grossPremiumOf, netPremiumOf } from '../contract/premiums.ts';
import { grossReserve, netReserve } from '../contract/reserves.ts';
import { yearsOf } from '../life/course.ts';
import { ageingBases, bases, benefits, isClose } from '../../testdata/arbitrary.ts';
import { valueOf } from '../../testdata/tables.ts';
import { reserveSchedule, retrospectiveReserve, yearValues } from './schedule.ts';

const contractOf = (benefit: Contract['benefits'][number]): Contract => ({
  benefits: [
    benefit,
    {
      pays: 'event',
      event: 'death',
      timing: 'end',
      from: 0,
      to: 12,
      amount: { kind: 'level', amount: 5 },
      premiumsPaid: 0.5,
    },
  ],
  premium: { from: 0, to: 12, paymentsPerYear: 1 },
  expenses: [
    { kind: 'ofPremium', rate: 0.3, from: 0, to: 1 },
    { kind: 'ofPremium', rate: 0.05, from: 1, to: null },
    { kind: 'perPolicy', amount: 1, timing: 'end', from: 0, to: 30 },
  ],
  loading: 0,
});

describe('three ways to the same reserve', () => {
  it('looking ahead, looking back and step by step agree for net and gross', () => {
    fc.assert(
      fc.property(bases, benefits, fc.integer({ min: 0, max: 14 }), (basis, benefit, at) => {
        const valued = { contract: contractOf(benefit), basis };
        const t = Math.min(at, yearsOf(basis.course) - 1);
        // Looking back from a time that hardly anyone reaches divides noise by next to nothing.
        fc.pre((basis.course.alive[t] ?? 0) > 1e-3);
        for (const withExpenses of [false, true]) {
          const solve = withExpenses ? grossPremiumOf : netPremiumOf;
          const premium = solve(valued.contract, basis);
          fc.pre(premium.ok);
          const counted = { premium: valueOf(premium), withExpenses };
          const reserve = withExpenses ? grossReserve : netReserve;
          const ahead = valueOf(reserve(valued, { t, premium: null }));
          const steps = valueOf(reserveSchedule(valued, counted));
          const back = valueOf(retrospectiveReserve(valued, counted, t));
          const scale = Math.max(1, valueOf(premium));
          expect(isClose(ahead / scale, (steps[t] ?? 0) / scale, 1e-7)).toBe(true);
          expect(isClose(ahead / scale, back / scale, 1e-5)).toBe(true);
        }
      }),
    );
  });

  it('the reserve of an endowment ends at its sum, and then at 0', () => {
    fc.assert(
      fc.property(ageingBases, fc.integer({ min: 1, max: 10 }), (basis, n) => {
        fc.pre((basis.course.alive[n] ?? 0) > 0);
        const contract: Contract = {
          benefits: endowmentBenefit(n, 100),
          premium: { from: 0, to: n, paymentsPerYear: 1 },
          expenses: [],
          loading: 0,
        };
        const premium = valueOf(netPremiumOf(contract, basis));
        const tV = valueOf(reserveSchedule({ contract, basis }, { premium, withExpenses: false }));
        expect(tV.length).toBe(n + 2);
        expect(tV[n]).toBeCloseTo(100, 8);
        expect(tV[n + 1]).toBe(0);
        expect(tV[0]).toBeCloseTo(0, 8);
        // With rising mortality the annuity of the premiums falls, so an endowment only ever saves.
        fc.pre(basis.i >= 0);
        for (let t = 1; t <= n; t += 1) expect(tV[t]).toBeGreaterThan((tV[t - 1] ?? 0) - 1e-8);
      }),
    );
  });

  it('the values of the years sum to nothing at the equivalent premium', () => {
    fc.assert(
      fc.property(bases, benefits, (basis, benefit) => {
        const valued = { contract: contractOf(benefit), basis };
        const premium = grossPremiumOf(valued.contract, basis);
        fc.pre(premium.ok);
        const counted = { premium: valueOf(premium), withExpenses: true };
        const years = valueOf(yearValues(valued, counted));
        const sum = years.reduce((a, b) => a + b, 0);
        expect(Math.abs(sum) / Math.max(1, counted.premium)).toBeLessThan(1e-8);
      }),
    );
  });
});
