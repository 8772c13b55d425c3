/** Years that stay open after a term has ended, and what the next longer one costs. */
import { describe, expect, it } from 'vitest';
import type { Household } from '@cebao/planning';
import {
  asset,
  choices,
  cost,
  fen,
  income,
  must,
  person,
  planOf,
  quotesAlone,
  sampleFamily,
  sumQuote,
} from '../families.ts';

const surviving = {
  annualIncomeCents: fen(0),
  fromYear: 1,
  extraCareAnnualCents: fen(60_000),
  extraCareYears: 6,
};

/** One high income, so that both rungs of a ladder stand at the caps of their products. */
const highEarner: Household = {
  ...sampleFamily('single'),
  persons: [
    person({
      id: 'earner',
      role: 'adult',
      sex: 'male',
      age: 46,
      incomes: [income('work', 3_000_000, { untilAge: 63 })],
    }),
    person({ id: 'other', role: 'adult', sex: 'female', age: 44 }),
    person({
      id: 'child',
      role: 'child',
      age: 11,
      independentAge: 26,
      parents: ['earner', 'other'],
    }),
  ],
  costs: [cost({ yuan: 700_000 }), cost({ yuan: 800_000, layer: 2 })],
  debts: [],
  assets: [asset('cash', 5_000_000)],
  policies: [],
  manualLines: [],
  choices: choices({}),
};

/** A mortgage, a baby, and the costs of a second child from its second year on. */
const newborn: Household = {
  ...sampleFamily('single'),
  persons: [
    person({
      id: 'husband',
      role: 'adult',
      age: 31,
      ifSurviving: { ...surviving, annualIncomeCents: fen(200_000) },
      incomes: [income('work', 220_000)],
    }),
    person({
      id: 'wife',
      role: 'adult',
      sex: 'female',
      age: 29,
      originalRetirementAge: 50,
      ifSurviving: { ...surviving, annualIncomeCents: fen(100_000) },
      incomes: [income('work', 140_000)],
    }),
    person({ id: 'baby', role: 'child', age: 0, parents: ['husband', 'wife'] }),
  ],
  costs: [
    cost({ yuan: 60_000 }),
    cost({ yuan: 25_000, person: 'baby' }),
    cost({ yuan: 25_000, label: 'second child', fromAge: 2, untilAge: 22 }),
    cost({ yuan: 40_000, layer: 2 }),
  ],
  debts: [
    {
      label: 'mortgage',
      balanceCents: fen(1_900_000),
      nominalRate: 0.0345,
      paymentsPerYear: 12,
      remainingYears: 30,
      repayment: 'levelInstalment',
      repaidOnDeathOf: [],
    },
  ],
  assets: [asset('cash', 200_000), asset('never', 3_000_000)],
  policies: [],
  manualLines: [],
  choices: choices({}),
};

const openAfterTerms = (family: Household, budget: number) =>
  must(planOf(family, budget)).sheet.find(({ id }) => id === 'termsReachNeed')?.reasons ?? [];

describe('a term that ends before the need', () => {
  it('names no price of a longer one that is already taken up to its largest sum', () => {
    const report = must(planOf(highEarner, 60_000));
    const terms = report.plan.lines.filter(({ kind }) => kind === 'term');
    // The longer product stands at its cap beside the short rung, which ends first.
    expect(terms.map((line) => [line.code, line.sumInsuredCents / 100])).toEqual([
      ['111013', 3_000_000],
      ['611005', 3_000_000],
    ]);
    expect(openAfterTerms(highEarner, 60_000).map(({ cents }) => cents)).toEqual([null]);
  });

  it('names the price where the longer one is left to be had', () => {
    // 1,668 yuan a year for the next period of the same sum, the table's own difference.
    expect(openAfterTerms(sampleFamily('young-couple'), 3_000)).toEqual([
      { code: 'openYears:4', subject: 'husband', cents: 166_800 },
    ]);
  });

  it('counts the years that are open, not those that another line closes in between', () => {
    const report = must(planOf(newborn, 7_000));
    const husband = report.plan.lines.filter(
      ({ kind, insured }) => kind === 'term' && insured === 'husband',
    );
    expect(husband.map((line) => [line.coverYears, line.sumInsuredCents / 100])).toEqual([
      [20, 3_000_000],
      [10, 1_000_000],
    ]);
    const death = report.uncovered.find(
      ({ member, peril }) => member === 'husband' && peril === 'death',
    );
    // Open from the second year (the lines are too small) to the 22nd; the longer line closes years 11 to 20.
    expect([death?.openFromYear, death?.openUntilYear]).toEqual([1, 21]);
    expect(openAfterTerms(newborn, 7_000)).toEqual([
      { code: 'openYears:2', subject: 'husband', cents: 447_000 },
      { code: 'openYears:2', subject: 'husband', cents: null },
    ]);
  });

  it('names the price of a period that reaches them, not of one that ends before', () => {
    const term = (years: number, { yuan, premium }: { yuan: number; premium: number }) =>
      sumQuote({
        id: `term-${String(years)}`,
        kind: 'term',
        insured: 'husband',
        coverYears: years,
        premiumYears: 10,
        yuan,
        premium,
      });
    const quoted: Household = {
      ...newborn,
      manualLines: [
        term(10, { yuan: 500_000, premium: 500 }),
        term(15, { yuan: 500_000, premium: 900 }),
        term(20, { yuan: 3_500_000, premium: 4_000 }),
        term(30, { yuan: 500_000, premium: 2_500 }),
      ],
    };
    const report = must(planOf(quoted, 4_500, quotesAlone));
    expect(report.plan.lines.map(({ coverYears }) => coverYears)).toEqual([20, 10]);
    const [, short] = report.sheet.find(({ id }) => id === 'termsReachNeed')?.reasons ?? [];
    // 2,500 less 500; the quote of 15 years would close nothing.
    expect(short).toEqual({ code: 'openYears:1', subject: 'husband', cents: 200_000 });
  });
});
