/** Guarantees called by a death, debts made due by it, what a family bears itself: all by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Debt, Guarantee, Household } from '@cebao/planning';
import { baseStreams } from '../../../packages/planning/src/project/baseStreams.ts';
import { debtBalances, debtPayments } from '../../../packages/planning/src/project/debt.ts';
import { effects } from '../../../packages/planning/src/project/effect.ts';
import { calledOn } from '../../../packages/planning/src/project/state/guarantees.ts';
import { workingsFrom } from '../../../packages/planning/src/gaps/workings.ts';
import { asset, choices, cost, fen, household, income, person, present } from '../families.ts';
import { changesOf, contextOf, flat, gapsNow, tableOf } from '../handmade.ts';

const bound = (amount: number, part: Partial<Guarantee> = {}): Guarantee => ({
  label: 'loan of the firm',
  guarantor: 'husband',
  amountCents: fen(amount),
  remainingYears: null,
  ...part,
});

const loan = (part: Partial<Debt> = {}): Debt => ({
  label: 'mortgage',
  balanceCents: fen(120),
  nominalRate: 0,
  paymentsPerYear: 1,
  remainingYears: 10,
  repayment: 'levelInstalment',
  repaidOnDeathOf: [],
  ...part,
});

const husband = person({ id: 'husband', age: 45, role: 'adult' });
const wife = person({ id: 'wife', age: 43, role: 'adult', sex: 'female' });
/** 100 in cash, a home of 400 with 120 owed on it, 12 paid a year. */
const couple = (part: Partial<Household> = {}): Household =>
  household({
    persons: [husband, wife],
    debts: [loan()],
    assets: [asset('cash', 100), asset('never', 400)],
    ...part,
  });

function calledAt(family: Household, year: number, member = 'husband') {
  const context = contextOf(family);
  const script = { member, peril: 'death', year } as const;
  const { estate, parts } = calledOn(script, { context, base: baseStreams(context) });
  const yuan = (x: number) => Number((x / 100).toFixed(6));
  return {
    estate: yuan(estate),
    parts: parts.map((p) => [yuan(p.called), yuan(p.inKind), yuan(p.debt)]),
  };
}

describe('a guarantee of 500 on a couple', () => {
  const family = couple({ guarantees: [bound(500)] });

  it('is called up to half of what the two own: 50 + 200 - 60', () => {
    // Never-sold first: 200 - 60 in kind; the rest of 190 is 50 in money.
    expect(calledAt(family, 0)).toEqual({ estate: 190, parts: [[190, 140, 50]] });
  });

  it('follows the pool and the debt: after two years 38 + 200 - 48', () => {
    expect(calledAt(family, 2)).toEqual({ estate: 190, parts: [[190, 152, 38]] });
  });

  it('takes the money at the event, in layer 1, as a labelled row', () => {
    const script = { member: 'husband', peril: 'death', year: 2 } as const;
    const changes = changesOf(contextOf(family), script);
    const expected = Array.from({ length: 10 }, (_, t) => (t === 2 ? -38 : 0));
    expect(changes['guarantee loan of the firm']).toEqual(expected);
  });

  it('is not called by the death of the other, nor by an illness', () => {
    expect(calledAt(family, 0, 'wife').parts).toEqual([]);
    const illness = { member: 'husband', peril: 'criticalIllness', year: 0 } as const;
    const changes = changesOf(contextOf(family), illness);
    expect(Object.keys(changes).filter((key) => key.startsWith('guarantee'))).toEqual([]);
  });

  it('binds for its years only', () => {
    const short = couple({ guarantees: [bound(500, { remainingYears: 2 })] });
    expect(calledAt(short, 1).parts).toHaveLength(1);
    expect(calledAt(short, 2).parts).toEqual([]);
  });
});

describe('the estate', () => {
  it('of one alone is all that is owned', () => {
    const alone = couple({ persons: [husband], guarantees: [bound(500)] });
    // 100 + 400 - 120; in kind 280, in money 100.
    expect(calledAt(alone, 0)).toEqual({ estate: 380, parts: [[380, 280, 100]] });
  });

  it('counts what is in the own name whole, and nothing of the other', () => {
    const assets = [
      asset('cash', 100),
      asset('never', 300, { owner: 'husband', label: 'firm' }),
      asset('never', 900, { owner: 'wife', label: 'flat' }),
      asset('locked', 40, { owner: 'husband', label: 'fund', releasedAtAge: 60 }),
    ];
    const family = couple({ assets, debts: [], guarantees: [bound(1_000)] });
    expect(calledAt(family, 0)).toEqual({ estate: 390, parts: [[390, 300, 90]] });
  });

  it('below zero owes nobody anything', () => {
    const poor = couple({ assets: [asset('cash', 10)], guarantees: [bound(500)] });
    expect(calledAt(poor, 0)).toEqual({ estate: 0, parts: [[0, 0, 0]] });
  });

  it('is shared by several creditors in proportion: 190 among 100 and 300', () => {
    const two = [bound(100), bound(300, { label: 'lease' })];
    const called = calledAt(couple({ guarantees: two }), 0);
    expect(called.parts).toEqual([
      [47.5, 35, 12.5],
      [142.5, 105, 37.5],
    ]);
  });

  it('pays all of them where it is enough', () => {
    const two = [bound(30), bound(60, { label: 'lease' })];
    expect(calledAt(couple({ guarantees: two }), 0).parts).toEqual([
      [30, 30, 0],
      [60, 60, 0],
    ]);
  });

  it('bounds what is called, whatever the family', () => {
    const yuan = fc.integer({ min: 0, max: 5_000_000 });
    const drawn = fc.record({ cash: yuan, never: yuan, debt: yuan, one: yuan, two: yuan });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 9 }), (d, year) => {
        const family = couple({
          debts: [loan({ balanceCents: fen(d.debt) })],
          assets: [asset('cash', d.cash), asset('never', d.never)],
          guarantees: [bound(d.one), bound(d.two, { label: 'lease' })],
        });
        const { estate, parts } = calledAt(family, year);
        const sum = parts.reduce((total, [called = NaN]) => total + called, 0);
        expect(sum).toBeLessThanOrEqual(estate + 1e-6);
        for (const [called = NaN, inKind = NaN, debt = NaN] of parts) {
          expect(inKind).toBeGreaterThanOrEqual(0);
          expect(debt).toBeGreaterThanOrEqual(0);
          expect(inKind + debt).toBeCloseTo(called, 4);
        }
      }),
      { seed: 1161, numRuns: 200 },
    );
  });
});

describe('a debt that a death makes due', () => {
  const family = couple({ debts: [loan({ repaidOnDeathOf: ['husband'] })] });
  const changes = changesOf(contextOf(family), { member: 'husband', peril: 'death', year: 3 });

  it('is paid at once, and its instalments stop', () => {
    const from3 = (x: number) => Array.from({ length: 10 }, (_, t) => (t >= 3 ? x : 0));
    expect(changes['debt mortgage']).toEqual(from3(12));
    const due = Array.from({ length: 10 }, (_, t) => (t === 3 ? -84 : 0));
    expect(changes['debtRepaid mortgage']).toEqual(due);
  });

  it('goes on by schedule when somebody else dies, or nobody said so', () => {
    const wifeDies = { member: 'wife', peril: 'death', year: 3 } as const;
    expect(changesOf(contextOf(family), wifeDies)['debt mortgage']).toBeUndefined();
    const plain = { member: 'husband', peril: 'death', year: 3 } as const;
    expect(changesOf(contextOf(couple()), plain)['debt mortgage']).toBeUndefined();
  });

  it('is worth its remaining payments at its own rate, in every year and way of repaying', () => {
    const ways = fc.constantFrom('levelInstalment', 'equalPrincipal', 'interestOnly');
    const rate = fc.integer({ min: 0, max: 90 }).map((x) => x / 1000);
    const years = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(ways, rate, years, (repayment, nominalRate, remainingYears) => {
        const debt = loan({
          balanceCents: fen(1_000_000),
          repayment,
          nominalRate,
          remainingYears,
        });
        const balances = debtBalances(debt);
        const paid = debtPayments(debt);
        for (let year = 0; year < remainingYears; year++) {
          const rolled = (balances[year] ?? 0) * (1 + nominalRate) - (paid[year] ?? 0);
          expect(rolled).toBeCloseTo(balances[year + 1] ?? NaN, 2);
        }
      }),
      { seed: 12, numRuns: 100 },
    );
  });
});

describe('a retention', () => {
  /** 120 a year of essentials for ten years: a quarter of a year is 30. */
  const family = (cash: number, retention: boolean): Household =>
    household({
      persons: [
        person({ id: 'husband', age: 45, role: 'adult', incomes: [income('work', 200)] }),
        person({ id: 'wife', age: 43, role: 'adult', sex: 'female' }),
      ],
      costs: [cost({ yuan: 120 })],
      assets: [asset('cash', cash)],
      choices: choices({ retention }),
    });
  const gapNow = (cash: number, retention: boolean) =>
    (gapsNow(tableOf(family(cash, retention)), 'husband', 'death').g1[0] ?? NaN) / 100;

  it('is off unless the client chooses it: 10 x 120 - 50', () => {
    expect(gapNow(50, false)).toBeCloseTo(1_150, 6);
  });

  it('takes three months of essentials off the gap', () => {
    expect(gapNow(50, true)).toBeCloseTo(1_120, 6);
  });

  it('is never more than the liquid reserve', () => {
    expect(gapNow(20, true)).toBeCloseTo(1_180 - 20, 6);
    expect(gapNow(0, true)).toBeCloseTo(1_200, 6);
  });

  it('stands among the workings, which still sum to the gap', () => {
    const table = tableOf(family(50, true));
    const row = gapsNow(table, 'husband', 'death');
    const [gap] = row.now;
    const changed = effects({ member: 'husband', peril: 'death', year: 0 }, table);
    const terms = workingsFrom(changed, table, { layer: 1, gap });
    expect(present(terms.find((t) => t.code === 'retention')).cents).toBe(-3_000);
    expect(terms.reduce((sum, t) => sum + t.cents, 0)).toBe(112_000);
  });
});

describe('accounts of the state', () => {
  const owned = (account: 'housingFund' | 'personalPension', age: number): Household =>
    household({
      persons: [
        person({
          id: 'husband',
          age,
          role: 'adult',
          incomes: [income('work', 100, { untilAge: 105 })],
        }),
      ],
      costs: [cost({ yuan: 100 })],
      assets: [asset('locked', 1_000, { owner: 'husband', account })],
    });

  it.each([
    ['housingFund', 1_000],
    ['personalPension', 970],
  ] as const)('%s comes with the retirement, less the tax it bears: %d', (account, yuan) => {
    // Born in May 1968: 60 years 11 months, April 2029; the third step from November 2026.
    const streams = baseStreams(contextOf(owned(account, 58), { assumed: flat }));
    const released = present(streams.find((s) => s.code === 'lockedReleased'));
    expect([released.timing, Array.from(released.amounts.slice(0, 4))]).toEqual([
      'end',
      [0, 0, yuan * 100, 0],
    ]);
  });

  it.each([
    ['housingFund', 1_000],
    ['personalPension', 970],
  ] as const)('%s comes at once when its owner dies before: %d', (account, yuan) => {
    const script = { member: 'husband', peril: 'death', year: 1 } as const;
    const changes = changesOf(contextOf(owned(account, 58)), script);
    expect((changes['lockedReleased locked'] ?? []).slice(0, 4)).toEqual([0, yuan, -yuan, 0]);
  });
});
