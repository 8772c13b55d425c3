/** A death that leaves nobody leaves no need (ADR 0009). */
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
