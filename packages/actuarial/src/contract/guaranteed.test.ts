import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { familyIncome, guaranteedAnnuity } from '../benefit/annuities.ts';
import { flatInterest } from '../flow/interest.ts';
import { makehamCourse } from '../life/makeham.ts';
import { paidUpShare } from '../reserve/nonforfeiture.ts';
import { profitTest } from '../reserve/profit.ts';
import { reserveSchedule, retrospectiveReserve } from '../reserve/schedule.ts';
import { survivalDue } from '../reserve/cashValue.ts';
import { zillmerReserve } from '../reserve/zillmer.ts';
import { annuityCertainDue } from '../../testdata/plain.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { benefitsOnly } from './contract.ts';
import type { Contract } from './contract.ts';
import { naturalPremiums } from './natural.ts';
import { netPremiumOf } from './premiums.ts';
import { grossReserve, netReserve } from './reserves.ts';

const i = annualRate(0.05);
const sult = (age: number) => ({
  course: valueOf(makehamCourse({ id: 'SULT', A: 0.00022, B: 0.0000027, c: 1.124 }, age)),
  interest: flatInterest(i),
});
const yearly = { yearly: 1, timing: 'start', paymentsPerYear: 1, from: 0, to: null } as const;
const single = { t: 0, premium: 0 };

describe('an annuity of 1 at 65, guaranteed for 20 years (SULT, 5 %)', () => {
  const basis = sult(65);
  const contract = benefitsOnly(guaranteedAnnuity(yearly, 20));
  const valued = { contract, basis };

  it('is worth to an annuitant alive at t the certain rest and the life after it', () => {
    const lastYear = basis.course.alive[19] ?? 0;
    const life = sult(85).course.alive.reduce((sum, p, k) => sum + p * basis.interest.v(k), 0);
    const rest = ((basis.course.alive[20] ?? 0) / lastYear) * basis.interest.v(1) * life;
    const values = [10, 19].map((t) => valueOf(netReserve(valued, { ...single, t })));
    expect(values[1]).toBeCloseTo(1 + rest, 10);
    expect(values[0]).toBeCloseTo(11.1053, 4);
    expect(values[1]).toBeCloseTo(7.1421, 4);
    expect(valueOf(grossReserve(valued, { ...single, t: 10 }))).toBe(values[0]);
  });

  it('has the same reserves by recursion, and its payment at t is due at t', () => {
    const tV = valueOf(reserveSchedule(valued, { premium: 0, withExpenses: false }));
    expect(tV[10]).toBeCloseTo(11.1053, 4);
    expect(tV[19]).toBeCloseTo(7.1421, 4);
    const rule = { startShare: 0.8, expenseShares: [0.1], fullAfterYears: 20 } as const;
    expect(valueOf(survivalDue({ contract, basis, rule }, 10))).toBeCloseTo(1, 12);
    expect(valueOf(survivalDue({ contract, basis, rule }, 30))).toBeCloseTo(1, 12);
  });

  it('is paid up by half with half its value', () => {
    const cashValue = valueOf(netReserve(valued, { ...single, t: 10 })) / 2;
    expect(valueOf(paidUpShare(valued, { t: 10, cashValue }))).toBeCloseTo(0.5, 12);
  });

  it('outlasts a life table that ends within the guarantee', () => {
    const old = sult(118);
    const certain = benefitsOnly(guaranteedAnnuity({ ...yearly, to: 30 }, 30));
    const value = valueOf(netReserve({ contract: certain, basis: old }, single));
    expect(value).toBeCloseTo(annuityCertainDue(i, 30), 10);
    const tV = valueOf(
      reserveSchedule({ contract: certain, basis: old }, { premium: 0, withExpenses: false }),
    );
    expect(tV[0]).toBeCloseTo(annuityCertainDue(i, 30), 10);
    expect(tV[2]).toBeCloseTo(annuityCertainDue(i, 28), 10);
  });
});

it('an annuity from 80 guaranteed for 10 years is paid to who lives to 80 (SULT 60, 3 %)', () => {
  const basis = { ...sult(60), interest: flatInterest(annualRate(0.03)) };
  const contract = benefitsOnly(guaranteedAnnuity({ ...yearly, from: 20 }, 10));
  const value = valueOf(netReserve({ contract, basis }, single));
  const alive = (t: number) => basis.course.alive[t] ?? 0;
  const byHand = basis.course.alive.reduce(
    (sum, p, t) => sum + (t < 20 ? 0 : t < 30 ? alive(20) : p) * basis.interest.v(t),
    0,
  );
  expect(value).toBeCloseTo(byHand, 10);
  expect(value).toBeCloseTo(4.7956, 4);
  const later = valueOf(netReserve({ contract, basis }, { ...single, t: 10 }));
  expect(later).toBeCloseTo(value / (alive(10) * basis.interest.v(10)), 10);
});

describe('family income of 1000 for 20 years at 60 (SULT, 5 %), level premium', () => {
  const basis = sult(60);
  const contract: Contract = {
    ...benefitsOnly(familyIncome(1000, 20)),
    premium: { from: 0, to: 20, paymentsPerYear: 1 },
  };
  /** On death in year k the income from its end until 20 years are over, as one sum then. */
  const onDeath: Contract = {
    ...contract,
    benefits: [
      {
        pays: 'event',
        event: 'death',
        timing: 'end',
        from: 0,
        to: 20,
        amount: {
          kind: 'listed',
          amounts: [
            1000 * annuityCertainDue(i, 20),
            ...Array.from({ length: 19 }, (_, k) => 1000 * annuityCertainDue(i, 19 - k)),
          ],
        },
        premiumsPaid: 0,
      },
    ],
  };
  const [income, sums] = [contract, onDeath].map((one) => ({ contract: one, basis }));
  const each = [income ?? { contract, basis }, sums ?? { contract, basis }] as const;

  it('costs and reserves what the decreasing death benefit does', () => {
    for (const one of each) {
      expect(valueOf(netPremiumOf(one.contract, basis))).toBeCloseTo(63.43964, 5);
      const reserves = [10, 15, 19].map((t) => valueOf(netReserve(one, { t, premium: null })));
      for (const [at, printed] of [77.44, -13.84, -35.69].entries()) {
        expect(reserves[at]).toBeCloseTo(printed, 2);
      }
    }
  });

  it('looks back, by recursion, by Zillmer and year by year as it does', () => {
    const [own, other] = each;
    const premium = valueOf(netPremiumOf(contract, basis));
    const counted = { premium, withExpenses: false };
    for (const t of [1, 10, 15, 19]) {
      const back = valueOf(retrospectiveReserve(own, counted, t));
      expect(back).toBeCloseTo(valueOf(netReserve(own, { t, premium: null })), 7);
      expect(valueOf(reserveSchedule(own, counted))[t]).toBeCloseTo(back, 7);
      const zillmer = { t, acquisition: 30 };
      expect(valueOf(zillmerReserve(own, zillmer))).toBeCloseTo(
        valueOf(zillmerReserve(other, zillmer)),
        7,
      );
    }
    const natural = valueOf(naturalPremiums(contract, basis));
    const natural2 = valueOf(naturalPremiums(onDeath, basis));
    expect(natural).toHaveLength(20);
    natural.forEach((P, k) => expect(P).toBeCloseTo(natural2[k] ?? Number.NaN, 8));
  });
});

it('a profit test refuses certain payments where who lapses takes a cash value instead', () => {
  const { course, interest } = sult(60);
  const test = (lapse: number) => {
    const years = course.events.death.length;
    const events = { ...course.events, lapse: new Float64Array(years).fill(lapse) };
    return profitTest({
      contract: {
        ...benefitsOnly(familyIncome(1, 5)),
        premium: { from: 0, to: 5, paymentsPerYear: 1 },
      },
      premium: 1,
      experience: { course: { ...course, events }, interest },
      reserves: new Float64Array(years + 1),
      cashValues: new Float64Array(years + 1),
      riskDiscount: i,
    });
  };
  expect(refusalOf(test(0.001)).value).toBe('certain payments in a course with lapses');
  expect(test(0).ok).toBe(true);
});

it('certain payments beyond what an incomplete course knows are refused', () => {
  const { course, interest } = sult(60);
  const known = { ...course, alive: course.alive.slice(0, 6), isComplete: false };
  const contract = benefitsOnly(guaranteedAnnuity({ ...yearly, to: 10 }, 10));
  const refused = netReserve({ contract, basis: { course: known, interest } }, single);
  expect(refusalOf(refused).thing).toBe('years that the lives are known for');
});
