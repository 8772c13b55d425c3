import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annualRate } from '@cebao/kernel';
import { eventBenefit } from '../benefit/insurance.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import type { Segment } from '../flow/segment.ts';
import { yearsOf } from '../life/course.ts';
import { makehamCourse } from '../life/makeham.ts';
import { bases, benefits, isClose } from '../../testdata/arbitrary.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { benefitsOnly } from './contract.ts';
import type { Contract } from './contract.ts';
import { expenseReserve, grossReserve, netReserve, preliminaryTermReserve } from './reserves.ts';

const solved = (t: number) => ({ t, premium: null });
const onDeath = (amount: number): Segment => ({
  pays: 'event',
  event: 'death',
  timing: 'end',
  from: 0,
  to: null,
  amount: level(amount),
  premiumsPaid: 0,
});
const sult = (age: number) => ({
  course: valueOf(makehamCourse({ id: 'SULT', A: 0.00022, B: 0.0000027, c: 1.124 }, age)),
  interest: flatInterest(annualRate(0.05)),
});

describe('printed examples', () => {
  it('SOA FAM-L 7.20: gross reserve of whole life 1000 at 35 after one year: -277.23', () => {
    const contract: Contract = {
      benefits: [onDeath(1000)],
      premium: { from: 0, to: null, paymentsPerYear: 1 },
      expenses: [
        { kind: 'ofPremium', rate: 0.3, from: 0, to: 1 },
        { kind: 'ofPremium', rate: 0.04, from: 1, to: null },
        { kind: 'perPolicy', amount: 300, timing: 'start', from: 0, to: 1 },
        { kind: 'perPolicy', amount: 30, timing: 'start', from: 1, to: null },
      ],
      loading: 0,
    };
    const tV = valueOf(grossReserve({ contract, basis: sult(35) }, solved(1)));
    expect(Math.abs(tV - -277.23)).toBeLessThan(0.05);
  });

  it('SOA FAM-L 7.13: preliminary term reserve of a 30-year endowment at 40 after 10: 180', () => {
    const contract: Contract = {
      ...benefitsOnly([
        eventBenefit({ event: 'death', amount: level(1000), to: 30 }),
        {
          pays: 'survival',
          timing: 'start',
          paymentsPerYear: 1,
          from: 30,
          to: 31,
          amount: level(1000),
        },
      ]),
      premium: { from: 0, to: 30, paymentsPerYear: 1 },
    };
    const valued = { contract, basis: sult(40) };
    expect(Math.round(valueOf(preliminaryTermReserve(valued, 10)))).toBe(180);
    expect(valueOf(preliminaryTermReserve(valued, 1))).toBeCloseTo(0, 9);
    expect(refusalOf(preliminaryTermReserve(valued, 0)).limit).toBe('at least 1');
  });
});

describe('identities of reserves', () => {
  const pattern = { from: 0, to: 15, paymentsPerYear: 1 } as const;

  it('nothing is held at the start; gross = net + expense', () => {
    fc.assert(
      fc.property(bases, benefits, (basis, benefit) => {
        const contract: Contract = {
          benefits: [benefit],
          premium: pattern,
          expenses: [
            { kind: 'ofPremium', rate: 0.3, from: 0, to: 1 },
            { kind: 'perPolicy', amount: 2, timing: 'start', from: 0, to: null },
          ],
          loading: 0,
        };
        const valued = { contract, basis };
        expect(isClose(valueOf(netReserve(valued, solved(0))), 0, 1e-6)).toBe(true);
        expect(isClose(valueOf(grossReserve(valued, solved(0))), 0, 1e-6)).toBe(true);
        const t = Math.min(3, yearsOf(basis.course) - 1);
        const sum =
          valueOf(netReserve(valued, solved(t))) + valueOf(expenseReserve(valued, solved(t)));
        expect(isClose(valueOf(grossReserve(valued, solved(t))), sum, 1e-9)).toBe(true);
      }),
    );
  });

  it('a given premium is taken as it is', () => {
    const contract: Contract = { ...benefitsOnly([onDeath(1)]), premium: pattern };
    const valued = { contract, basis: sult(50) };
    const [none, half] = [0, 0.5].map((premium) => valueOf(netReserve(valued, { t: 5, premium })));
    const annuity = ((none ?? 0) - (half ?? 0)) / 0.5;
    expect(annuity).toBeGreaterThan(7);
    expect(annuity).toBeLessThan(8.2);
  });
});
