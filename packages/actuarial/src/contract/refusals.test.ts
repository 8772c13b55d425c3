/** Refusals of a contract's values: named, and handed on unchanged by whatever asks for a value. */
import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { jointLife } from '../../testdata/plain.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { eventBenefit, maturityBenefit } from '../benefit/insurance.ts';
import { level } from '../flow/amount.ts';
import { flatInterest, spotInterest } from '../flow/interest.ts';
import { courseFromLives } from '../life/course.ts';
import { extendedTerm, paidUpShare } from '../reserve/nonforfeiture.ts';
import { minimumCashValue, policyValueOf } from '../reserve/cashValue.ts';
import { profitTest } from '../reserve/profit.ts';
import { reserveSchedule, retrospectiveReserve, yearValues } from '../reserve/schedule.ts';
import { zillmerPremium, zillmerReserve } from '../reserve/zillmer.ts';
import { decrementCourse } from '../decrements/decrementCourse.ts';
import { benefitsOnly } from './contract.ts';
import type { Basis, Contract } from './contract.ts';
import { momentsOf } from './moments.ts';
import { grossByShare, loadingShare, naturalPremiums } from './natural.ts';
import { partsAt } from './parts.ts';
import { grossPremiumOf, netPremiumOf, sumFromPremium } from './premiums.ts';
import { expenseReserve, grossReserve, netReserve, preliminaryTermReserve } from './reserves.ts';

const interest = flatInterest(annualRate(0));
const death = eventBenefit({ event: 'death', amount: level(10), to: 2 });
const contract: Contract = {
  benefits: [death],
  premium: { from: 0, to: 2, paymentsPerYear: 1 },
  expenses: [],
  loading: 0,
};
const whole: Basis = { course: valueOf(courseFromLives([10, 8, 5, 0])), interest };
const short: Basis = { course: valueOf(courseFromLives([10, 8])), interest };
const unknown = {
  code: 'BAD_TABLE',
  thing: 'years that the lives are known for',
  value: '1',
  limit: 'at least 2',
};
const counted = { premium: 1, withExpenses: true };
const at = { t: 1, premium: null };
const rule = { startShare: 0.5, expenseShares: [0.5, 0.1], fullAfterYears: 20 } as const;

type Ask = (contract: Contract, basis: Basis) => { readonly ok: boolean };
const asks: readonly (readonly [string, Ask])[] = [
  ['partsAt', (c, b) => partsAt(c, b, 0)],
  ['netPremiumOf', netPremiumOf],
  ['grossPremiumOf', grossPremiumOf],
  ['sumFromPremium', (c, b) => sumFromPremium(c, b, 1)],
  ['momentsOf', (c, b) => momentsOf(c, b)],
  ['naturalPremiums', naturalPremiums],
  ['netReserve', (c, b) => netReserve({ contract: c, basis: b }, at)],
  [
    'netReserve, premium given',
    (c, b) => netReserve({ contract: c, basis: b }, { t: 1, premium: 1 }),
  ],
  ['grossReserve', (c, b) => grossReserve({ contract: c, basis: b }, at)],
  [
    'grossReserve, premium given',
    (c, b) => grossReserve({ contract: c, basis: b }, { t: 1, premium: 1 }),
  ],
  ['expenseReserve', (c, b) => expenseReserve({ contract: c, basis: b }, at)],
  ['preliminaryTermReserve', (c, b) => preliminaryTermReserve({ contract: c, basis: b }, 1)],
  ['reserveSchedule', (c, b) => reserveSchedule({ contract: c, basis: b }, counted)],
  ['retrospectiveReserve', (c, b) => retrospectiveReserve({ contract: c, basis: b }, counted, 1)],
  ['yearValues', (c, b) => yearValues({ contract: c, basis: b }, counted)],
  ['zillmerReserve', (c, b) => zillmerReserve({ contract: c, basis: b }, { t: 1, acquisition: 1 })],
  ['zillmerPremium', (c, b) => zillmerPremium({ contract: c, basis: b }, 1)],
  ['paidUpShare', (c, b) => paidUpShare({ contract: c, basis: b }, { t: 1, cashValue: 1 })],
  ['extendedTerm', (c, b) => extendedTerm({ contract: c, basis: b }, { t: 1, cashValue: 1 })],
  ['policyValueOf', (c, b) => policyValueOf({ contract: c, basis: b, rule }, 1)],
  ['minimumCashValue', (c, b) => minimumCashValue({ contract: c, basis: b, rule }, 1)],
];

describe('lives that are not known for as long as something is paid', () => {
  it.each(asks)('%s says so', (_, ask) => {
    expect(ask(contract, whole).ok).toBe(true);
    expect(refusalOf(ask(contract, short) as never)).toEqual(unknown);
  });

  const ofPremiums = asks.filter(([name]) => !/moments|natural|paidUp|extended/.test(name));
  it.each(ofPremiums)('%s says so where only premiums are paid that long', (_, ask) => {
    const longer: Contract = {
      ...contract,
      benefits: [{ ...death, to: 1 }],
      premium: { from: 0, to: 3, paymentsPerYear: 1 },
    };
    expect(ask(longer, whole).ok).toBe(true);
    expect(refusalOf(ask(longer, short) as never)).toMatchObject({ thing: unknown.thing });
  });

  it.each(['grossPremiumOf', 'grossReserve', 'expenseReserve', 'reserveSchedule', 'yearValues'])(
    '%s says so where only expenses are',
    (name) => {
      const ask = asks.find(([one]) => one === name)?.[1];
      if (ask === undefined) expect.fail(name);
      const one: Contract = {
        ...contract,
        benefits: [{ ...death, to: 1 }],
        premium: { from: 0, to: 1, paymentsPerYear: 1 },
        expenses: [{ kind: 'perPolicy', amount: 1, timing: 'end', from: 0, to: 2 }],
      };
      expect(ask(one, whole).ok).toBe(true);
      expect(refusalOf(ask(one, short) as never)).toEqual(unknown);
    },
  );

  it('a profit test says so, and what else it misses', () => {
    const open = valueOf(decrementCourse({ death: [0.2], lapse: [0.1] }));
    const closed = valueOf(decrementCourse({ death: [0.2, 1], lapse: [0.1, 0] }));
    const test = {
      contract,
      premium: 5,
      experience: { course: closed, interest },
      reserves: [0, 0, 0],
      cashValues: [0, 0, 0],
      riskDiscount: annualRate(0.1),
    };
    expect(profitTest(test).ok).toBe(true);
    expect(refusalOf(profitTest({ ...test, experience: { course: open, interest } }))).toEqual(
      unknown,
    );
    for (const change of [{ reserves: [0, 0] }, { cashValues: [0, 0] }]) {
      expect(refusalOf(profitTest({ ...test, ...change }))).toEqual({
        code: 'BAD_TABLE',
        thing: 'years of reserves and cash values',
        value: '2',
        limit: 'at least 3',
      });
    }
    expect(refusalOf(profitTest({ ...test, contract: { ...contract, premium: null } }))).toEqual({
      code: 'MISSING_FIELD',
      thing: 'premium',
      value: '',
      limit: 'a premium pattern',
    });
  });
});

describe('what a contract is told', () => {
  const worthless = {
    code: 'BAD_BASIS',
    thing: 'what a premium of 1 is worth after expenses',
    limit: 'above 0',
  };

  it('no premium is enough, or nothing is left to divide', () => {
    const greedy: Contract = {
      ...contract,
      expenses: [{ kind: 'ofPremium', rate: 1, from: 0, to: null }],
    };
    expect(refusalOf(grossPremiumOf(greedy, whole))).toEqual({ ...worthless, value: '0' });
    expect(refusalOf(sumFromPremium({ ...contract, benefits: [] }, whole, 1)).value).toBe('0');
    const single: Contract = { ...contract, premium: { from: 0, to: 1, paymentsPerYear: 1 } };
    expect(refusalOf(preliminaryTermReserve({ contract: single, basis: whole }, 1))).toEqual({
      ...worthless,
      value: '0',
    });
  });

  it('premiums come back without a loading only', () => {
    const returned = { ...death, premiumsPaid: 0.5 };
    const loaded: Contract = { ...contract, benefits: [death, returned], loading: 0.1 };
    const refusal = {
      code: 'BAD_FIELD',
      thing: 'loading',
      value: '0.1',
      limit: 'none where premiums are returned',
    };
    expect(refusalOf(grossPremiumOf(loaded, whole))).toEqual(refusal);
    expect(refusalOf(sumFromPremium(loaded, whole, 1))).toEqual(refusal);
    // 3 a year for 2 years, in force 1 and 0.8; deaths 0.2 and 0.3; back 1.5 and 3 of them.
    const given = sumFromPremium({ ...loaded, loading: 0 }, whole, 3);
    expect(valueOf(given)).toBeCloseTo(5.4 / (20 * 0.5 + 0.2 * 1.5 + 0.3 * 3), 12);
  });

  it('a valuation at a time that nobody reaches is none', () => {
    for (const t of [-1, 0.5, 3, 4]) {
      expect(refusalOf(partsAt(contract, whole, t))).toEqual({
        code: 'BAD_BASIS',
        thing: 'years completed at the valuation',
        value: String(t),
        limit: 'whole years from 0 that someone can live to',
      });
    }
    expect(partsAt(contract, whole, 2).ok).toBe(true);
    expect(
      partsAt({ ...contract, benefits: [{ ...death, to: 1 }], premium: null }, short, 1).ok,
    ).toBe(true);
  });

  it('preliminary term begins after a year', () => {
    expect(refusalOf(preliminaryTermReserve({ contract, basis: whole }, 0))).toEqual({
      code: 'BAD_FIELD',
      thing: 'years completed at the valuation',
      value: '0',
      limit: 'at least 1',
    });
    expect(valueOf(preliminaryTermReserve({ contract, basis: whole }, 1))).toBeCloseTo(0, 12);
  });

  it('a term structure reaches to the last payment', () => {
    const curve = (years: number) =>
      valueOf(spotInterest(Array.from({ length: years }, () => annualRate(0.02))));
    expect(refusalOf(partsAt(contract, { ...whole, interest: curve(1) }, 0))).toEqual({
      code: 'BAD_RATE',
      thing: 'years of the term structure',
      value: '1',
      limit: 'at least 2',
    });
    expect(partsAt(contract, { ...whole, interest: curve(2) }, 0).ok).toBe(true);
    expect(refusalOf(spotInterest([]))).toEqual({
      code: 'BAD_RATE',
      thing: 'term structure',
      value: '0 years',
      limit: 'at least 1',
    });
    expect(() => curve(2).v(3)).toThrow('no rate after 2 years, asked at 3');
  });

  it('a second moment is that of one event at the end of the year', () => {
    const survival = maturityBenefit(1, 1);
    const of = (...benefits: Contract['benefits']) =>
      refusalOf(momentsOf(benefitsOnly(benefits), whole));
    expect(of(death, survival)).toEqual({
      code: 'BAD_FIELD',
      thing: 'segments of a second moment',
      value: 'event, survival',
      limit: 'one event, paid at the end of the year, no premiums returned unless one is given',
    });
    expect(of(survival, death).value).toBe('survival, event');
    expect(of({ ...death, timing: 'moment' }).value).toBe('event');
    expect(of({ ...death, premiumsPaid: 1 }).value).toBe('event');
    const back = { ...contract, benefits: [{ ...death, premiumsPaid: 0.5 }] };
    // Of a premium of 4: 10 + 2 and 10 + 4, with 0.2 and 0.3.
    const returned = valueOf(momentsOf(back, whole, 4));
    expect(returned.first).toBeCloseTo(12 * 0.2 + 14 * 0.3, 12);
    expect(returned.second).toBeCloseTo(144 * 0.2 + 196 * 0.3, 12);
    const { first, second } = valueOf(momentsOf(benefitsOnly([death]), whole));
    expect([first, second].map((z) => z.toFixed(9))).toEqual(['5.000000000', '50.000000000']);
  });

  it('natural premiums and loadings', () => {
    const returned = { ...contract, benefits: [{ ...death, premiumsPaid: 1 }] };
    expect(refusalOf(naturalPremiums(returned, whole))).toEqual({
      code: 'BAD_FIELD',
      thing: 'benefits',
      value: 'premiums returned',
      limit: 'amounts that do not depend on other years',
    });
    const premiums = valueOf(naturalPremiums(contract, whole));
    expect(premiums.map((P) => P.toFixed(9))).toEqual(['2.000000000', '3.750000000']);
    for (const share of [1, -0.5]) {
      expect(refusalOf(grossByShare(1, share))).toEqual({
        code: 'BAD_BASIS',
        thing: 'loading',
        value: String(share),
        limit: '0 to below 1',
      });
    }
    expect(valueOf(grossByShare(75, 0))).toBe(75);
    expect(valueOf(grossByShare(75, 0.25))).toBe(100);
    expect(valueOf(loadingShare(75, 100))).toBe(0.25);
  });

  it('of lives together is refused for the life that is not known', () => {
    const joint = jointLife([whole.course, short.course]);
    expect(refusalOf(netPremiumOf(contract, { course: joint, interest }))).toEqual(unknown);
  });
});
