import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annualRate } from '@cebao/kernel';
import { guaranteedAnnuity } from '../benefit/annuities.ts';
import { endowmentBenefit, eventBenefit } from '../benefit/insurance.ts';
import type { Contract } from '../contract/contract.ts';
import { grossPremiumOf } from '../contract/premiums.ts';
import { decrementCourse } from '../decrements/decrementCourse.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { profitTest } from './profit.ts';
import type { ProfitTest } from './profit.ts';
import { reserveSchedule } from './schedule.ts';

const years = 10;
const deaths = Array.from({ length: years }, (_, k) => 0.01 + k / 500);
const none = deaths.map(() => 0);
const contract: Contract = {
  benefits: [eventBenefit({ event: 'death', amount: level(1000), to: years })],
  premium: { from: 0, to: years, paymentsPerYear: 1 },
  expenses: [
    { kind: 'ofPremium', rate: 0.4, from: 0, to: 1 },
    { kind: 'perPolicy', amount: 1, timing: 'start', from: 0, to: years },
  ],
  loading: 0,
};
const interest = flatInterest(annualRate(0.03));
const pricing = { course: valueOf(decrementCourse({ death: deaths })), interest };
const premium = valueOf(grossPremiumOf(contract, pricing));
const reserves = valueOf(
  reserveSchedule({ contract, basis: pricing }, { premium, withExpenses: true }),
);
const asPriced: ProfitTest<'death'> = {
  contract,
  premium,
  experience: { course: valueOf(decrementCourse({ death: deaths, lapse: none })), interest },
  reserves,
  cashValues: reserves.map(() => 0),
  riskDiscount: annualRate(0.08),
};

describe('a profit test', () => {
  it('finds no profit and no loss where all goes as priced', () => {
    const { vector, signature, netPresentValue } = valueOf(profitTest(asPriced));
    expect([vector.length, signature.length]).toEqual([years + 1, years + 1]);
    for (const profit of vector) expect(profit).toBeCloseTo(0, 9);
    expect(netPresentValue).toBeCloseTo(0, 9);
  });

  it('finds the extra premium, with its interest, in every year', () => {
    const { vector, signature } = valueOf(profitTest({ ...asPriced, premium: premium + 1 }));
    expect(vector[1]).toBeCloseTo(0.6 * 1.03, 9);
    for (let k = 1; k < years; k += 1) {
      expect(vector[k + 1]).toBeCloseTo(1.03, 9);
      const inForce = asPriced.experience.course.alive[k] ?? 0;
      expect(signature[k + 1]).toBeCloseTo(inForce * 1.03, 9);
    }
  });

  it('earns the reserve of whom lapses without cash value, nothing of whom takes the reserve', () => {
    const lapse = none.map(() => 0.1);
    const dependent = valueOf(decrementCourse({ death: deaths, lapse }));
    const lapsing = { ...asPriced, experience: { course: dependent, interest } };
    const lost = valueOf(profitTest({ ...lapsing, cashValues: reserves }));
    for (const profit of lost.vector) expect(profit).toBeCloseTo(0, 9);
    const kept = valueOf(profitTest(lapsing));
    for (let k = 0; k < years; k += 1) {
      expect(kept.vector[k + 1]).toBeCloseTo(0.1 * (reserves[k + 1] ?? 0), 9);
    }
  });

  it('NPV is the discounted signature, the margin its share of premiums, payback its first turn', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.2, noNaN: true }), (r) => {
        const zero = reserves.map(() => 0);
        const test = { ...asPriced, premium: 25, reserves: zero, riskDiscount: annualRate(r) };
        const profit = valueOf(profitTest(test));
        const v = 1 / (1 + r);
        const sums = [...profit.signature].map((_, t) =>
          profit.signature.slice(0, t + 1).reduce((sum, pi, s) => sum + pi * v ** s, 0),
        );
        expect(profit.netPresentValue).toBeCloseTo(sums.at(-1) ?? Number.NaN, 9);
        const first = sums.findIndex((sum, t) => t > 0 && sum >= 0);
        expect(profit.paybackYears).toBe(first === -1 ? null : first);
        const { alive } = asPriced.experience.course;
        const premiums = deaths.reduce((sum, _, k) => sum + 25 * (alive[k] ?? 0) * v ** k, 0);
        expect(profit.margin).toBeCloseTo(profit.netPresentValue / premiums, 12);
      }),
    );
  });

  it('a reserve set up at issue is a loss then', () => {
    const withStart = Float64Array.from(reserves, (tV, t) => (t === 0 ? 5 : tV));
    const { vector } = valueOf(profitTest({ ...asPriced, reserves: withStart }));
    expect(vector[0]).toBe(-5);
    expect(vector[1]).toBeCloseTo(5 * 1.03, 9);
  });

  it('pays a maturity at the end, whether or not the course goes on, whatever is held then', () => {
    const one = (q: readonly number[], w: readonly number[], last: number) =>
      profitTest({
        ...asPriced,
        contract: {
          ...contract,
          benefits: endowmentBenefit(1, 1000),
          expenses: [],
          premium: { from: 0, to: 1, paymentsPerYear: 1 },
        },
        premium: 900,
        experience: { course: valueOf(decrementCourse({ death: q, lapse: w })), interest },
        reserves: [0, last, 0],
        cashValues: [0, 4, 0],
      });
    for (const test of [
      one([0.01], [0.1], 0),
      one([0.01], [0.1], 1000),
      one([0.01, 1], [0.1, 0], 1000),
    ]) {
      expect([...valueOf(test).vector]).toEqual([-0, expect.closeTo(26.6, 9)]);
    }
  });

  it('of ten years with lapses ends as computed by hand', () => {
    const flat = (rate: number) => deaths.map(() => rate);
    const reservesHeld = Array.from({ length: years + 1 }, (_, t) => (t === years ? 0 : 80 * t));
    const { vector, netPresentValue } = valueOf(
      profitTest({
        ...asPriced,
        contract: { ...contract, benefits: endowmentBenefit(years, 1000), expenses: [] },
        premium: 90,
        experience: {
          course: valueOf(decrementCourse({ death: flat(0.01), lapse: flat(0.02) })),
          interest: flatInterest(annualRate(0.04)),
        },
        reserves: reservesHeld,
        cashValues: reservesHeld.map((_, t) => 70 * t),
        riskDiscount: annualRate(0.1),
      }),
    );
    // (720 + 90) 1.04 - 0.01 * 1000 - 0.02 * 700 - 0.97 * 1000
    expect(vector[years]).toBeCloseTo(-151.6, 9);
    expect(netPresentValue).toBeCloseTo(49.137, 3);
  });

  it('pays a guarantee that outlasts the course at the end of the course', () => {
    const guaranteed = guaranteedAnnuity(
      { yearly: 1, timing: 'start', paymentsPerYear: 1, from: 0, to: 2 },
      2,
    );
    const { vector } = valueOf(
      profitTest({
        ...asPriced,
        contract: {
          ...contract,
          benefits: guaranteed,
          expenses: [],
          premium: { from: 0, to: 1, paymentsPerYear: 1 },
        },
        premium: 2,
        experience: { course: valueOf(decrementCourse({ death: [0.01], lapse: [0] })), interest },
        reserves: [0, 0],
        cashValues: [0, 0],
      }),
    );
    // Who dies leaves the second payment at the end of the year, who lives draws it then.
    expect(vector[1]).toBeCloseTo(2 * 1.03 - 1.03 - 1, 9);
  });

  it('refuses reserves that end too soon, and a contract without premium', () => {
    expect(refusalOf(profitTest({ ...asPriced, reserves: [0] })).limit).toBe('at least 11');
    const unpaid = { ...asPriced, contract: { ...contract, premium: null } };
    expect(refusalOf(profitTest(unpaid)).code).toBe('MISSING_FIELD');
  });
});
