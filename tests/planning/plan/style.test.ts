/** 消费型 and 返还型: what is proposed under either, and what either costs. */
import { describe, expect, it } from 'vitest';
import { cents } from '@cebao/kernel';
import { optimumOf, p1Of, type Household, type Report } from '@cebao/planning';
import { coarse, coarsePlanOf as planOf } from '../coarse.ts';
import {
  asset,
  cost,
  facts,
  fen,
  household,
  income,
  must,
  person,
  planOf as finePlanOf,
  present,
  sampleFamily,
} from '../families.ts';
import { patience, runs, seeds } from '../proof/nightly.ts';
import { randomBudgetYuan, randomFamily } from '../randomFamily.ts';

const couple = sampleFamily('young-couple');
const asked = (style: Household['choices']['style']): Report =>
  must(planOf({ ...couple, choices: { ...couple.choices, style } }, 25_000));
const illness = ({ plan }: Report) => plan.lines.filter((l) => l.kind === 'criticalIllness');
const pays = (line: { readonly benefits: readonly { readonly peril: string }[] }, peril: string) =>
  line.benefits.some((b) => b.peril === peril);
const priceOf = ({ plan }: Report, name: string) =>
  plan.preferences.find((p) => p.preference === name);

describe('the style of illness cover', () => {
  const [any, pure, returning] = [asked('any'), asked('pure'), asked('returning')];

  it('leaves only lines of that style, and says so of the others', () => {
    expect(illness(pure).length).toBeGreaterThan(0);
    expect(illness(returning).length).toBeGreaterThan(0);
    const forLife = (line: { readonly coverYears: number }) => line.coverYears > 60;
    expect(illness(pure).some((line) => pays(line, 'death') && forLife(line))).toBe(false);
    expect(illness(returning).every((line) => pays(line, 'death') && forLife(line))).toBe(true);
    const out = (report: Report) =>
      report.plan.whyNots.filter((w) => w.reason === 'style').map((w) => w.code);
    expect(out(pure)).toContain('315050');
    expect(out(any)).toEqual([]);
  });

  it('has a printed price: the best value with and without it', () => {
    for (const name of ['stylePure', 'styleReturning']) {
      const price = present(priceOf(any, name));
      expect(price.chosen).toBe(false);
      expect(price.valueOtherwise).toBeLessThanOrEqual(any.plan.certificate.bestValue);
    }
    const chosen = present(priceOf(returning, 'styleReturning'));
    expect(chosen.chosen).toBe(true);
    expect(chosen.valueOtherwise).toBeGreaterThanOrEqual(returning.plan.certificate.bestValue);
    expect(priceOf(returning, 'stylePure')).toBeUndefined();
  });
});

/** Prices of a style that are not the best value of the problem solved for its lines alone. */
function wrongPrices(seed: number): readonly string[] {
  const given = randomFamily(seed);
  const family = { ...given, choices: { ...given.choices, style: 'any' } } as const;
  const yuan = randomBudgetYuan(seed);
  const report = planOf(family, yuan);
  if (!report.ok) return [];
  const { plan } = report.value;
  const { schedule, reserveCents } = plan.certificate;
  return (['pure', 'returning'] as const).flatMap((style) => {
    const household = { ...family, choices: { ...family.choices, style } };
    const problem = { ...facts, catalogue: coarse, household, schedule, reserveCents };
    const alone = optimumOf(must(p1Of({ ...problem, budgetCents: cents(yuan * 100) })));
    const named = style === 'pure' ? 'stylePure' : 'styleReturning';
    const price = priceOf(report.value, named)?.valueOtherwise ?? null;
    return price === (alone?.value ?? null) ? [] : [`${String(seed)} ${style} ${String(price)}`];
  });
}

describe('the price of a style', () => {
  it(
    'is the best value of its lines alone, also where the plan has that style already',
    () => {
      expect(seeds(640_095, runs(1_000, 40)).flatMap(wrongPrices)).toEqual([]);
    },
    patience,
  );
});

const ifSurviving = (yuan: number) => ({
  annualIncomeCents: fen(yuan),
  fromYear: 1,
  extraCareAnnualCents: fen(0),
  extraCareYears: 0,
});

/** One earner, who pays for the spouse's cover too: part of the budget is kept for a waiver. */
const oneEarner = household({
  name: 'one earner',
  persons: [
    person({
      id: 'earner',
      age: 41,
      role: 'adult',
      occupationCode: '170102',
      incomes: [income('work', 280_000)],
      ifSurviving: ifSurviving(250_000),
    }),
    person({
      id: 'spouse',
      age: 39,
      role: 'adult',
      sex: 'female',
      ifSurviving: ifSurviving(60_000),
    }),
    person({ id: 'child', age: 11, role: 'child', parents: ['earner', 'spouse'] }),
  ],
  costs: [cost({ yuan: 180_000 }), cost({ yuan: 50_000, layer: 2 })],
  assets: [asset('cash', 250_000)],
});

describe('the price of a preference where part of the budget is kept for a waiver', () => {
  it.each([860, 1_000])('at %i yuan: what only restricts never raises V', (yuan) => {
    const { certificate, preferences } = must(finePlanOf(oneEarner, yuan)).plan;
    const { bestValue, reserveCents } = certificate;
    expect(reserveCents).toBeGreaterThan(0);
    expect(preferences.map(({ preference }) => preference)).toHaveLength(4);
    for (const { preference, valueOtherwise } of preferences) {
      // No illness or medical cover can be had for so little: nothing here frees any choice.
      expect([preference, valueOtherwise]).toEqual([preference, bestValue]);
    }
  });
});
