/** Bounds of cash values, non-forfeiture and profit, and what is said beyond them. */
import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { cashValueShare } from '../../testdata/plain.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { eventBenefit, maturityBenefit } from '../benefit/insurance.ts';
import type { Contract } from '../contract/contract.ts';
import { decrementCourse } from '../decrements/decrementCourse.ts';
import { level } from '../flow/amount.ts';
import { flatInterest, spotInterest } from '../flow/interest.ts';
import { courseFromLives } from '../life/course.ts';
import { minimumCashValue, payYearsOf, survivalDue } from './cashValue.ts';
import { extendedTerm, paidUpShare } from './nonforfeiture.ts';
import { profitTest } from './profit.ts';
import { reserveSchedule, retrospectiveReserve, yearValues } from './schedule.ts';
import { zillmerPremium, zillmerReserve } from './zillmer.ts';

const interest = flatInterest(annualRate(0));
const death = eventBenefit({ event: 'death', amount: level(10), to: 2 });
const contract: Contract = {
  benefits: [death],
  premium: { from: 0, to: 2, paymentsPerYear: 1 },
  expenses: [],
  loading: 0,
};
// In force 1, 0.8, 0.5; deaths 0.2, 0.3, 0.5.
const basis = { course: valueOf(courseFromLives([10, 8, 5, 0])), interest };
const rule = { startShare: 0.5, expenseShares: [0.5, 0.1], fullAfterYears: 20 } as const;
const field = (thing: string, value: string, limit: string) => ({
  code: 'BAD_FIELD',
  thing,
  value,
  limit,
});

describe('least cash values', () => {
  const of = (change: object, t = 1, given: Contract = contract) =>
    refusalOf(minimumCashValue({ contract: given, basis, rule: { ...rule, ...change } }, t));

  it('are refused by what is wrong with the rule', () => {
    expect(of({}, 0)).toEqual(field('policy year', '0', 'whole, from 1'));
    expect(of({}, 1.5).value).toBe('1.5');
    expect(of({ startShare: 0 })).toEqual(field('startShare', '0', 'above 0, at most 1'));
    expect(of({ startShare: 1.5 }).value).toBe('1.5');
    expect(of({ expenseShares: [0.1, 1] })).toEqual(field('expenseShares', '1', '0 to below 1'));
    expect(of({ expenseShares: [-0.1] }).value).toBe('-0.1');
    expect(of({}, 1, { ...contract, premium: null })).toEqual({
      code: 'MISSING_FIELD',
      thing: 'premium',
      value: '',
      limit: 'a premium pattern',
    });
  });

  it('keep a share that rises evenly to the whole', () => {
    expect([0, 1, 5, 10, 11].map((t) => cashValueShare(rule, 10, t))).toEqual([
      0.5, 0.55, 0.75, 1, 1,
    ]);
    expect([10, 20, 21].map((t) => cashValueShare(rule, 30, t))).toEqual([0.75, 1, 1]);
    expect(cashValueShare({ ...rule, startShare: 1 }, 10, 3)).toBe(1);
    expect(payYearsOf(contract)).toBe(2);
    expect(payYearsOf({ ...contract, premium: { from: 3, to: 10, paymentsPerYear: 1 } })).toBe(7);
    expect(payYearsOf({ ...contract, premium: { from: 0, to: null, paymentsPerYear: 1 } })).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(payYearsOf({ ...contract, premium: null })).toBe(0);
    expect(minimumCashValue({ contract, basis, rule: { ...rule, expenseShares: [0] } }, 1).ok).toBe(
      true,
    );
  });

  it('leave out what is due to the living on that day, and nothing else', () => {
    const due = (t: number, benefits: Contract['benefits']) =>
      valueOf(survivalDue({ contract: { ...contract, benefits }, basis, rule }, t));
    const income = {
      pays: 'survival',
      timing: 'end',
      paymentsPerYear: 1,
      from: 0,
      to: 2,
      amount: level(7),
    } as const;
    expect(due(1, [maturityBenefit(1, 4), maturityBenefit(2, 9), death])).toBe(4);
    // What fell due at the end of the year before has been paid.
    expect(due(1, [income])).toBe(0);
  });
});

describe('what a cash value buys', () => {
  const valued = { contract, basis };

  it('is refused for no value, no time, or premiums that come back', () => {
    for (const ask of [paidUpShare, extendedTerm]) {
      expect(refusalOf<unknown>(ask(valued, { t: 1, cashValue: -1 }))).toEqual(
        field('cash value', '-1', 'at least 0'),
      );
      expect(
        refusalOf<unknown>(ask(valued, { t: 1, cashValue: Number.POSITIVE_INFINITY })).value,
      ).toBe('Infinity');
      for (const t of [0.5, 3]) {
        expect(refusalOf<unknown>(ask(valued, { t, cashValue: 1 }))).toEqual({
          code: 'BAD_BASIS',
          thing: 'years completed',
          value: String(t),
          limit: 'whole years that someone can live to',
        });
      }
      const back = {
        ...valued,
        contract: { ...contract, benefits: [death, { ...death, premiumsPaid: 1 }] },
      };
      expect(refusalOf<unknown>(ask(back, { t: 1, cashValue: 1 }))).toEqual(
        field(
          'benefits',
          'premiums returned',
          'amounts that do not depend on premiums, since none are paid any more',
        ),
      );
    }
  });

  it('is paid for from now on: what was due before costs nothing any more', () => {
    // From 1 on: 10 x 0.3 / 0.8 = 3.75.
    expect(valueOf(paidUpShare(valued, { t: 1, cashValue: 1.875 }))).toBeCloseTo(0.5, 12);
    expect(valueOf(paidUpShare(valued, { t: 0, cashValue: 5 }))).toBeCloseTo(1, 12);
  });

  it('is whole years, then part of one, then a sum at the end', () => {
    // Year 0 costs 2, year 1 costs 3; half of the lives are left at the end.
    const of = (cashValue: number, change: Partial<Contract> = {}) =>
      valueOf(extendedTerm({ basis, contract: { ...contract, ...change } }, { t: 0, cashValue }));
    expect(of(0)).toEqual({ years: 0, part: 0, atEnd: 0 });
    expect(of(1)).toMatchObject({ years: 0, atEnd: 0 });
    expect(of(1).part).toBeCloseTo(0.5, 12);
    expect(of(3.5).part).toBeCloseTo(0.5, 12);
    expect(of(3.5).years).toBe(1);
    expect(of(7).years).toBe(2);
    expect(of(7).part).toBe(0);
    expect(of(7).atEnd).toBeCloseTo(4, 12);
    // Cover for life leaves nobody to be paid at its end; more than it costs is refused below.
    expect(of(10, { benefits: [{ ...death, to: null }] })).toEqual({ years: 3, part: 0, atEnd: 0 });
    expect(of(7, { benefits: [death, maturityBenefit(2, 100)] }).atEnd).toBeCloseTo(4, 12);
  });
});

describe('profit, year by year', () => {
  // No interest, nobody lapses: 1, 0.8 in force; deaths 0.2 and the rest.
  const course = valueOf(decrementCourse({ death: [0.2, 1], lapse: [0, 0] }));
  const test = {
    contract,
    premium: 8,
    experience: { course, interest },
    reserves: [1, 2, 0],
    cashValues: [0, 0, 0],
    riskDiscount: annualRate(0),
  };

  it('is what is left after claims and the reserve of those who stay', () => {
    const { vector, signature, netPresentValue, margin, paybackYears } = valueOf(profitTest(test));
    // -1; 1 + 8 - 2 - 0.8 x 2 = 5.4; 2 + 8 - 10 = 0.
    expect([...vector].map((x) => x.toFixed(9))).toEqual([
      '-1.000000000',
      '5.400000000',
      '0.000000000',
    ]);
    expect(signature[0]).toBe(-1);
    expect(signature[1]).toBeCloseTo(5.4, 12);
    expect(netPresentValue).toBeCloseTo(4.4, 12);
    expect(margin).toBeCloseTo(4.4 / (8 * 1.8), 12);
    expect(paybackYears).toBe(1);
  });

  it('pays back when the profits so far are worth nothing or more, or never', () => {
    // -5.4 at issue is paid back to the last digit by 5 + 8 - 2 - 5.6 at 1.
    const even = valueOf(profitTest({ ...test, reserves: [0, 0, 0], premium: 2 }));
    expect(even.paybackYears).toBe(1);
    expect(valueOf(profitTest({ ...test, premium: 1 })).paybackYears).toBe(null);
    const late = valueOf(profitTest({ ...test, reserves: [3, 9, 0], premium: 8 }));
    expect(late.paybackYears).toBe(2);
  });

  it('ends with the contract, or with the last life', () => {
    const oneYear = {
      ...contract,
      benefits: [{ ...death, to: 1 }],
      premium: { from: 0, to: 1, paymentsPerYear: 1 },
    } as const;
    expect(valueOf(profitTest({ ...test, contract: oneYear })).vector.length).toBe(2);
    const long = { ...contract, benefits: [{ ...death, to: 9 }] };
    expect(valueOf(profitTest({ ...test, contract: long })).vector.length).toBe(3);
  });
});

describe('values year by year', () => {
  const valued = { contract, basis };

  it('run over the years in which something is paid', () => {
    const years = valueOf(yearValues(valued, { premium: 4, withExpenses: false }));
    // 10 x 0.2 - 4; 10 x 0.3 - 4 x 0.8.
    expect([...years].map((x) => x.toFixed(9))).toEqual(['-2.000000000', '-0.200000000']);
    const nothing = { ...valued, contract: { ...contract, benefits: [], premium: null } };
    expect(valueOf(yearValues(nothing, { premium: 0, withExpenses: true })).length).toBe(0);
    expect([...valueOf(reserveSchedule(nothing, { premium: 0, withExpenses: true }))]).toEqual([0]);
  });

  it('give the reserves backwards, 0 at the end and where nobody is left', () => {
    const counted = { premium: 4, withExpenses: false };
    const tV = valueOf(reserveSchedule(valued, counted));
    expect([...tV].map((x) => x.toFixed(9))).toEqual([
      '-2.200000000',
      '-0.250000000',
      '0.000000000',
    ]);
    const life = { ...contract, benefits: [{ ...death, to: null }] };
    const whole = valueOf(reserveSchedule({ ...valued, contract: life }, counted));
    expect([...whole].map((x) => x.toFixed(9))).toEqual([
      '2.800000000',
      '6.000000000',
      '10.000000000',
      '0.000000000',
    ]);
  });
});

describe('extended term of a whole life', () => {
  it('ends with the last life, and more than it is worth is refused: nobody is left to pay it to', () => {
    const whole = { ...contract, benefits: [{ ...death, to: null }] };
    const term = (cashValue: number) =>
      extendedTerm({ contract: whole, basis }, { t: 1, cashValue });
    expect(valueOf(term(10))).toEqual({ years: 2, part: 0, atEnd: 0 });
    expect(valueOf(term(10 + 1e-9))).toEqual({ years: 2, part: 0, atEnd: 0 });
    expect(refusalOf(term(10.5))).toMatchObject({
      code: 'BAD_FIELD',
      thing: 'cash value',
      value: '10.5',
      limit: expect.stringMatching(
        /^at most (10|9\.99)\d*\.?\d*, what all further benefits are worth$/,
      ),
    });
    // What is past costs nothing any more: 10 of each who lives to the end of the first year.
    const left = valueOf(term(5));
    expect(left.years).toBe(1);
    expect(left.part).toBeCloseTo((5 - (10 * 0.3) / 0.8) / ((10 * 0.5) / 0.8), 12);
  });
});

describe('reserves looking back', () => {
  const counted = { premium: 4, withExpenses: true };
  const back = (t: number, change: Partial<typeof basis> = {}, given: Contract = contract) =>
    retrospectiveReserve({ contract: given, basis: { ...basis, ...change } }, counted, t);

  it('are refused for years that are none or that nobody lives to', () => {
    const refusal = {
      code: 'BAD_BASIS',
      thing: 'years completed at the valuation',
      limit: 'whole years from 0 that someone can live to',
    };
    for (const t of [-1, 0.5, 3, 9]) {
      expect(refusalOf(back(t))).toEqual({ ...refusal, value: String(t) });
    }
    expect(valueOf(back(0))).toBeCloseTo(0, 15);
    // 10 * 0.2 - 4 at no interest, for 0.8 in force.
    expect(valueOf(back(1))).toBeCloseTo(2 / 0.8, 12);
  });

  it('are refused past the end of a term structure', () => {
    const short = valueOf(spotInterest([annualRate(0.02)]));
    const once: Contract = {
      ...contract,
      benefits: [{ ...death, to: 1 }],
      premium: { from: 0, to: 1, paymentsPerYear: 1 },
    };
    // Every payment can be discounted, but not to the second year.
    expect(refusalOf(back(2, { interest: short }, once))).toMatchObject({
      code: 'BAD_RATE',
      limit: 'at least 2',
    });
    expect(back(1, { interest: short }, once).ok).toBe(true);
  });

  it('are refused where premiums or their expenses cannot be placed within the year', () => {
    const monthly: Contract = {
      ...contract,
      premium: { from: 0, to: 2, paymentsPerYear: 12 },
      expenses: [{ kind: 'ofPremium', rate: 0.1, from: 0, to: 2 }],
    };
    expect(refusalOf(back(1, {}, monthly))).toMatchObject({
      thing: 'payments a year',
      value: '12',
    });
    const unloaded = { ...monthly, expenses: [] };
    expect(refusalOf(back(1, {}, unloaded))).toMatchObject({ thing: 'payments a year' });
  });

  it('step by step are 0 in years that nobody begins', () => {
    const early = { ...basis, course: valueOf(decrementCourse({ death: [1, 0.5, 0.5] })) };
    const long = { ...contract, benefits: [{ ...death, to: 3 }] };
    const tV = valueOf(reserveSchedule({ contract: long, basis: early }, counted));
    expect([...tV]).toEqual([6, 0, 0, 0]);
  });
});

describe("Zillmer's reserve and premium", () => {
  it('are refused where no premium pays for what is returned', () => {
    const back = eventBenefit({ event: 'death', amount: level(10), premiumsPaid: 9 });
    const valued = { contract: { ...contract, benefits: [back] }, basis };
    const refusal = { code: 'BAD_BASIS', thing: 'what a premium of 1 is worth after expenses' };
    expect(refusalOf(zillmerReserve(valued, { t: 1, acquisition: 1 }))).toMatchObject(refusal);
    expect(refusalOf(zillmerPremium(valued, 1))).toMatchObject(refusal);
    const dead = { contract, basis };
    expect(refusalOf(zillmerReserve(dead, { t: 3, acquisition: 1 })).code).toBe('BAD_BASIS');
  });
});
