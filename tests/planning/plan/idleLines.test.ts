/** No line without worth: neither bought for a benefit it was not bought for, nor kept idle. */
import { describe, expect, it } from 'vitest';
import { planFamily, type Household, type Report } from '@cebao/planning';
import {
  asset,
  benefit,
  bills,
  choices,
  cost,
  cover,
  fen,
  household,
  income,
  medicalQuote,
} from '../families.ts';
import { facts, inForce, quotesAlone } from '../families.ts';
import { manual, must, person, planOf, sampleFamily, wholeSum } from '../families.ts';
import { coarsePlanOf } from '../coarse.ts';
import { randomFamily } from '../randomFamily.ts';

describe('an illness line with a death benefit beside a medical line', () => {
  const family = ({ limit, cash }: { limit: number; cash: number }): Household =>
    household({
      persons: [
        person({
          id: 'husband',
          age: 40,
          role: 'adult',
          incomes: [income('work', 150_000, { untilAge: 60 })],
          ifSurviving: {
            annualIncomeCents: fen(60_000),
            fromYear: 1,
            extraCareAnnualCents: fen(40_000),
            extraCareYears: 10,
          },
        }),
        person({ id: 'wife', age: 38, role: 'adult', sex: 'female' }),
      ],
      costs: [cost({ yuan: 110_000 })],
      assets: [asset('cash', cash)],
      manualLines: [
        manual(
          cover({
            id: 'medical-wife',
            kind: 'medical',
            insured: 'wife',
            premium: 400,
            benefits: [benefit('medicalBill', bills(limit, 0))],
          }),
        ),
        manual(
          cover({
            id: 'illness-wife',
            kind: 'criticalIllness',
            insured: 'wife',
            premium: 800,
            sumInsuredCents: fen(300_000),
            benefits: [benefit('criticalIllness', wholeSum), benefit('death', wholeSum)],
          }),
        ),
      ],
      choices: choices({
        coreMedical: false,
        deathFirst: false,
        bans: ['111013', '115036', '115046', '315050', '611005', '615002'],
        assumptions: { ciCareYears: 0, horizonYears: 20 },
      }),
    });
  const bought = (how: { limit: number; cash: number }) =>
    must(planOf(family(how), 5_000)).plan.lines.map((line) => line.id);

  it.each([0, 20_000])(
    'is not bought for the death benefit where the medical line pays every bill (cash %i)',
    (cash) => {
      expect(bought({ limit: 2_000_000, cash })).toEqual(['medical-wife']);
    },
  );

  it('is bought where the medical line leaves a part of the bill', () => {
    expect(bought({ limit: 50_000, cash: 0 }).toSorted()).toEqual(['illness-wife', 'medical-wife']);
  });
});

/** A generator of our own, so that a printed seed means the same budgets everywhere. */
function drawnBudgets(count: number): readonly number[] {
  let state = 20_261_108;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 1_000 + Math.floor((state / 2 ** 32) * 59_000);
  });
}

const youngCouple = sampleFamily('young-couple');
const planned = (family: Household) =>
  drawnBudgets(30).map((budget) => ({ budget, report: must(coarsePlanOf(family, budget)) }));
const thirty = {
  'young couple': planned(youngCouple),
  breadwinner: planned(sampleFamily('breadwinner')),
};

describe.each(Object.entries(thirty))('thirty budgets of the %s', (_name, reports) => {
  it('have a premium that is the sum of their lines, within the budget', () => {
    for (const { budget, report } of reports) {
      const { lines, premiumCents, unspentCents, premiumByYear } = report.plan;
      const sum = lines.reduce((total, line) => total + line.premiumCents, 0);
      expect(premiumCents).toBe(sum);
      expect(premiumByYear[0]).toBe(sum);
      expect(sum + unspentCents).toBe(fen(budget));
      expect(unspentCents).toBeGreaterThanOrEqual(0);
    }
  });

  it('name stability as a reason only where the shown plan is not the best', () => {
    for (const { report } of reports) {
      const stable = report.plan.whyNots.filter((why) => why.reason === 'stability');
      if (stable.length === 0) continue;
      expect(report.plan.certificate.stabilityShare).toBeGreaterThan(0);
      for (const why of stable) expect(why.valueLost).toBeNull();
    }
  });
});

describe('a plan', () => {
  const idle = (report: Report) => report.sheet.find((row) => row.id === 'noIdleLine');

  it('of the breadwinner has no line that is worth nothing, at thirty budgets', () => {
    for (const { report } of thirty.breadwinner) {
      expect(idle(report)?.verdict).not.toBe('fail');
      for (const line of report.plan.lines) expect(line.core || line.value > 0).toBe(true);
    }
  });

  it.each([6_000, 10_000, 12_000, 14_000, 18_000, 22_000])(
    'of the young couple at %i has none, with every sum that can be bought',
    (budget) => {
      expect(idle(must(planOf(youngCouple, budget)))?.verdict).not.toBe('fail');
    },
  );

  it('may hold death cover that only opens the way for illness cover, and says so', () => {
    // All deaths of this earner are accidents, which the illness lines pay for too.
    const family = randomFamily(100_916);
    const policies = family.policies.map((p) => ({ ...p, surrenderValueCents: fen(0) }));
    const report = must(coarsePlanOf({ ...family, policies }, 3_000));
    const term = report.plan.lines.find((line) => line.kind === 'term' && line.value <= 0);
    expect(report.family.breadwinner).toBe(term?.insured);
    expect(idle(report)).toEqual({
      id: 'noIdleLine',
      verdict: 'reason',
      reasons: [{ code: 'heldBeforeIllness', subject: term?.insured, cents: term?.premiumCents }],
    });
  });
});

describe('medical cover of who can bear every bill', () => {
  const illness = cover({
    id: 'illness',
    kind: 'criticalIllness',
    insured: 'earner',
    premium: 6_000,
    sumInsuredCents: fen(1_000_000),
    benefits: [benefit('criticalIllness', wholeSum)],
  });
  const family = household({
    persons: [
      person({
        id: 'earner',
        role: 'adult',
        age: 45,
        incomes: [
          income('work', 900_000, { untilAge: 60 }),
          income('pension', 700_000, { fromAge: 60 }),
        ],
      }),
    ],
    costs: [cost({ yuan: 300_000 }), cost({ yuan: 250_000, layer: 2 })],
    assets: [asset('cash', 800_000)],
    manualLines: [medicalQuote('earner', 900), manual(illness)],
    choices: choices({ coreMedical: false }),
  });

  it('has its reason where illness cover asks for it', () => {
    const asked = { ...facts, catalogue: quotesAlone, household: family, budgetCents: fen(40_000) };
    const report = must(planFamily(asked));
    const medical = report.plan.lines.find(({ kind }) => kind === 'medical');
    expect(report.plan.lines.map(({ kind }) => kind)).toContain('criticalIllness');
    expect(medical).toMatchObject({ core: false, value: 0 });
    expect(report.sheet.find(({ id }) => id === 'noIdleLine')).toEqual({
      id: 'noIdleLine',
      verdict: 'reason',
      reasons: [{ code: 'medicalFirst', subject: 'earner', cents: medical?.premiumCents }],
    });
  });
});

describe('an accident line beside accident cover in force', () => {
  const accident = (id: string, yuan: number) =>
    cover({
      id,
      kind: 'accident',
      insured: 'earner',
      premium: 250,
      sumInsuredCents: fen(yuan),
      benefits: [benefit('accidentalDeath', wholeSum)],
    });
  const family = (heldYuan: number): Household =>
    household({
      persons: [
        person({ id: 'earner', role: 'adult', age: 40, incomes: [income('work', 200_000)] }),
        person({ id: 'partner', role: 'adult', age: 38, sex: 'female' }),
      ],
      costs: [cost({ yuan: 90_000 })],
      assets: [asset('cash', 50_000)],
      policies: [inForce({ ...accident('held', heldYuan), coverYears: 40 })],
      manualLines: [
        manual(accident('more', 1_000_000)),
        manual(
          cover({
            id: 'term',
            kind: 'term',
            insured: 'earner',
            premium: 290,
            sumInsuredCents: fen(100_000),
            benefits: [benefit('death', wholeSum)],
          }),
        ),
      ],
    });
  const boughtBeside = (heldYuan: number): readonly string[] =>
    must(
      planFamily({
        ...facts,
        catalogue: quotesAlone,
        household: family(heldYuan),
        budgetCents: fen(300),
      }),
    ).plan.lines.map(({ id }) => id);

  it('is worth what accidents still lack, and nothing where they lack nothing', () => {
    expect(boughtBeside(1_000)).toEqual(['more']);
    expect(boughtBeside(20_000_000)).toEqual(['term']);
  });
});
