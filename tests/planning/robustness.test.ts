/**
 * Three hundred spoilt family files on the whole way from bytes to report: refused with thing, value
 * and limit, or planned without NaN, Infinity or negative cover. Nothing throws.
 */
import { describe, expect, it } from 'vitest';
import { readHousehold, readJson } from '@cebao/contracts';
import { assumptions } from '@cebao/dossiers';
import { cents, type Refusal } from '@cebao/kernel';
import { checkHousehold, planFamily, type Catalogue, type Report } from '@cebao/planning';
import { facts, must, occupations, sampleBytes } from './families.ts';

const seed = 20_261_101;
const files = 300;
const ranges = must(assumptions());

/** A generator of our own, so that a printed seed means the same files everywhere. */
function dice(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Few steps of the sums, so that three hundred plans stay within seconds. */
const coarse: Catalogue = {
  ...facts.catalogue,
  products: facts.catalogue.products
    .filter(({ product }) => product.kind !== 'medical')
    .map(({ product, rates }) => {
      const stepCents = cents(Math.floor((product.steps.maxCents - product.steps.minCents) / 2));
      return { rates, product: { ...product, steps: { ...product.steps, stepCents } } };
    }),
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Slot = { readonly holder: Json[] | { [key: string]: Json }; readonly key: string };

function slots(value: Json): readonly Slot[] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value;
  return Object.entries(value).flatMap(([key, inner]) => [{ holder, key }, ...slots(inner)]);
}

const strange: readonly Json[] = [
  null,
  true,
  -1,
  0,
  1,
  2,
  0.1,
  0.5,
  17.5,
  99,
  105,
  1e9,
  1e15,
  1e300,
  '',
  '0',
  '1元',
  '-5万',
  '1e5',
  '999999999999999',
  '2026-02-30',
  '1899-01-01',
  '2026-11-01',
  '2040-01-01',
  'husband',
  'child',
  'nobody',
  'adult',
  'elder',
  'locked',
  'pension',
  'interestOnly',
  '__proto__',
  '林\u0000',
  '一'.repeat(5000),
  [],
  {},
  [[]],
];

/** Values by name of field that are well-formed, so that many spoilt files reach the plan. */
const edges: Readonly<Record<string, readonly Json[]>> = {
  birthDate: ['1960-01-01', '1921-05-05', '2008-02-29', '2026-10-31', '1990-12-31'],
  annualCents: [0, '1元', '5000万', '9亿'],
  valueCents: [0, '1分', '3亿'],
  balanceCents: [0, '1元', '4000万'],
  nominalRate: [0, 0.0001, 0.24],
  remainingYears: [1, 40],
  untilAge: [1, 30, 59, 104],
  fromAge: [0, 3, 90],
  annualPremiumCents: [0, '1元', '40万'],
  coverYears: [1, 70],
  sumInsuredCents: [0, '1元', '2亿'],
  releasedAtAge: [0, 31, 104],
  growth: [-0.05, 0, 0.1],
  role: ['adult', 'child', 'elder'],
  socialMedical: ['none', 'resident', 'employee'],
  policyholder: ['husband', 'wife'],
  insured: ['husband', 'wife'],
  expires: ['2026-10-31', '2026-11-01'],
  layer: [1, 2, 3],
  coreMedical: [true, false],
  tolerance: ['low', 'high'],
  asOf: ['2024-12-31', '2025-01-01', '2021-08-31'],
  originalRetirementAge: [null, 50, 55, 60],
  employment: ['employed', 'flexible'],
  contributedMonths: [0, 1, 179, 500],
  averageIndex: [0.01, 0.6, 3],
  accountBalanceCents: [0, '1分', '900万'],
  monthlyBaseCents: [0, '4,800元', '5万'],
  pensionWageMonthlyYuan: [2_000, 8_000, 30_000],
  amountCents: [0, '1元', '9亿'],
  guarantor: ['husband', 'father', 'self'],
  account: [null, 'housingFund', 'personalPension'],
};

function spoil(value: Json, roll: () => number): string {
  const copy: Json = structuredClone(value);
  const times = 1 + Math.floor(roll() * 3);
  for (let n = 0; n < times; n++) {
    const all = slots(copy);
    const named = all.filter(({ key }) => edges[key] !== undefined);
    const drawn = roll() < 0.7 ? named : all;
    const slot = drawn[Math.floor(roll() * drawn.length)];
    if (slot === undefined) continue;
    const known = edges[slot.key];
    const values = known !== undefined && roll() < 0.9 ? known : strange;
    if (roll() < 0.06) Reflect.deleteProperty(slot.holder, slot.key);
    else Reflect.set(slot.holder, slot.key, values[Math.floor(roll() * values.length)]);
  }
  const text = JSON.stringify(copy);
  if (roll() > 0.08) return text;
  const at = Math.floor(roll() * text.length);
  return text.slice(0, at) + text.slice(at + 1 + Math.floor(roll() * 3));
}

type Outcome =
  | { readonly stage: 'json' | 'read' | 'check' | 'plan'; readonly refusals: readonly Refusal[] }
  | { readonly stage: 'planned'; readonly report: Report };

function wholeWay(text: string, budgetYuan: number): Outcome {
  const json = readJson(text, 'spoilt');
  if (!json.ok) return { stage: 'json', refusals: [json.error] };
  const household = readHousehold(json.value, { occupations });
  if (!household.ok) return { stage: 'read', refusals: household.error };
  const faults = checkHousehold(household.value, ranges);
  if (faults.length > 0) return { stage: 'check', refusals: faults };
  const report = planFamily({
    ...facts,
    catalogue: coarse,
    household: household.value,
    budgetCents: budgetYuan * 100,
  });
  if (!report.ok) return { stage: 'plan', refusals: [report.error] };
  return { stage: 'planned', report: report.value };
}

/** Paths of all numbers that are not finite. */
function broken(value: unknown, path = 'report'): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => broken(inner, `${path}.${key}`));
}

function expectSound(report: Report, budgetYuan: number): void {
  expect(broken(report)).toEqual([]);
  expect(report.plan.premiumCents).toBeLessThanOrEqual(budgetYuan * 100);
  for (const line of report.plan.lines) {
    expect(line.sumInsuredCents).toBeGreaterThanOrEqual(0);
    expect(line.premiumCents).toBeGreaterThanOrEqual(0);
    expect(line.coverYears).toBeGreaterThan(0);
  }
  for (const open of report.uncovered) {
    expect(open.openCents).toBeGreaterThanOrEqual(0);
    expect(open.paidCents).toBeLessThanOrEqual(open.gapCents + 1);
  }
  for (const { now } of report.gaps) {
    for (const layer of now) {
      const sum = layer.workings.reduce((total, term) => total + term.cents, 0);
      expect(sum).toBe(layer.gapCents);
    }
  }
}

describe(`three hundred spoilt families (seed ${String(seed)})`, () => {
  const roll = dice(seed);
  const samples = ['young-couple', 'breadwinner', 'business-owner', 'single'].map((name): Json => {
    const family = JSON.parse(new TextDecoder().decode(sampleBytes(name)));
    return { ...family, choices: { ...family.choices, retention: name === 'single' } };
  });
  const budgets = [1_000, 9_000, 30_000, 100, 15_000];
  const outcomes = Array.from({ length: files }, (_, n) => {
    const text = spoil(samples[n % samples.length] ?? null, roll);
    const budget = budgets[n % 5] ?? 9_000;
    return { n, budget, outcome: wholeWay(text, budget) };
  });

  it('are refused with thing, value and limit, none of them empty words', () => {
    for (const { outcome } of outcomes) {
      if (outcome.stage === 'planned') continue;
      expect(outcome.refusals.length).toBeGreaterThan(0);
      for (const { code, thing, value, limit } of outcome.refusals) {
        expect(code).toMatch(/^[A-Z_]+$/);
        expect(thing).not.toBe('');
        expect(limit).not.toBe('');
        expect(`${value} ${limit}`).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  it('or planned with finite figures and no negative cover', () => {
    for (const { outcome, budget } of outcomes) {
      if (outcome.stage === 'planned') expectSound(outcome.report, budget);
    }
  });

  it('reach every stage of the way', () => {
    const stages = new Set(outcomes.map(({ outcome }) => outcome.stage));
    expect([...stages].toSorted()).toEqual(['check', 'json', 'plan', 'planned', 'read']);
    const planned = outcomes.filter(({ outcome }) => outcome.stage === 'planned');
    expect(planned.length).toBeGreaterThan(files / 6);
  });
});
