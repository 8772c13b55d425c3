/** What the pension scheme pays on a death outside work, by hand; and what is only shown. */
import { describe, expect, it } from 'vitest';
import { planFamily, type Household, type Person } from '@cebao/planning';
import { cost, day, facts, fen, household, income, must, person, present } from '../families.ts';
import { sampleFamily } from '../families.ts';
import { changesOf, contextOf, flat } from '../handmade.ts';

/** 54,000 a year is 4,500 a month. */
const assumed = {
  ...flat,
  horizonYears: 16,
  pensionAccountRate: 0,
  pensionWageMonthlyYuan: 8_000,
  townIncomeRegionYuan: 54_000,
};

const record = (months: number, account: number): NonNullable<Person['pensionInsurance']> => ({
  employment: 'employed',
  contributedMonths: months,
  averageIndex: 1,
  accountBalanceCents: fen(account),
  monthlyBaseCents: fen(8_000),
});

const worker = household({
  persons: [
    person({
      id: 'adult',
      age: 50,
      role: 'adult',
      birthDate: day('1976-05-17'),
      incomes: [income('work', 120_000)],
      pensionInsurance: record(240, 100_000),
    }),
  ],
  costs: [cost({ yuan: 60_000 })],
});
const pensioner = household({
  persons: [
    person({
      id: 'adult',
      age: 66,
      role: 'adult',
      birthDate: day('1960-03-08'),
      incomes: [income('pension', 60_000)],
      pensionInsurance: record(444, 59_000),
    }),
  ],
  costs: [cost({ yuan: 60_000 })],
});

function paidOn(family: Household, year: number): readonly number[] {
  const script = { member: 'adult', peril: 'death', year } as const;
  const changes = changesOf(contextOf(family, { assumed }), script);
  return ['funeralGrant', 'survivorGrant', 'accountInherited'].map((code) => {
    const row = changes[`${code} adult`] ?? [];
    expect(row.filter((yuan) => yuan !== 0).length).toBeLessThanOrEqual(1);
    return Number((row[year] ?? 0).toFixed(2));
  });
}

describe('somebody at work with 20 contribution years', () => {
  it.each([
    // 2 x 4,500; 14 months for 20 completed years; the account as it stands.
    [0, 9_000, 14 * 4_500, 100_000],
    // 25 years: 19 months; 60 more contributions of 640.
    [5, 9_000, 19 * 4_500, 100_000 + 60 * 640],
    // 32 years at retirement, above the 24 months of the table's end; 144 contributions.
    [12, 9_000, 24 * 4_500, 100_000 + 144 * 640],
  ])('dying in year %d leaves %d, %d and %d', (year, funeral, grant, account) => {
    expect(paidOn(worker, year)).toEqual([funeral, grant, account]);
  });

  it('leaves less of the account after retirement, a divisor month at a time', () => {
    // Retired 12 5/12 years from now with 195,360; 7 months drawn of 117.7 at the start of year 13.
    const left = 195_360 * (1 - 7 / 117.7);
    expect(paidOn(worker, 13)).toEqual([9_000, 24 * 4_500, Number(left.toFixed(2))]);
  });
});

describe('a pensioner since March 2020 with 37 contribution years', () => {
  it.each([
    // 24 months less six whole years drawn; 80 of 139 months drawn, 59 left.
    [0, 18, 59_000],
    [3, 15, 59_000 * (1 - 36 / 59)],
    // Never less than nine months; the account is used up.
    [12, 9, 0],
  ])('dying in year %d leaves %d months of grant and %d', (year, months, account) => {
    const expected = [9_000, months * 4_500, Number(account.toFixed(2))];
    expect(paidOn(pensioner, year)).toEqual(expected);
  });
});

describe('the report', () => {
  const report = must(
    planFamily({ ...facts, household: sampleFamily('single'), budgetCents: 400_000 }),
  );
  const state = present(report.state.members.find((m) => m.member === 'self'));

  it('shows each benefit with its rule, its months and its grade', () => {
    expect(state.onDeath.map((b) => [b.code, b.rule, b.times, b.grade])).toEqual([
      ['funeralGrant', 'S023', 2, 'P'],
      ['survivorGrant', 'S024', 6, 'P'],
      ['accountInherited', 'S018', null, 'T'],
    ]);
    expect(state.onDeath[1]?.cents).toBe(Math.round((6 * 5_418_800) / 12));
  });

  it('counts them in the workings of the death gap, and never a death at work', () => {
    const death = present(report.gaps.find((g) => g.member === 'self' && g.peril === 'death'));
    const codes = death.now[0].workings.map((term) => term.code);
    expect(codes).toContain('survivorGrant');
    expect(codes).toContain('funeralGrant');
    expect(state.atWork.map((b) => b.code)).toContain('workLumpSum');
    const lump = present(state.atWork.find((b) => b.code === 'workLumpSum'));
    // 20 x 54,188, the amount that a public page printed for 2025.
    expect(lump.cents).toBe(108_376_000);
    expect(codes.some((code) => code.startsWith('work'))).toBe(false);
  });

  it('has nothing of it for a family that says nothing of insurance', () => {
    const plain = must(
      planFamily({ ...facts, household: sampleFamily('breadwinner'), budgetCents: 1_000_000 }),
    );
    expect(plain.state.members.flatMap((m) => [...m.onDeath, ...m.atWork])).toEqual([]);
    expect(plain.state.members.map((m) => m.pension)).toEqual([null, null]);
  });
});
