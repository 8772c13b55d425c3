/** Sums that rise, by hand: in force, as quotes in a plan, and what a level sum is worth at its end. */
import { describe, expect, it } from 'vitest';
import { sumCents } from '@cebao/kernel';
import type { SumGrowth } from '@cebao/planning';
import { payoutsOf } from '../../../packages/planning/src/plan/payouts.ts';
import { baseStreams } from '../../../packages/planning/src/project/baseStreams.ts';
import {
  benefit,
  cost,
  cover,
  fen,
  household,
  income,
  inForce,
  manual,
  medicalQuote,
  must,
  person,
  planOfFive as planOf,
  wholeSum,
} from '../families.ts';
import { changesOf, contextOf, flat } from '../handmade.ts';

const tenPerCent: SumGrowth = {
  kind: 'fixed',
  rate: 0.1,
  everyYears: 2,
  firstYear: 1,
  premium: 'rises',
};
const withPrices: SumGrowth = { kind: 'cpi', lagYears: 0, cap: 0.05, floor: 0, premium: 'stays' };

const term = (growth: SumGrowth | null) =>
  cover({
    id: 'term',
    kind: 'term',
    insured: 'husband',
    premium: 50,
    premiumYears: 4,
    sumInsuredCents: fen(1_000),
    benefits: [benefit('death', wholeSum)],
    growth,
  });

const family = (growth: SumGrowth | null) =>
  household({
    persons: [
      person({
        id: 'husband',
        age: 40,
        role: 'adult',
        incomes: [income('work', 100, { untilAge: 60 })],
      }),
      person({ id: 'wife', age: 40, role: 'adult', sex: 'female' }),
    ],
    costs: [cost({ yuan: 30 })],
    policies: [inForce(term(growth))],
  });

const paidIn = (growth: SumGrowth, year: number, assumed: Readonly<Record<string, number>>) =>
  changesOf(contextOf(family(growth), { assumed }), { member: 'husband', peril: 'death', year })[
    'benefit term'
  ]?.[year];

describe('a policy in force whose sum rises', () => {
  it('pays the sum of the year: 1,000 now, 1,100 from year 1, 1,210 from year 3', () => {
    expect([0, 1, 2, 3].map((year) => Math.round(paidIn(tenPerCent, year, flat) ?? 0))).toEqual([
      1_000, 1_100, 1_100, 1_210,
    ]);
  });

  it('follows the prices of the family, up to its cap: 1,000 × 1.02³, 1,000 × 1.05³', () => {
    expect(paidIn(withPrices, 3, { ...flat, cpi: 0.02 })).toBeCloseTo(1_061.208, 6);
    expect(paidIn(withPrices, 3, { ...flat, cpi: 0.08 })).toBeCloseTo(1_157.625, 6);
  });

  it('is paid for alike: 50, 55, 55, 60.50, then nothing; or stays at 50', () => {
    const premiums = (growth: SumGrowth) => {
      const own = baseStreams(contextOf(family(growth))).find((s) => s.coverId === 'term');
      return [...(own?.amounts ?? [])].slice(0, 5).map((cents) => Math.round(0 - cents));
    };
    expect(premiums(tenPerCent)).toEqual([5_000, 5_500, 5_500, 6_050, 0]);
    expect(premiums(withPrices)).toEqual([5_000, 5_000, 5_000, 5_000, 0]);
  });
});

it('what V sees of a quote rises in every year, not only at bounds of ages', () => {
  const context = contextOf(family(null), { assumed: { ...flat, cpi: 0.02 } });
  const [member] = context.family.members;
  if (member === undefined) throw new TypeError('no member');
  const setting = {
    member,
    assumptions: context.assumptions,
    inForce: [],
    years: 4,
    known: new Map(),
  };
  const paid = [...payoutsOf({ cover: term(withPrices), endsOnIllness: false }, setting).death].map(
    Math.round,
  );
  expect(paid).toEqual([100_000, 102_000, 104_040, 106_121]);
});

describe('a plan with quotes', () => {
  const needy = (growth: SumGrowth | null) =>
    household({
      persons: [
        person({
          id: 'mother',
          age: 34,
          role: 'adult',
          sex: 'female',
          incomes: [income('work', 400_000, { untilAge: 58 })],
        }),
        person({ id: 'child', age: 6, role: 'child', parents: ['mother'] }),
      ],
      costs: [cost({ yuan: 250_000 })],
      manualLines: [
        medicalQuote('mother', 400),
        manual(
          cover({
            id: 'rising',
            kind: 'term',
            insured: 'mother',
            premium: 1_000,
            premiumYears: 3,
            coverYears: 24,
            sumInsuredCents: fen(1_000_000),
            benefits: [benefit('death', wholeSum)],
            growth,
          }),
        ),
      ],
    });
  const lineOf = (growth: SumGrowth | null) => {
    const { plan } = must(planOf(needy(growth), 6_000));
    const line = plan.lines.find(({ code }) => code === 'rising');
    if (line === undefined) throw new TypeError('not in the plan');
    return { line, plan };
  };

  it('shows the sum in 10 and 20 years, the whole price, and that sums rise', () => {
    const { line, plan } = lineOf({ ...tenPerCent, rate: 0.05 });
    // Rises in years 1, 3, 5, 7, 9: 1.05⁵; ten of them until year 20.
    expect(line.sumsLater).toEqual([
      { year: 10, cents: 127_628_156 },
      { year: 20, cents: 162_889_463 },
    ]);
    expect(line.totalPremiumCents).toBe(fen(1_000 + 1_050 + 1_050));
    const paidLater = plan.lines.filter(({ premiumYears }) => premiumYears > 1);
    const level = sumCents(paidLater.map(({ premiumCents }) => premiumCents));
    expect(plan.premiumByYear[1]).toBe(level + fen(50));
    expect(plan.certificate.constraints).toContain('sums');
    expect(plan.certificate.schedule.find((s) => s.lineId === 'rising')?.growth).not.toBeNull();
  });

  it('says what a level sum buys at the end of cover: 1,000,000 / 1.02²⁴', () => {
    const { line, plan } = lineOf(null);
    expect(line.sumsLater).toEqual([]);
    expect(line.sumAtEndTodayCents).toBe(62_172_149);
    expect(plan.certificate.constraints).not.toContain('sums');
  });
});
