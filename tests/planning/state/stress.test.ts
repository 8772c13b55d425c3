/** Many events on a family with guarantees and debts made due: each is called and repaid once. */
import { describe, expect, it } from 'vitest';
import { stressAssumptions } from '@cebao/dossiers';
import { stressFamily, theatreOf, type Debt } from '@cebao/planning';
import { settingOf, shortfallOf, stageOf } from '../../../packages/planning/src/stress/stage.ts';
import { asset, cost, facts, fen, household, must, person, planOf } from '../families.ts';
import { present, sampleFamily } from '../families.ts';
import { contextOf } from '../handmade.ts';
import { byStreams } from '../stress/byStreams.ts';

const loan: Debt = {
  label: 'loan',
  balanceCents: fen(100),
  nominalRate: 0,
  paymentsPerYear: 1,
  remainingYears: 10,
  repayment: 'levelInstalment',
  repaidOnDeathOf: ['husband', 'wife'],
};
const couple = household({
  persons: [
    person({ id: 'husband', age: 45, role: 'adult' }),
    person({ id: 'wife', age: 43, role: 'adult', sex: 'female' }),
    person({ id: 'child', age: 5, role: 'child' }),
  ],
  costs: [cost({ yuan: 10, person: 'child' })],
  debts: [loan],
  assets: [
    asset('cash', 100),
    asset('locked', 40, { owner: 'husband', account: 'housingFund' }),
    asset('locked', 60, { owner: 'wife', account: 'housingFund', label: 'her fund' }),
  ],
  guarantees: [
    { label: 'his', guarantor: 'husband', amountCents: fen(20), remainingYears: null },
    { label: 'hers', guarantor: 'wife', amountCents: fen(20), remainingYears: null },
  ],
});

describe('two deaths in one family', () => {
  const context = contextOf(couple);
  const death = (member: string, year: number) => ({ member, peril: 'death', year }) as const;
  const history = [death('husband', 2), death('wife', 4)];
  const { changes, layers } = byStreams(history, { ...context, lines: [] });
  const totals = (code: string) =>
    changes.map(({ streams }) =>
      streams
        .filter((s) => s.code === code)
        .reduce((sum, s) => sum + s.amounts.reduce((a, b) => a + b, 0) / 100, 0),
    );

  it('cost on a path what their streams say, whichever death an earlier path had alone', () => {
    const stage = stageOf([settingOf(context)], []);
    const [his, hers] = [death('husband', 2), death('wife', 4)];
    for (const path of [[hers], [his, hers], [his], [hers, death('husband', 5)]]) {
      const ours = shortfallOf(path, stage).layers.map((gap) => gap.fen);
      const slow = byStreams(path, { ...context, lines: [] }).layers.map((gap) => gap.fen);
      expect(ours).toEqual(slow);
    }
    expect(layers[0].fen).toBeGreaterThan(0);
  });

  it('make the loan due once', () => {
    expect(totals('debtRepaid')).toEqual([-80, 0]);
    expect(totals('debt')).toEqual([80, 0]);
  });

  it('call each guarantee at the death of its own guarantor', () => {
    expect(totals('guarantee')).toEqual([-20, -20]);
  });

  it('release each fund at the death of its owner', () => {
    expect(totals('lockedReleased')).toEqual([40, 60]);
  });
});

describe('an economic scenario', () => {
  it('moves the computed pension with its wages', () => {
    const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));
    const given = { lines: [], spread, seed: 3, paths: 1 };
    const { stage } = must(theatreOf({ ...facts, household: sampleFamily('single'), ...given }));
    const pensions = stage.money.map(({ context }) =>
      context.family.members.map(({ state }) => state.pension?.monthly ?? 0).join(),
    );
    expect(pensions[0]).toMatch(/[1-9]/);
    expect(pensions.length).toBeGreaterThan(1);
    expect(new Set(pensions).size).toBe(stage.money.length);
    // And so does what has flowed by the end.
    const ends = stage.money.map(({ base, years }) => present(base[1].atEnd[years]));
    expect(new Set(ends).size).toBe(stage.money.length);
  });
});

describe('the stress test', () => {
  it.each(['business-owner', 'single', 'retired-couple'] as const)('runs on %s', (name) => {
    const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));
    const family = sampleFamily(name);
    const { lines } = must(planOf(family, 12_000)).plan;
    const input = { ...facts, household: family, lines, spread, seed: 3, paths: 500 };
    const { before, after } = must(stressFamily(input));
    expect(present(after[0]).meanCents).toBeLessThanOrEqual(present(before[0]).meanCents);
  });
});
