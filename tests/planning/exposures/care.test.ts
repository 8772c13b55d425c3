/** Long-term care against sums done by hand, in flat money over ten years. */
import { describe, expect, it } from 'vitest';
import { sumCents } from '@cebao/kernel';
import {
  asset,
  benefit,
  cost,
  cover,
  fen,
  household,
  income,
  inForce,
  must,
  person,
  planOf,
  sampleFamily,
} from '../families.ts';
import { changesOf, contextOf } from '../handmade.ts';
import { careAssumed, exposed, yuanOf } from './exposed.ts';

const earner = person({ id: 'earner', age: 40, role: 'adult', incomes: [income('work', 90_000)] });
const mother = person({ id: 'mother', age: 70, role: 'elder', sex: 'female' });
const family = household({
  persons: [earner],
  costs: [cost({ yuan: 60_000 }), cost({ yuan: 12_000, layer: 2 })],
  assets: [asset('cash', 100_000)],
});

const careOf = (...given: Parameters<typeof exposed>) => {
  const [gap] = exposed(...given).care;
  if (gap === undefined) throw new TypeError('no gap of care');
  return gap;
};

const careCover = inForce(
  cover({
    id: 'care',
    kind: 'care',
    insured: 'earner',
    premium: 5_000,
    sumInsuredCents: fen(40_000),
    benefits: [
      {
        ...benefit('longTermCare', {
          kind: 'annuity',
          share: 1,
          paymentsPerYear: 1,
          guaranteedYears: 2,
        }),
      },
    ],
  }),
);

describe('long-term care of an adult', () => {
  it('is the monthly cost and the income lost for its duration', () => {
    const { now } = careOf(family);
    // Three years: 3 x (60,000 + 120,000) - 100,000, then 30,000 a year are left again.
    expect(now[0]).toMatchObject({ gapCents: 44_000_000, worstYear: 3 });
    expect(now[1]).toMatchObject({ gapCents: 47_600_000, worstYear: 3 });
    for (const { gapCents, workings } of now) {
      expect(sumCents(workings.map((term) => term.cents))).toBe(gapCents);
    }
  });

  it('halves with half of the need, and the fund takes its part of the month', () => {
    // 3 x (60,000 + 12 x (5,000 - 2,000)) - 100,000.
    const part = { ...careAssumed, careNeedShare: 0.5, careFundMonthlyYuan: 2_000 };
    expect(careOf(family, part).now[0].gapCents).toBe(18_800_000);
  });

  it('is never below zero where the fund pays more than the care costs', () => {
    const rich = { ...careAssumed, careFundMonthlyYuan: 20_000, careIncomeLossShare: 0 };
    expect(exposed(family, rich).care).toEqual([]);
  });

  it('is paid by cover of care for its years, and its premiums end', () => {
    const covered = { ...family, policies: [careCover] };
    const changes = changesOf(contextOf(covered, { assumed: careAssumed }), {
      member: 'earner',
      peril: 'longTermCare',
      year: 1,
    });
    expect(changes['benefit care']).toEqual([0, 40_000, 40_000, 0, 0, 0, 0, 0, 0, 0]);
    expect(changes['premium care']).toEqual([0, 0, ...Array.from({ length: 8 }, () => 5_000)]);
    // One premium is paid before the event: 440,000 - 2 x 40,000 + 5,000.
    expect(careOf(covered).now[0].gapCents).toBe(36_500_000);
  });

  it('is not paid by cover that has ended', () => {
    const ended = { ...careCover, coverYears: 0, premiumYears: 0 };
    expect(careOf({ ...family, policies: [ended] }).now[0].gapCents).toBe(44_000_000);
  });
});

describe('long-term care of an elder', () => {
  const withMother = (part: Parameters<typeof person>[0]) =>
    household({ ...family, persons: [earner, { ...person(part), parents: [] }] });

  it('falls on the pool, without a loss of income', () => {
    const { care } = exposed(withMother({ id: 'mother', age: 70, role: 'elder' }));
    const own = care.find(({ member }) => member === 'mother');
    // 30,000 a year are left: 3 x (120,000 - 30,000) - 100,000.
    expect(own?.now[0].gapCents).toBe(17_000_000);
  });

  it('is paid first by what the elder receives and does not need', () => {
    const pension = [income('pension', 50_000)];
    const { care } = exposed(
      household({
        ...family,
        persons: [earner, { ...mother, incomes: pension }],
        costs: [...family.costs, cost({ yuan: 20_000, person: 'mother' })],
      }),
    );
    const own = care.find(({ member }) => member === 'mother');
    const means = own?.now[0].workings.find(({ code }) => code === 'ownMeans');
    // 50,000 - 20,000 a year for three years.
    expect(means?.cents).toBe(-9_000_000);
    expect(own?.now[0].gapCents).toBe(8_000_000);
  });

  it('is not paid by a pension that the family supports: support is entered net of it', () => {
    const { care } = exposed(
      household({
        ...family,
        persons: [earner, { ...mother, incomes: [income('pension', 50_000)] }],
        costs: [...family.costs, cost({ kind: 'elderSupport', person: 'mother', yuan: 6_000 })],
      }),
    );
    const own = care.find(({ member }) => member === 'mother');
    expect(own?.now[0].workings.some(({ code }) => code === 'ownMeans')).toBe(false);
  });
});

describe('in a report', () => {
  it('care is in no ranking, in no gap that a plan closes, and in nothing left open', () => {
    const report = must(planOf(sampleFamily('single'), 4_000));
    const perils = [...report.risks, ...report.gaps, ...report.uncovered].map(({ peril }) => peril);
    expect(perils).not.toContain('longTermCare');
    expect(report.exposures.care.length).toBeGreaterThan(0);
    expect(report.exposures.cells.map(({ member }) => member)).toEqual(
      report.exposures.care.map(({ member }) => member),
    );
    for (const cell of report.exposures.cells) expect(cell).not.toHaveProperty('probability');
    for (const gap of report.exposures.care) expect(gap.grade).toBe('A');
  });

  it('has a worst year and a curve by year of the event', () => {
    const gap = careOf(family);
    expect(gap.curve.map(({ g1Cents }) => yuanOf(g1Cents)).slice(0, 2)).toEqual([440_000, 422_000]);
    expect(gap.worstEventYear).toBe(0);
  });
});
