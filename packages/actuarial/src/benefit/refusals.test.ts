/** What benefits that are refused are told, and the bounds at which they are not. */
import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { amountIn, level } from '../flow/amount.ts';
import { flatInterest, spotInterest } from '../flow/interest.ts';
import { courseFromLives } from '../life/course.ts';
import { guaranteedAnnuity, refundAnnuity } from './annuities.ts';
import { indexedAmount } from './indexed.ts';
import { eventBenefit, steppedAmount } from './insurance.ts';
import { renewablePremiums } from './medical.ts';
import { premiumWaiver } from './waiver.ts';
import { withWaiting } from './waiting.ts';

const field = (thing: string, value: string, limit: string) => ({
  code: 'BAD_FIELD',
  thing,
  value,
  limit,
});
const basis = (thing: string, value: string, limit: string) => ({
  ...field(thing, value, limit),
  code: 'BAD_BASIS',
});

describe('annuities', () => {
  const yearly = { yearly: 1, timing: 'end', paymentsPerYear: 1 } as const;
  const name = 'price of an annuity with refund, in yearly payments';

  it('with refund are refused for a price that no life pays back', () => {
    expect(refusalOf(refundAnnuity(yearly, -1))).toEqual(field(name, '-1', '0 to 200'));
    expect(refusalOf(refundAnnuity(yearly, 201))).toEqual(field(name, '201', '0 to 200'));
    expect(refusalOf(refundAnnuity({ ...yearly, yearly: 0 }, 1)).value).toBe('Infinity');
    expect(refusalOf(refundAnnuity({ ...yearly, yearly: -1 }, -1)).value).toBe('1');
    expect(valueOf(refundAnnuity(yearly, 200)).length).toBe(2);
    expect(valueOf(refundAnnuity(yearly, 0)).length).toBe(1);
  });

  it('with refund pay back the rest, year by year', () => {
    const [, back] = valueOf(refundAnnuity({ ...yearly, timing: 'start' }, 2.5));
    expect(back).toMatchObject({ paymentsPerYear: 1, from: 0, amounts: [1.5, 0.5] });
    const quarterly = { ...yearly, paymentsPerYear: 4 } as const;
    const [, late] = valueOf(refundAnnuity(quarterly, 1));
    expect(late).toMatchObject({ pays: 'eventPart', amounts: [1, 0.75, 0.5, 0.25] });
    const [, early] = valueOf(refundAnnuity({ ...quarterly, timing: 'start' }, 1));
    expect(early).toMatchObject({ amounts: [0.75, 0.5, 0.25] });
  });

  it('guaranteed to their end are certain throughout', () => {
    const annuity = { ...yearly, paymentsPerYear: 1, from: 0, to: 10 } as const;
    expect(guaranteedAnnuity(annuity, 10).map(({ pays }) => pays)).toEqual(['certain']);
    expect(guaranteedAnnuity(annuity, 9).map(({ pays, from }) => [pays, from])).toEqual([
      ['certain', 0],
      ['survival', 9],
    ]);
  });
});

describe('amounts', () => {
  const indexation = {
    levels: [100, 110],
    baseYear: 0,
    lagYears: 0,
    cap: null,
    floor: null,
    optOutYear: null,
  };
  const of = (change: object, years = 2) =>
    refusalOf(indexedAmount(1, years, { ...indexation, ...change }));

  it('that follow an index are refused by what is wrong with it', () => {
    const table = (thing: string, value: string, limit: string) => ({
      ...field(thing, value, limit),
      code: 'BAD_TABLE',
    });
    expect(of({ levels: [100, 0] })).toEqual(table('index level', '0', 'above 0'));
    expect(of({ cap: 0.02, floor: 0.03 })).toEqual(field('floor', '0.03', 'at most 0.02'));
    expect(of({}, 201)).toEqual(field('years', '201', '200'));
    expect(of({}, 3)).toEqual(table('index levels', '2, issue at 0, lag 0', 'positions 0 to 2'));
    expect(of({ lagYears: 1 })).toEqual(
      table('index levels', '2, issue at 0, lag 1', 'positions -1 to 0'),
    );
    for (const change of [{ baseYear: 0.5 }, { lagYears: -1 }, { baseYear: -1 }]) {
      expect(of(change).thing).toBe('index levels');
    }
  });

  it('that follow an index may have a cap that is the floor, and need no level for one year', () => {
    const fixed = { ...indexation, cap: 0.05, floor: 0.05 };
    expect(amountIn(valueOf(indexedAmount(100, 2, fixed)), 1)).toBeCloseTo(105, 12);
    expect(valueOf(indexedAmount(7, 1, { ...indexation, levels: [] }))).toEqual({
      kind: 'listed',
      amounts: [7],
    });
    const out = { ...indexation, levels: [], optOutYear: 1 };
    expect(valueOf(indexedAmount(7, 3, out))).toEqual({ kind: 'listed', amounts: [7, 7, 7] });
    const long = { ...indexation, levels: Array.from({ length: 200 }, () => 1) };
    expect(indexedAmount(1, 200, long).ok).toBe(true);
    expect(valueOf(indexedAmount(100, 2, { ...indexation, cap: 0.02 }))).toMatchObject({
      amounts: [100, 102],
    });
    expect(amountIn(valueOf(indexedAmount(100, 2, { ...indexation, floor: 0.2 })), 1)).toBe(120);
  });

  it('by steps are refused unless the steps ascend from year 0', () => {
    const name = 'steps of an amount';
    const limit = 'whole years from 0, ascending, below 200';
    const steps = (...years: readonly number[]) =>
      steppedAmount(years.map((fromYear) => ({ fromYear, amount: fromYear + 1 })));
    expect(refusalOf(steps(1, 2))).toEqual(field(name, '1, 2', limit));
    expect(refusalOf(steps(0, 5, 5))).toEqual(field(name, '0, 5, 5', limit));
    expect(refusalOf(steps(0, 200)).value).toBe('0, 200');
    expect(refusalOf(steps(0, 1.5)).value).toBe('0, 1.5');
    expect(valueOf(steps(0, 2))).toEqual({ kind: 'listed', amounts: [1, 1, 3] });
  });
});

describe('yearly risk premiums', () => {
  const interest = flatInterest(annualRate(0));
  const medical = { frequency: [0.1, 0], cost: [100, 0], trend: 0, loadingShare: 0, interest };
  const of = (change: object) => refusalOf(renewablePremiums({ ...medical, ...change }));

  it('are refused by what is wrong in their basis', () => {
    expect(of({ cost: [1] })).toEqual(basis('years of costs', '1', '2'));
    expect(of({ trend: -1 })).toEqual(basis('trend', '-1', 'above -1, at most 1'));
    expect(of({ trend: 1.5 })).toEqual(basis('trend', '1.5', 'above -1, at most 1'));
    expect(of({ loadingShare: 1 })).toEqual(basis('loadingShare', '1', '0 to below 1'));
    expect(of({ loadingShare: -0.5 })).toEqual(basis('loadingShare', '-0.5', '0 to below 1'));
    const short = valueOf(spotInterest([annualRate(0.02)]));
    expect(of({ interest: short })).toEqual(basis('years of interest', '1', 'at least 2'));
    expect(of({ frequency: [-0.1, 0] })).toEqual(
      basis('frequency or cost', '-0.1', 'at least 0, finite'),
    );
    expect(of({ cost: [1, -2] })).toEqual(basis('frequency or cost', '-2', 'at least 0, finite'));
  });

  it('may be nothing in a year without claims, at any trend up to 100 %', () => {
    expect(valueOf(renewablePremiums(medical))).toEqual([10, 0]);
    const dearer = { ...medical, frequency: [0.1, 0.1], cost: [100, 100], trend: 1 };
    expect(valueOf(renewablePremiums(dearer))).toEqual([10, 20]);
  });
});

describe('waiting periods and waivers', () => {
  const segment = eventBenefit({ event: 'death', amount: level(100), premiumsPaid: 2 });

  it('a waiting period is part of the first year', () => {
    expect(refusalOf(withWaiting(segment, { waitingDays: 366, premiumsBack: 1 }))).toEqual(
      field('waitingDays', '366', '0 to 365'),
    );
    expect(refusalOf(withWaiting(segment, { waitingDays: -1, premiumsBack: 1 })).value).toBe('-1');
    const [first, waiting] = valueOf(withWaiting(segment, { waitingDays: 365, premiumsBack: 3 }));
    expect(first).toMatchObject({ amount: level(0), premiumsPaid: 0 });
    expect(waiting).toMatchObject({ amount: level(0), premiumsPaid: 3 });
    const fifth = valueOf(withWaiting(segment, { waitingDays: 73, premiumsBack: 3 }));
    expect(fifth.map((one) => one.premiumsPaid.toFixed(6))).toEqual([
      '1.600000',
      '0.600000',
      '2.000000',
    ]);
    const one = { kind: 'listed', amounts: [5] } as const;
    const listed = withWaiting({ ...segment, amount: one }, { waitingDays: 73, premiumsBack: 0 });
    expect(valueOf(listed)[1]?.amount).toEqual(one);
  });

  it('nobody pays for longer than the contract lasts', () => {
    const contract = valueOf(courseFromLives([10, 5, 0], 'uniform'));
    const paying = valueOf(courseFromLives([10, 8, 0], 'uniform'));
    const pattern = { from: 0, to: 2, paymentsPerYear: 1 } as const;
    const interest = flatInterest(annualRate(0));
    expect(refusalOf(premiumWaiver({ contract, paying, pattern, interest }))).toEqual(
      basis('probability of paying after 1 years', '0.8', 'at most 0.5, that the contract lasts'),
    );
    const waiver = { contract: paying, paying: contract, pattern, interest };
    expect(valueOf(premiumWaiver(waiver)).waived).toBeCloseTo(0.3, 12);
    expect(premiumWaiver({ ...waiver, paying }).ok).toBe(true);
    const open = valueOf(courseFromLives([10, 8], 'uniform'));
    const beyond = { ...pattern, to: 9 };
    expect(refusalOf(premiumWaiver({ ...waiver, contract: open, pattern: beyond })).thing).toBe(
      'years that the lives are known for',
    );
    const shortPaying = valueOf(courseFromLives([10, 4], 'uniform'));
    expect(
      refusalOf(premiumWaiver({ ...waiver, paying: shortPaying, pattern: beyond })).thing,
    ).toBe('years that the lives are known for');
  });
});
