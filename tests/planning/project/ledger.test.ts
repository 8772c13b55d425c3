/**
 * Conservation: families made by chance, their money walked step by step by a ledger that knows
 * nothing of streams, against the sum of streams.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Household, ScheduledPremium } from '@cebao/planning';
import { baseStreams } from '../../../packages/planning/src/project/baseStreams.ts';
import { debtPayments } from '../../../packages/planning/src/project/debt.ts';
import { flowsOf, pathOf } from '../../../packages/planning/src/project/positions.ts';
import {
  asset,
  cost,
  cover,
  fen,
  household,
  income,
  person,
  present,
  inForce,
} from '../families.ts';
import { contextOf } from '../handmade.ts';

const yuan = (max: number) => fc.integer({ min: 0, max });
const rate = fc.integer({ min: -10, max: 60 }).map((x) => x / 1000);

const growths = fc.record({
  poolReturn: rate,
  cpi: rate,
  incomeGrowth: rate,
  pensionGrowth: rate,
  educationGrowth: rate,
  sellableHaircut: fc.constantFrom(0, 0.1, 0.4),
  sellableDelayYears: fc.integer({ min: 0, max: 3 }),
});

const drawn = fc.record({
  age: fc.integer({ min: 22, max: 70 }),
  childAge: fc.integer({ min: 0, max: 21 }),
  work: yuan(400_000),
  pension: yuan(80_000),
  rent: yuan(50_000),
  shared: yuan(200_000),
  own: yuan(60_000),
  standard: yuan(80_000),
  education: yuan(60_000),
  cash: yuan(500_000),
  sellable: yuan(500_000),
  locked: yuan(200_000),
  debt: yuan(2_000_000),
  debtYears: fc.integer({ min: 1, max: 30 }),
  premium: yuan(20_000),
  assumed: growths,
});

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

const retirement = 60;
const release = 63;

function familyFrom(d: Drawn): Household {
  return household({
    persons: [
      person({
        id: 'adult',
        age: d.age,
        role: 'adult',
        incomes: [
          income('work', d.work, { untilAge: retirement }),
          income('pension', d.pension, { fromAge: retirement }),
          income('rent', d.rent),
        ],
      }),
      person({ id: 'child', age: d.childAge, role: 'child' }),
    ],
    costs: [
      cost({ yuan: d.shared }),
      cost({ yuan: d.own, person: 'child' }),
      cost({ yuan: d.standard, layer: 2 }),
      cost({ yuan: d.education, layer: 2, kind: 'education', person: 'child', fromAge: 3 }),
    ],
    debts: [
      {
        label: 'loan',
        balanceCents: fen(d.debt),
        nominalRate: 0.04,
        paymentsPerYear: 12,
        remainingYears: d.debtYears,
        repayment: 'equalPrincipal',
        repaidOnDeathOf: [],
      },
    ],
    assets: [
      asset('cash', d.cash),
      asset('sellable', d.sellable),
      asset('locked', d.locked, { owner: 'adult', releasedAtAge: release }),
      asset('never', 9_000_000),
    ],
    policies: [
      cover({ id: 'old', kind: 'term', insured: 'adult', premium: d.premium, premiumYears: 5 }),
    ].map(inForce),
  });
}

const schedule: readonly ScheduledPremium[] = [
  {
    insured: 'child',
    policyholder: 'adult',
    lineId: 'new',
    premiumCents: fen(1_234),
    premiumYears: 7,
    growth: null,
    endsOnIllness: false,
    waived: false,
  },
];

type Step = { readonly t: number; readonly d: Drawn };

const grown = (base: number, n: number) => (1 + base) ** n;
const waiting = (d: Drawn) => Math.max(release - d.age, 0);
const sold = (d: Drawn) => d.sellable * (1 - d.assumed.sellableHaircut);

function atStart({ t, d }: Step): number {
  const premiums = (t < 5 ? d.premium : 0) + (t < 7 ? 1_234 : 0);
  if (t > 0) return -premiums;
  const now = d.assumed.sellableDelayYears === 0 ? sold(d) : 0;
  return d.cash + now + (waiting(d) === 0 ? d.locked : 0) - premiums;
}

function atEnd({ t, d }: Step): number {
  const { sellableDelayYears: delay, poolReturn: r } = d.assumed;
  const fund = waiting(d) === t + 1 ? d.locked * grown(r, t + 1) : 0;
  return fund + (delay === t + 1 ? sold(d) * grown(r, t + 1) : 0);
}

function received({ t, d }: Step): number {
  const { assumed: a } = d;
  const works = d.age + t < retirement;
  const own = works ? d.work * grown(a.incomeGrowth, t) : d.pension * grown(a.pensionGrowth, t);
  return own + d.rent * grown(a.cpi, t);
}

function spent({ t, d }: Step, layer: 1 | 2): number {
  const { assumed: a } = d;
  const childAge = d.childAge + t;
  const child = childAge < 22 ? d.own : 0;
  const standard = layer === 2 && childAge < 22 ? d.standard : 0;
  const school = layer === 2 && childAge >= 3 && childAge < 22 ? d.education : 0;
  return (d.shared + child + standard) * grown(a.cpi, t) + school * grown(a.educationGrowth, t);
}

/** Position in fen at every year's end, by the rules of METHOD 1 and 3 and nothing else. */
function ledger(d: Drawn, { layer, years }: { layer: 1 | 2; years: number }): readonly number[] {
  const r = d.assumed.poolReturn;
  const payments = debtPayments(present(familyFrom(d).debts[0]));
  let position = 0;
  return Array.from({ length: years }, (_, t) => {
    const mid = received({ t, d }) - spent({ t, d }, layer) - (payments[t] ?? 0) / 100;
    position = (position + atStart({ t, d })) * (1 + r) + mid * Math.sqrt(1 + r) + atEnd({ t, d });
    return position * 100;
  });
}

describe('the projection of a family without any event', () => {
  it.each([1, 2] as const)('keeps every fen that a ledger of layer %i keeps', (layer) => {
    fc.assert(
      fc.property(drawn, (d) => {
        const context = contextOf(familyFrom(d), { assumed: d.assumed, schedule });
        const years = context.family.horizonYears;
        const flows = present(flowsOf(baseStreams(context), layer));
        const path = pathOf(flows, d.assumed.poolReturn);
        const expected = ledger(d, { layer, years });
        const scale = Math.max(...expected.map(Math.abs), 1);
        expected.forEach((position, t) => {
          expect(Math.abs((path.atEnd[t + 1] ?? NaN) - position)).toBeLessThan(1e-6 * scale);
        });
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  it('is the sum of its streams, each projected alone', () => {
    fc.assert(
      fc.property(drawn, (d) => {
        const streams = baseStreams(contextOf(familyFrom(d), { assumed: d.assumed, schedule }));
        const whole = pathOf(present(flowsOf(streams, 2)), d.assumed.poolReturn).atEnd;
        const parts = streams.map(
          (s) => pathOf(present(flowsOf([s], 2)), d.assumed.poolReturn).atEnd,
        );
        const scale = Math.max(...whole.map(Math.abs), 1);
        whole.forEach((position, t) => {
          const sum = parts.reduce((total, part) => total + (part[t] ?? 0), 0);
          expect(Math.abs(sum - position)).toBeLessThan(1e-9 * scale);
        });
      }),
      { seed: 33, numRuns: 50 },
    );
  });

  it('holds each asset, cost and premium in one stream only', () => {
    const d = fc.sample(drawn, { seed: 1, numRuns: 1 })[0];
    const streams = baseStreams(contextOf(familyFrom(present(d)), { schedule }));
    const names = streams.map((s) => `${s.code} ${s.subject}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
