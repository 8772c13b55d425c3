/** The default core takes the cheapest adequate medical line, and never one that pays nothing. */
import { describe, expect, it } from 'vitest';
import type { Household, ManualLine } from '@cebao/planning';
import {
  asset,
  benefit,
  bills,
  cost,
  cover,
  fen,
  household,
  inForce,
  income,
  manual,
  must,
  person,
  planOf,
} from '../families.ts';

type Terms = { readonly id: string; readonly premium: number; readonly limit: number };

const medical = ({ id, premium, limit }: Terms, deductible = 10_000) =>
  cover({
    id,
    kind: 'medical',
    insured: 'self',
    premium,
    sumInsuredCents: fen(limit),
    benefits: [benefit('medicalBill', bills(limit, deductible))],
  });
const quote = (terms: Terms, deductible?: number): ManualLine => manual(medical(terms, deductible));
const good = quote({ id: 'good', premium: 400, limit: 2_000_000 });

const family = (manualLines: readonly ManualLine[], held: Household['policies'] = []): Household =>
  household({
    persons: [
      person({
        id: 'self',
        age: 35,
        role: 'adult',
        incomes: [income('work', 200_000, { untilAge: 60 })],
      }),
    ],
    costs: [cost({ yuan: 90_000 })],
    assets: [asset('cash', 20_000)],
    manualLines,
    policies: held,
  });

const coreOf = (given: Household) =>
  must(planOf(given, 15_000))
    .plan.lines.filter((line) => line.core)
    .map((line) => line.id);

describe('the default core', () => {
  it('prefers cover of the catastrophic bill to a yuan saved', () => {
    const small = quote({ id: 'small', premium: 399, limit: 50_000 }, 50_000);
    expect(coreOf(family([small, good]))).toEqual(['good']);
  });

  it('takes the cheaper of two that are adequate', () => {
    const dearer = quote({ id: 'dearer', premium: 700, limit: 6_000_000 });
    expect(coreOf(family([dearer, good]))).toEqual(['good']);
  });

  it('takes one that may end within a few years only where no other is adequate', () => {
    const short = (years: number): ManualLine => ({
      ...quote({ id: 'short', premium: 300, limit: 2_000_000 }),
      guaranteedRenewalYears: years,
    });
    expect(coreOf(family([short(1), good]))).toEqual(['good']);
    expect(coreOf(family([short(4), good]))).toEqual(['good']);
    expect(coreOf(family([short(5), good]))).toEqual(['short']);
    expect(coreOf(family([short(1)]))).toEqual(['short']);
    const poor = { ...good, cover: quote({ id: 'good', premium: 400, limit: 50_000 }).cover };
    expect(coreOf(family([short(1), poor]))).toEqual(['short']);
  });

  it('stands aside where its share pays for a poor line only, and the budget for a good one', () => {
    const { persons } = family([]);
    const small = persons.map((p) => ({ ...p, incomes: [income('work', 30_000)] }));
    const low = quote({ id: 'low', premium: 59, limit: 50_000 });
    const year = {
      ...quote({ id: 'year', premium: 59, limit: 2_000_000 }),
      guaranteedRenewalYears: 1,
    };
    for (const poor of [low, year]) {
      const given = { ...family([poor, good]), persons: small };
      const medical = must(planOf(given, 1_000)).plan.lines.filter((l) => l.kind === 'medical');
      expect(medical.map(({ id, core }) => [id, core])).toEqual([['good', false]]);
      // Too small a budget for the good one: the poor one is the core.
      const [only] = must(planOf(given, 300)).plan.lines.filter((l) => l.kind === 'medical');
      expect(only).toMatchObject({ id: poor.cover.id, core: true });
    }
  });

  it('takes the one that pays most where none is adequate', () => {
    const lines = [100_000, 200_000].map((limit) =>
      quote({ id: `to ${String(limit)}`, premium: limit / 500, limit }),
    );
    expect(coreOf(family(lines))).toEqual(['to 200000']);
  });

  it.each([
    ['a deductible above every bill', quote({ id: 'idle', premium: 1, limit: 10_000 }, 2_000_000)],
    ['a limit of nothing', quote({ id: 'idle', premium: 1, limit: 0 })],
  ])(
    'never takes %s, nor lets it stand for the medical line that illness cover needs',
    (_, idle) => {
      const { plan } = must(planOf(family([idle, good]), 15_000));
      expect(plan.lines.map((line) => line.id)).not.toContain('idle');
      const alone = planOf(family([idle]), 15_000);
      expect(alone.ok ? alone.value.plan.lines : alone.error.code).toBe('NO_PLAN');
    },
  );
});

describe('medical cover in force', () => {
  const held = (limit: number, coverYears = 20) => [
    inForce({ ...medical({ id: 'held', premium: 100, limit }), coverYears }),
  ];

  it('of a small scheme does not stand in the way of a real one', () => {
    expect(coreOf(family([good], held(10_000)))).toEqual(['good']);
  });

  it('that is adequate leaves no medical line to buy, in the core or beside it', () => {
    const { plan } = must(planOf(family([good], held(2_000_000)), 15_000));
    expect(plan.lines.filter((line) => line.kind === 'medical')).toEqual([]);
    expect(plan.lines.map((line) => line.kind)).toContain('criticalIllness');
  });

  it.each([1, 4])('that may end in %i years does not stand in the way, however good', (years) => {
    expect(coreOf(family([good], held(2_000_000, years)))).toEqual(['good']);
  });

  it('of as many years as the assumption asks does', () => {
    expect(coreOf(family([good], held(2_000_000, 5)))).toEqual([]);
  });

  it('leaves it to lines that go on when it has ended', () => {
    const cheap = medical({ id: 'short', premium: 90, limit: 2_000_000 });
    const short = manual({ ...cheap, coverYears: 3 }, { guaranteedRenewalYears: 3 });
    expect(coreOf(family([short, good], held(2_000_000, 3)))).toEqual(['good']);
  });
});
