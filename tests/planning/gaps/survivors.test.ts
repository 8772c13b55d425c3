/** Whom a death is about: what a survivor said, what a company pays out, whom a home is kept for. */
import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import type { Company, Household, Person } from '@cebao/planning';
import { asset, choices, cost, fen, household, income, person } from '../families.ts';
import { changesOf, contextOf, gapsNow, tableOf } from '../handmade.ts';

const years = (yuan: number, from = 0, until = 10): readonly number[] =>
  Array.from({ length: 10 }, (_, t) => (t >= from && t < until ? yuan : 0));
const widow = (part: Partial<NonNullable<Person['ifSurviving']>>): Person['ifSurviving'] => ({
  annualIncomeCents: fen(0),
  fromYear: 0,
  extraCareAnnualCents: fen(0),
  extraCareYears: 0,
  ...part,
});
type Part = Partial<Person> & { readonly age?: number };
const man = (part: Part = {}): Person =>
  person({ id: 'man', role: 'adult', age: 40, incomes: [income('work', 200_000)], ...part });
const wife = (part: Part = {}): Person =>
  person({ id: 'wife', role: 'adult', age: 40, sex: 'female', ...part });
const kid = person({ id: 'kid', role: 'child', age: 5, parents: ['man', 'wife'] });
const death = (given: Household, member: string) =>
  changesOf(contextOf(given), { member, peril: 'death', year: 0 });

describe('what a survivor said', () => {
  const jobs = [
    { ...income('work', 100_000, { untilAge: 44 }), label: 'main' },
    { ...income('work', 5_000, { untilAge: 49 }), label: 'side' },
  ];

  it('changes nothing where she goes on earning what she earns', () => {
    const stated = widow({ annualIncomeCents: fen(105_000) });
    const couple = household({ persons: [man(), wife({ incomes: jobs, ifSurviving: stated })] });
    const changed = death(couple, 'man');
    expect(changed['survivorIncome wife']).toEqual([
      ...years(105_000, 0, 4).slice(0, 4),
      ...years(5_000, 4, 9).slice(4),
    ]);
    const own = jobs.map(({ label }) => changed[`income wife ${label}`] ?? []);
    const net = years(0).map(
      (_, t) =>
        (changed['survivorIncome wife']?.[t] ?? 0) +
        own.reduce((sum, row) => sum + (row[t] ?? 0), 0),
    );
    expect(net).toEqual(years(0));
  });

  it('grows as her own pay does', () => {
    const growing = { ...income('work', 100_000, { untilAge: 60 }), growth: annualRate(0.05) };
    const stated = widow({ annualIncomeCents: fen(50_000) });
    const couple = household({
      persons: [man(), wife({ incomes: [growing], ifSurviving: stated })],
    });
    expect(death(couple, 'man')['survivorIncome wife']?.[2]).toBeCloseTo(50_000 * 1.05 ** 2, 6);
  });

  it('is not multiplied where she will work more than now', () => {
    const later = { ...income('work', 180_000, { fromAge: 42, untilAge: 49 }), label: 'later' };
    const side = { ...income('work', 10_000), label: 'side' };
    const paid = (stated: number, incomes: Person['incomes']) => {
      const said = widow({ annualIncomeCents: fen(stated) });
      const couple = household({ persons: [man(), wife({ incomes, ifSurviving: said })] });
      return death(couple, 'man')['survivorIncome wife']?.map((yuan) => Math.round(yuan));
    };
    // What she stated, or what she would have earned anyway: never 18 times 190,000.
    const full = [180_000, 180_000, ...years(190_000, 0, 7).slice(0, 7), 180_000];
    expect(paid(180_000, [side, later])).toEqual(full);
    // "Nothing changes" changes nothing, and half of today's pay is half of tomorrow's.
    const anyway = [10_000, 10_000, ...years(190_000, 0, 7).slice(0, 7), 10_000];
    expect(paid(10_000, [side, later])).toEqual(anyway);
    expect(paid(5_000, [side, later])).toEqual(anyway.map((yuan) => yuan / 2));
  });

  it('lasts as the assumption says where she does no work now', () => {
    const stated = widow({ annualIncomeCents: fen(60_000), fromYear: 1 });
    const couple = household({ persons: [man(), wife({ age: 55, ifSurviving: stated })] });
    expect(death(couple, 'man')['survivorIncome wife']).toEqual(years(60_000, 1, 5));
  });

  it('is about the death of the partner, not of another grown-up', () => {
    const stated = widow({
      annualIncomeCents: fen(30_000),
      extraCareAnnualCents: fen(9_000),
      extraCareYears: 3,
    });
    const brother = person({
      id: 'brother',
      role: 'adult',
      age: 38,
      incomes: [income('work', 60_000)],
    });
    const given = household({
      persons: [
        man(),
        wife({ incomes: [income('work', 90_000)], ifSurviving: stated }),
        kid,
        brother,
      ],
    });
    expect(Object.keys(death(given, 'brother'))).toEqual(['income brother work']);
    expect(Object.keys(death(given, 'man'))).toContain('survivorCare wife');
  });

  it('is about any other grown-up where the file does not say who the partner is', () => {
    const stated = widow({ annualIncomeCents: fen(30_000) });
    const brother = person({ id: 'brother', role: 'adult', age: 38 });
    const given = household({
      persons: [man(), wife({ incomes: [income('work', 90_000)], ifSurviving: stated }), brother],
    });
    expect(Object.keys(death(given, 'man'))).toContain('survivorIncome wife');
  });
});

describe('what a company pays out', () => {
  const company = (who: string): Company => ({
    label: 'works',
    owner: 'man',
    share: 1,
    form: 'limited',
    bookValueCents: fen(0),
    equityAsset: null,
    debtsCents: fen(0),
    guaranteedCents: fen(0),
    guarantees: [],
    shareholderLoanCents: fen(0),
    incomes: [{ person: who, label: 'rent', keptOnDeath: 0.25, keptOnDisability: 1 }],
  });
  const stated = widow({ annualIncomeCents: fen(60_000), fromYear: 2 });

  it('to a widow stays lost, whatever she earns later by her own work', () => {
    const given = household({
      persons: [
        man(),
        wife({ incomes: [income('work', 60_000), income('rent', 40_000)], ifSurviving: stated }),
      ],
      companies: [company('wife')],
    });
    expect(death(given, 'man')['income wife rent']).toEqual(years(-30_000));
  });

  it('to the owner stays lost to the heirs', () => {
    const owner = man({ incomes: [income('rent', 40_000)], ifSurviving: stated });
    const given = household({ persons: [owner, wife()], companies: [company('man')] });
    expect(death(given, 'man')['income man rent']).toEqual(years(-30_000));
  });
});

describe('a home', () => {
  it('is kept for an elder no longer than the life tables go', () => {
    const elder = person({ id: 'elder', role: 'elder', age: 99 });
    const given = household({ persons: [man(), elder], costs: [cost({ yuan: 30_000 })] });
    const gap = gapsNow(tableOf(given), 'man', 'death').now[0];
    // 99 to 105 are seven years of 30,000; his pay of 200,000 leaves nothing over that year by year.
    expect(gap).toMatchObject({ fen: 7 * 3_000_000, worst: 7 });
  });
});

describe('a child’s illness', () => {
  const lost = (persons: readonly Person[]) =>
    changesOf(contextOf(household({ persons })), {
      member: 'kid',
      peril: 'criticalIllness',
      year: 0,
    });
  const granny = person({ id: 'granny', role: 'adult', age: 64, sex: 'female' });
  const mother = wife({ incomes: [income('work', 90_000)] });

  it('keeps a parent at home, not whoever earns least', () => {
    expect(Object.keys(lost([man(), mother, kid, granny]))).toContain('income wife work');
    const nobody = { ...kid, parents: [] };
    expect(Object.keys(lost([man(), mother, nobody, granny]))).not.toContain('income wife work');
  });
});

describe('what a family bears itself', () => {
  it('does not grow with the premiums of a plan', () => {
    const given = household({
      persons: [man()],
      costs: [cost({ yuan: 120_000 })],
      assets: [asset('cash', 900_000)],
      choices: choices({ retention: true }),
    });
    const premium = {
      insured: 'man',
      policyholder: 'man',
      lineId: 'line',
      premiumCents: fen(12_000),
      premiumYears: 5,
      endsOnIllness: false,
      waived: false,
      growth: null,
    };
    const kept = (schedule: readonly (typeof premium)[]) =>
      tableOf(given, { schedule }).paths.retention[0];
    expect(kept([premium])).toBe(kept([]));
    expect(kept([])).toBe(3_000_000);
  });
});
