/** A death that leaves nobody who needs anything leaves no need (ADR 0009, 0068). */
import { describe, expect, it } from 'vitest';
import {
  asset,
  cost,
  fen,
  household,
  income,
  medicalQuote,
  must,
  person,
  planOf,
} from '../families.ts';
import { settingOf, shortfallOf, stageOf } from '../../../packages/planning/src/stress/stage.ts';
import { changesOf, contextOf, gapsNow, tableOf } from '../handmade.ts';

const loan = {
  label: 'loan',
  balanceCents: fen(100),
  nominalRate: 0,
  paymentsPerYear: 1,
  remainingYears: 10,
  repayment: 'levelInstalment',
  repaidOnDeathOf: [],
} as const;

const tenant = household({
  name: 'single tenant',
  persons: [
    person({
      id: 'self',
      age: 30,
      role: 'adult',
      incomes: [income('work', 100, { untilAge: 60 })],
    }),
  ],
  costs: [cost({ yuan: 40 }), cost({ yuan: 20, person: 'self' }), cost({ yuan: 5, layer: 2 })],
  debts: [loan],
  assets: [asset('cash', 30)],
});
const supporter = {
  ...tenant,
  costs: [...tenant.costs, cost({ yuan: 6, kind: 'elderSupport', label: 'parents' })],
};

describe('a household of one', () => {
  it('has no death gap in any year and layer, though its costs are shared and a loan is open', () => {
    const { g1, g2, now } = gapsNow(tableOf(tenant), 'self', 'death');
    expect([...g1, ...g2].every((fenOpen) => fenOpen === 0)).toBe(true);
    expect(now.map((gap) => gap.fen)).toEqual([0, 0]);
    expect(gapsNow(tableOf(tenant), 'self', 'criticalIllness').now[0].fen).toBeGreaterThan(0);
  });

  it('is offered no death cover by its plan, and no cell of its risk map is a death', () => {
    const rich = {
      ...tenant,
      persons: [
        person({
          id: 'self',
          age: 30,
          role: 'adult',
          incomes: [income('work', 150_000, { untilAge: 60 })],
        }),
      ],
      costs: [cost({ yuan: 70_000 })],
      manualLines: [medicalQuote('self', 300)],
    };
    const { plan, risks, sheet } = must(planOf(rich, 20_000));
    expect(plan.lines.map((line) => line.kind)).not.toContain('term');
    expect(plan.lines.map((line) => line.kind)).toContain('criticalIllness');
    expect(risks.map((cell) => cell.peril)).not.toContain('death');
    expect(sheet.filter((row) => row.verdict === 'fail')).toEqual([]);
  });

  it('that supports elders elsewhere ends its own shared costs; support and loan go on', () => {
    const changes = changesOf(contextOf(supporter), { member: 'self', peril: 'death', year: 0 });
    expect(changes['cost shared 1']).toEqual(Array.from({ length: 10 }, () => 40));
    expect(changes['cost parents']).toBeUndefined();
    expect(changes['debt loan']).toBeUndefined();
    // 30 in cash, then ten years of support (6) and loan (10): 160 - 30.
    expect(gapsNow(tableOf(supporter), 'self', 'death').now[0].fen).toBe(13_000);
  });
});

describe('a household whose only grown-up dies', () => {
  const withSon = (age: number, household: typeof tenant) => ({
    ...household,
    persons: [
      ...household.persons,
      person({ id: 'son', age, role: 'child', parents: ['self'], independentAge: 22 }),
    ],
  });
  const openNow = (facts: typeof tenant) => gapsNow(tableOf(facts), 'self', 'death').now[0].fen;
  const untilAge = (age: number) => ({
    ...tenant,
    costs: [...tenant.costs, cost({ yuan: 6, kind: 'elderSupport', untilAge: age })],
  });

  it('owes the same with a son at home who needs nothing as without him', () => {
    const death = { member: 'self', peril: 'death', year: 0 } as const;
    const changes = changesOf(contextOf(withSon(30, supporter)), death);
    expect(changes['cost shared 1']).toEqual(Array.from({ length: 10 }, () => 40));
    expect(openNow(withSon(30, supporter))).toBe(openNow(supporter));
    const row = gapsNow(tableOf(withSon(30, supporter)), 'self', 'death');
    expect([...row.g1]).toEqual([...gapsNow(tableOf(supporter), 'self', 'death').g1]);
  });

  it('pays shared costs until the son needs nothing any more, from then on support and loan', () => {
    const son = withSon(18, supporter);
    const changes = (year: number) =>
      changesOf(contextOf(son), { member: 'self', peril: 'death', year })['cost shared 1'];
    expect(changes(0)).toEqual([0, 0, 0, 0, 40, 40, 40, 40, 40, 40]);
    expect(changes(2)).toEqual([0, 0, 0, 0, 40, 40, 40, 40, 40, 40]);
    expect(changes(6)).toEqual([0, 0, 0, 0, 0, 0, 40, 40, 40, 40]);
    // Four years of 40 for the home, ten of support (6) and loan (10), less 30 in cash.
    expect(openNow(son)).toBe(4 * 4_000 + 10 * 1_600 - 3_000);
  });

  it('counts the son’s years alone where support ends before them', () => {
    // The ages of costs that are nobody's are those of the youngest child: three years of support.
    expect(openNow(withSon(18, untilAge(21)))).toBe(4 * 5_000 + 3 * 600 - 3_000);
  });

  it('owes nobody anything where support has ended before it', () => {
    const owing = { ...untilAge(3), debts: [{ ...loan, balanceCents: fen(300) }] };
    const row = gapsNow(tableOf(owing), 'self', 'death');
    expect([...row.g1].map((gap) => gap > 0)).toEqual([
      true,
      true,
      true,
      ...Array.from({ length: 7 }, () => false),
    ]);
  });

  it('ends shared costs in lives of the stress test where it ends them in the plan', () => {
    const context = contextOf(withSon(18, supporter));
    const stage = stageOf([settingOf(context)], []);
    const cost = (...deaths: readonly (readonly [string, number])[]): number => {
      const history = deaths.map(([member, year]) => ({ member, peril: 'death', year }) as const);
      return Math.round(shortfallOf(history, stage).layers[0].fen);
    };
    expect(cost(['self', 0])).toBe(4 * 4_000 + 10 * 1_600 - 3_000);
    expect(cost(['self', 0], ['son', 2])).toBe(2 * 4_000 + 10 * 1_600 - 3_000);
    // 30, a year at the present standard (100 - 81) and one of essentials (100 - 76) are left.
    expect(cost(['son', 1], ['self', 2])).toBe(8 * 1_600 - (3_000 + 1_900 + 2_400));
  });
});

describe('a household of two', () => {
  it('keeps its shared costs when one dies', () => {
    const two = {
      ...supporter,
      persons: [...supporter.persons, person({ id: 'other', age: 30, role: 'adult' })],
    };
    const changes = changesOf(contextOf(two), { member: 'self', peril: 'death', year: 0 });
    expect(changes['cost shared 1']).toBeUndefined();
  });
});
