/** What bulk calls are told that are refused: the thing, the value, the limit. */
import { annualRate, cents } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { chinaBlock } from '../../testdata/block.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { bookBasis, bookPremium } from './bookPremium.ts';
import type { BookCell } from './bookPremium.ts';
import { commutationBlock } from './commutation.ts';
import { monthlyBasis } from './monthlyBasis.ts';
import { premiumGrid } from './premiumGrid.ts';
import type { GridRequest } from './premiumGrid.ts';
import { rateBlock } from './rateBlock.ts';
import { projection } from './termPolicies.ts';

const free = {
  firstYearPerPremium: 0,
  renewalPerPremium: 0,
  initialPerSumInsured: 0,
  yearlyPerSumInsured: 0,
};
const refusal = (code: string, thing: string, value: string, limit: string) => ({
  code,
  thing,
  value,
  limit,
});

describe('one premium', () => {
  const columns = commutationBlock(chinaBlock, annualRate(0.025));
  const cell: BookCell = {
    benefit: 'term',
    table: 0,
    age: 30,
    coverYears: 10,
    premiumYears: 10,
    sumInsuredCents: cents(100_000_000),
  };
  const of = (change: Partial<BookCell>) =>
    refusalOf(bookPremium({ columns, expenses: free }, { ...cell, ...change }));
  const isMade = (change: Partial<BookCell>) =>
    bookPremium({ columns, expenses: free }, { ...cell, ...change }).ok;

  it.each<readonly [Partial<BookCell>, ReturnType<typeof refusal>]>([
    [{ table: 2 }, refusal('TERM_NOT_OFFERED', 'table', '2', '0 to 1')],
    [{ table: -1 }, refusal('TERM_NOT_OFFERED', 'table', '-1', '0 to 1')],
    [{ age: 106 }, refusal('AGE_OUT_OF_RANGE', 'age', '106', '0 to 105, whole years')],
    [{ age: -1 }, refusal('AGE_OUT_OF_RANGE', 'age', '-1', '0 to 105, whole years')],
    [{ coverYears: 76 }, refusal('TERM_NOT_OFFERED', 'coverYears', '76', '1 to 75, whole years')],
    [{ coverYears: 0 }, refusal('TERM_NOT_OFFERED', 'coverYears', '0', '1 to 75, whole years')],
    [
      { premiumYears: 11 },
      refusal('TERM_NOT_OFFERED', 'premiumYears', '11', '1 to 10, whole years'),
    ],
    [{ premiumYears: 0 }, refusal('TERM_NOT_OFFERED', 'premiumYears', '0', '1 to 10, whole years')],
    [{ sumInsuredCents: cents(0) }, refusal('SUM_OUT_OF_RANGE', 'sumInsuredCents', '0', 'above 0')],
  ])('%# is refused by name', (change, expected) => {
    expect(of(change)).toEqual(expected);
  });

  it('is made at the last table, the longest cover, one premium and one fen', () => {
    for (const change of [
      { table: 1 },
      { coverYears: 75 },
      { premiumYears: 1 },
      { sumInsuredCents: cents(1) },
      { age: 0 },
    ]) {
      expect(isMade(change)).toBe(true);
    }
    expect(isMade({ age: 104, coverYears: 1, premiumYears: 1 })).toBe(true);
    const basis = { columns, expenses: { ...free, renewalPerPremium: 1 } };
    expect(refusalOf(bookBasis(basis))).toEqual(
      refusal('BAD_BASIS', 'expenses.renewalPerPremium', '1', 'from 0 to below 1'),
    );
    const dear = { columns, expenses: { ...free, initialPerSumInsured: 0.9 } };
    const huge = { ...cell, premiumYears: 1, sumInsuredCents: cents(2 ** 51 - 1) };
    const twice = { ...dear, expenses: { ...dear.expenses, yearlyPerSumInsured: 0.9 } };
    expect(refusalOf(bookPremium(twice, huge)).thing).toBe('gross premium');
  });
});

describe('a grid', () => {
  const request: GridRequest = {
    firstAge: 18,
    ages: 88,
    fromAge: 30,
    toAge: 31,
    covers: [{ kind: 'years', years: 10 }],
    payTerms: [{ kind: 'wholeCover' }],
    sumInsuredCents: cents(1),
    expenses: free,
  };
  const of = (change: Partial<GridRequest>) => refusalOf(premiumGrid({ ...request, ...change }));

  it('is refused by name', () => {
    expect(of({ toAge: 106 })).toEqual(
      refusal('AGE_OUT_OF_RANGE', 'ages', '30 to 106', 'whole ages from 18 to 105, ascending'),
    );
    expect(of({ sumInsuredCents: cents(0) })).toEqual(
      refusal('SUM_OUT_OF_RANGE', 'sumInsuredCents', '0', 'above 0'),
    );
    expect(of({ expenses: { ...free, renewalPerPremium: -0.1 } })).toEqual(
      refusal('BAD_BASIS', 'expenses.renewalPerPremium', '-0.1', 'from 0 to below 1'),
    );
    expect(of({ covers: [{ kind: 'years', years: 76 }] })).toEqual(
      refusal('TERM_NOT_OFFERED', 'end of cover at age 30', '106', '31 to 105, whole years'),
    );
    expect(of({ covers: [{ kind: 'years', years: 10.5 }] }).thing).toBe('end of cover at age 30');
    expect(of({ payTerms: [{ kind: 'years', years: 2.5 }] }).value).toBe('32.5');
    expect(of({ payTerms: [{ kind: 'untilAge', age: 31 }] })).toEqual(
      refusal('TERM_NOT_OFFERED', 'end of payment at age 31', '31', 'from 32, whole years'),
    );
    expect(premiumGrid(request)).toMatchObject({ ok: true, value: { fromIndex: 12, toIndex: 13 } });
  });
});

describe('blocks and bases', () => {
  it('a block of rates is refused by name', () => {
    const of = (change: object) => refusalOf(rateBlock({ ...chinaBlock, ...change }));
    expect(of({ firstAge: -1 }).limit).toBe('whole, not negative');
    expect(of({ tables: 3 })).toEqual(
      refusal('BAD_TABLE', 'qx: length', '212', '318: 3 tables of 106 ages'),
    );
    expect(of({ qx: chinaBlock.qx.with(3, -0.1) })).toEqual(
      refusal('BAD_TABLE', 'qx of table 0, age 3', '-0.1', '0 to 1'),
    );
    expect(of({ qx: chinaBlock.qx.with(211, 0.5) })).toEqual(
      refusal('BAD_TABLE', 'qx of table 1, age 105, the last age', '0.5', '1'),
    );
    expect(rateBlock({ ...chinaBlock, ix: chinaBlock.ix.with(0, 0) }).ok).toBe(true);
  });

  const yearly = {
    firstAge: 30,
    mortality: Float64Array.of(0, 0.02, 0.03, 1),
    selectYears: 2,
    lapse: Float64Array.of(0, 0.05),
    spot: Float64Array.of(-0.5, 1),
    inflation: annualRate(0.01),
    acquisitionExpenseCents: 1,
    yearlyExpenseCents: 12,
  };

  it('a monthly basis is refused by name', () => {
    const of = (change: object) => refusalOf(monthlyBasis({ ...yearly, ...change }));
    const rate = 'a rate: mortality 0 to 1, lapse below 1, spot above -1';
    expect(of({ selectYears: 3 })).toEqual(
      refusal('BAD_TABLE', 'mortality: length', '4', 'ages times 3 select years'),
    );
    expect(of({ selectYears: 0 }).limit).toBe('ages times 0 select years');
    expect(of({ mortality: new Float64Array(0) }).value).toBe('0');
    expect(of({ spot: Float64Array.of(0) })).toEqual(
      refusal('BAD_TABLE', 'spot: length', '1', 'at least 2: a spot rate for each year of lapses'),
    );
    expect(of({ lapse: new Float64Array(0) }).limit).toBe(
      'at least 1: a spot rate for each year of lapses',
    );
    expect(of({ mortality: Float64Array.of(0, 2) })).toEqual(
      refusal('BAD_TABLE', 'mortality[1]', '2', rate),
    );
    expect(of({ mortality: Float64Array.of(-0.1, 1) }).value).toBe('-0.1');
    expect(of({ lapse: Float64Array.of(0, 1) })).toEqual(
      refusal('BAD_TABLE', 'lapse[1]', '1', rate),
    );
    expect(of({ lapse: Float64Array.of(-0.1, 0) }).value).toBe('-0.1');
    expect(of({ spot: Float64Array.of(-1, 0) })).toEqual(
      refusal('BAD_TABLE', 'spot[0]', '-1', rate),
    );
    expect(of({ spot: Float64Array.of(0, 1.5) }).value).toBe('1.5');
    expect(monthlyBasis(yearly).ok).toBe(true);
  });

  it('model points are refused by name, and fit at their bounds', () => {
    // Ages 30 and 31, two years.
    const basis = valueOf(monthlyBasis(yearly));
    const of = (age: number, termYears: number, sum = 0, loading = 0) =>
      projection({
        basis,
        loading,
        points: {
          age: Int32Array.of(age),
          termYears: Int32Array.of(termYears),
          sumInsuredCents: Float64Array.of(sum),
        },
      });
    expect(refusalOf(of(29, 1))).toEqual(refusal('AGE_OUT_OF_RANGE', 'age[0]', '29', '30 to 31'));
    expect(refusalOf(of(32, 1)).value).toBe('32');
    expect(refusalOf(of(30, 3))).toEqual(
      refusal('TERM_NOT_OFFERED', 'termYears[0]', '3', '1 to 2'),
    );
    expect(refusalOf(of(31, 2))).toEqual(
      refusal('TERM_NOT_OFFERED', 'termYears[0]', '2', '1 to 1'),
    );
    expect(refusalOf(of(30, 1, -1))).toEqual(
      refusal('SUM_OUT_OF_RANGE', 'sumInsuredCents[0]', '-1', 'from 0'),
    );
    expect(refusalOf(of(30, 1, 0, -0.5))).toEqual(
      refusal('BAD_BASIS', 'loading', '-0.5', 'from 0'),
    );
    for (const [age, term] of [
      [30, 1],
      [30, 2],
      [31, 1],
    ] as const) {
      expect(of(age, term).ok).toBe(true);
    }
  });
});
