/** The basic pension by hand, and when it is computed at all. Money in yuan, no growth. */
import { describe, expect, it } from 'vitest';
import { planFamily, type Household, type Person } from '@cebao/planning';
import { divisorMonths } from '../../../packages/planning/src/household/social/pension.ts';
import { baseStreams } from '../../../packages/planning/src/project/baseStreams.ts';
import { cost, day, facts, fen, household, income, must, person, present } from '../families.ts';
import { contextOf, flat } from '../handmade.ts';

const still = { ...flat, horizonYears: 16, pensionAccountRate: 0, pensionWageMonthlyYuan: 8_000 };

const insured = (
  part: Partial<NonNullable<Person['pensionInsurance']>> = {},
): NonNullable<Person['pensionInsurance']> => ({
  employment: 'employed',
  contributedMonths: 240,
  averageIndex: 1,
  accountBalanceCents: fen(100_000),
  monthlyBaseCents: fen(8_000),
  ...part,
});

const man = (part: Partial<Person> = {}): Household =>
  household({
    persons: [
      person({
        id: 'adult',
        age: 50,
        role: 'adult',
        birthDate: day('1976-05-17'),
        incomes: [income('work', 120_000)],
        pensionInsurance: insured(),
        ...part,
      }),
    ],
    costs: [cost({ yuan: 60_000 })],
  });

const stateOf = (family: Household, assumed: Readonly<Record<string, number>> = still) =>
  present(contextOf(family, { assumed }).family.members[0]).state;

describe('the basic pension of a man of 50, born in May 1976', () => {
  const pension = present(stateOf(man()).pension);

  it('counts 240 months so far and 149 until April 2039', () => {
    expect(pension.contributedMonths).toBeCloseTo(389, 9);
    expect(pension.minimumMonths).toBe(240);
    expect(pension.enough).toBe(true);
  });

  it('is half of W + W i for 389 months at one percent a year', () => {
    // (8,000 + 8,000 x 1) / 2 x 389 / 12 x 1 % = 2,593.33
    expect(pension.averageIndex).toBeCloseTo(1, 12);
    expect(pension.baseMonthly / 100).toBeCloseTo(2_593.333333, 5);
  });

  it('adds the account of 100,000 + 149 x 640 over 117.7 months', () => {
    // 62 years 125 months, 63 years 117: 125 - 8 x 11/12 = 117.67, printed as 117.7
    expect(pension.account / 100).toBeCloseTo(195_360, 6);
    expect(pension.divisorMonths).toBe(117.7);
    expect(pension.accountMonthly / 100).toBeCloseTo(195_360 / 117.7, 6);
    expect(pension.monthly / 100).toBeCloseTo(4_253.15, 2);
  });

  it('starts with the last seven months of its thirteenth year, graded A', () => {
    const streams = baseStreams(contextOf(man(), { assumed: still }));
    const row = present(streams.find((s) => s.code === 'statePension'));
    const year = (pension.monthly * 12) / 100;
    const yuan = [...row.amounts].map((x) => x / 100);
    expect(yuan.slice(0, 12).every((x) => x === 0)).toBe(true);
    expect(yuan[12]).toBeCloseTo((year * 7) / 12, 6);
    expect(yuan[13]).toBeCloseTo(year, 6);
    expect([row.grade, row.role, row.person]).toEqual(['A', 'pension', 'adult']);
  });

  it('grows with the wage until retirement, with pensions after it', () => {
    const grown = { ...still, incomeGrowth: 0.02, pensionGrowth: 0.01 };
    const richer = present(stateOf(man(), grown).pension);
    expect(richer.wageMonthly / 100).toBeCloseTo(8_000 * 1.02 ** (149 / 12), 6);
    const streams = baseStreams(contextOf(man(), { assumed: grown }));
    const row = present(streams.find((s) => s.code === 'statePension'));
    expect((row.amounts[15] ?? 0) / (row.amounts[14] ?? 1)).toBeCloseTo(1.01, 9);
  });

  it('is half of the region and half of the own record: 10,000 of 8,000 and 12,000', () => {
    const record = { averageIndex: 1.5, monthlyBaseCents: fen(12_000) };
    const above = present(stateOf(man({ pensionInsurance: insured(record) })).pension);
    // (8,000 + 8,000 x 1.5) / 2 x 389 / 12 x 1 % = 3,241.67
    expect(above.baseMonthly / 100).toBeCloseTo(3_241.666667, 5);
  });

  it('stops paying in where the work ends: 240 and 60 months, the account grown alone since', () => {
    const early = man({ incomes: [income('work', 120_000, { untilAge: 55 })] });
    const rate = { ...still, pensionAccountRate: 0.02 };
    const pension = present(stateOf(early, rate).pension);
    expect(pension.contributedMonths).toBe(300);
    const ahead = 149 / 12;
    const paid = [0, 1, 2, 3, 4].map((t) => 7_680 * 1.02 ** (ahead - t - 0.5));
    const account = 100_000 * 1.02 ** ahead + paid.reduce((a, b) => a + b, 0);
    expect(pension.account / 100).toBeCloseTo(account, 4);
  });

  it('weighs the index by months: 240 at 1, 149 at two thirds', () => {
    const low = man({ pensionInsurance: insured({ monthlyBaseCents: fen(5_333.33) }) });
    const index = (240 + (149 * 5_333.33) / 8_000) / 389;
    expect(present(stateOf(low).pension).averageIndex).toBeCloseTo(index, 9);
  });
});

describe('no pension is computed', () => {
  it('where the family entered one', () => {
    const entered = man({
      incomes: [income('work', 120_000), income('pension', 50_000, { fromAge: 63 })],
    });
    expect(stateOf(entered).pension).toBeNull();
    const codes = baseStreams(contextOf(entered, { assumed: still })).map((s) => s.code);
    expect(codes).not.toContain('statePension');
  });

  it('where nobody knows the contributions', () => {
    expect(stateOf(man({ pensionInsurance: null })).pension).toBeNull();
  });

  it('monthly below the least months: it says so and pays nothing', () => {
    const short = man({ incomes: [], pensionInsurance: insured({ contributedMonths: 120 }) });
    const pension = present(stateOf(short).pension);
    expect([pension.contributedMonths, pension.enough, pension.monthly]).toEqual([120, false, 0]);
    const codes = baseStreams(contextOf(short, { assumed: still })).map((s) => s.code);
    expect(codes).not.toContain('statePension');
  });
});

describe('the facts of the record', () => {
  it.each([
    ['below 60 % of the wage', 4_799.99, false],
    ['at 60 %', 4_800, true],
    ['at three times', 24_000, true],
    ['above three times', 24_000.01, false],
  ])('a contribution base %s', (_name, base, fine) => {
    const input = man({ pensionInsurance: insured({ monthlyBaseCents: fen(base) }) });
    const assumptions = { pensionWageMonthlyYuan: 8_000 };
    const family = { ...input, choices: { ...input.choices, assumptions } };
    const planned = planFamily({ ...facts, household: family, budgetCents: 1 });
    const thing = planned.ok ? '' : planned.error.thing;
    expect(thing === 'persons[0].pensionInsurance.monthlyBaseCents').toBe(!fine);
  });

  it.each([
    [60, 1, 138.4],
    [50, 1, 194.6],
    [60, 0, 139],
    [62, 11, 117.7],
    [55, 6, 167],
  ])('are divided at %d years %d months by %d', (ageYears, ageMonths, months) => {
    const when = { rules: facts.basis.social, asOf: day('2026-11-01') };
    expect(must(divisorMonths({ ageYears, ageMonths }, when))).toBe(months);
  });

  it('between whole ages only since 2025', () => {
    const when = { rules: facts.basis.social, asOf: day('2024-06-01') };
    expect(divisorMonths({ ageYears: 60, ageMonths: 0 }, when).ok).toBe(true);
    expect(divisorMonths({ ageYears: 60, ageMonths: 1 }, when).ok).toBe(false);
  });
});
