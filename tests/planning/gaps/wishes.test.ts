/**
 * Wishes (layer 3) compete only where the client asks for them: until then they are in no figure. Gaps with
 * them are worked out here from the definition, every stream anew. Source: METHOD §3, §6.
 */
import { describe, expect, it } from 'vitest';
import type { Household } from '@cebao/planning';
import { gapTable, scriptYears } from '../../../packages/planning/src/gaps/gapTable.ts';
import { baseStreams } from '../../../packages/planning/src/project/baseStreams.ts';
import type { Context } from '../../../packages/planning/src/project/context.ts';
import { effects } from '../../../packages/planning/src/project/effect.ts';
import type { ProjectedScript } from '../../../packages/planning/src/project/script.ts';
import type { Stream } from '../../../packages/planning/src/project/stream.ts';
import { asset, cost, household, income, must, person, planOf, sampleFamily } from '../families.ts';
import { contextOf, flat, gapsNow, tableOf } from '../handmade.ts';
import { neededByOthers } from '../proof/neededUntil.ts';
import { patience, runs, seeds } from '../proof/nightly.ts';
import { randomBudgetYuan, randomFamily } from '../randomFamily.ts';
import { wishing } from '../random/wishes.ts';

/** P just after the start of each step, and at every year's end. */
function positions(streams: readonly Stream[], { assumptions: { poolReturn } }: Context) {
  const years = streams[0]?.amounts.length ?? 0;
  const flow = (timing: Stream['timing'], t: number): number =>
    streams.reduce((sum, s) => (s.timing === timing ? sum + (s.amounts[t] ?? 0) : sum), 0);
  const atEnd = [0];
  const afterStart: number[] = [];
  for (let t = 0; t < years; t++) {
    const started = (atEnd[t] ?? 0) + flow('start', t);
    afterStart.push(started);
    const middle = flow('mid', t) * Math.sqrt(1 + poolReturn);
    atEnd.push(started * (1 + poolReturn) + middle + flow('end', t));
  }
  return { atEnd, afterStart };
}

/** gap_3 by its definition: the event's path beside the base, layers 1 to 3 in both. */
function plainWishGap(context: Context, script: ProjectedScript): number {
  const base = baseStreams(context).filter(({ layer }) => layer <= 3);
  const from = (s: Stream): Stream => ({
    ...s,
    amounts: s.amounts.map((fen, t) => (t < script.year ? 0 : fen)),
  });
  const changed = effects(script, { context, base }).map(from);
  const without = positions(base, context);
  const event = positions([...base, ...changed], context);
  const { horizonYears } = context.family;
  const last =
    script.peril === 'death'
      ? neededByOthers(script, { family: context.family, base })
      : horizonYears;
  if (last <= script.year) return 0;
  const short = (b = 0, e = 0): number => Math.max(0, Math.min(0, b) - e);
  let most = short(without.afterStart[script.year], event.afterStart[script.year]);
  for (let t = script.year + 1; t <= last; t++) {
    const value = (1 + context.assumptions.poolReturn) ** -(t - script.year);
    most = Math.max(most, short(without.atEnd[t], event.atEnd[t]) * value);
  }
  return most;
}

function unasked({ choices, ...rest }: Household): Household {
  return {
    ...rest,
    choices: { ...choices, assumptions: { ...choices.assumptions, weightLayer3: 0 } },
  };
}

describe('wishes', () => {
  const family = household({
    persons: [
      person({ id: 'earner', age: 40, role: 'adult', incomes: [income('work', 200_000)] }),
      person({ id: 'partner', age: 40, role: 'adult', sex: 'female' }),
    ],
    costs: [
      cost({ yuan: 60_000 }),
      cost({ yuan: 15_000, layer: 2 }),
      cost({ yuan: 10_000, layer: 3, kind: 'other' }),
      cost({ yuan: 7_000, layer: 3, kind: 'other', person: 'earner' }),
    ],
    assets: [asset('cash', 90_000)],
  });

  it('are in no gap until the client asks for them, then on top of the others', () => {
    const before = gapsNow(tableOf(family), 'earner', 'death');
    const asked = gapsNow(
      tableOf(family, { assumed: { ...flat, weightLayer3: 1 } }),
      'earner',
      'death',
    );
    expect(before.g3).toBe(before.g2);
    expect(asked.now).toEqual(before.now);
    expect(asked.now[1].fen).toBe(66_000_000);
    // 10 x 85,000 - 90,000; the earner's own wish ends.
    expect(asked.wishNow).toEqual({ fen: 76_000_000, worst: 10 });
    expect(asked.g3[0]).toBe(76_000_000);
  });

  it('of an elder are paid from what the elder receives, not by the family', () => {
    const elder = person({
      id: 'elder',
      age: 70,
      role: 'elder',
      parents: [],
      incomes: [income('pension', 50_000)],
    });
    const own = (yuan: number, layer: 1 | 3) =>
      cost({ yuan, layer, kind: layer === 3 ? 'other' : 'living', person: 'elder' });
    const wish = (yuan: number) => ({
      ...family,
      persons: [...family.persons, elder],
      costs: [cost({ yuan: 60_000 }), own(30_000, 1), own(yuan, 3)],
    });
    const gapOf = (yuan: number) =>
      gapsNow(tableOf(wish(yuan), { assumed: { ...flat, weightLayer3: 1 } }), 'earner', 'death');
    // 20,000 a year are left of the pension; the family pays what goes beyond.
    expect(gapOf(20_000).wishNow).toEqual({ fen: 51_000_000, worst: 10 });
    expect(gapOf(26_000).wishNow).toEqual({ fen: 57_000_000, worst: 10 });
  });

  it('show workings that sum, a curve, and what stays open of the third layer', () => {
    const { gaps, uncovered, plan } = must(planOf(wishing(sampleFamily('breadwinner')), 15_000));
    expect(plan.certificate.weights).toEqual([100, 10, 1]);
    for (const { wishes, now, curve, grade } of gaps) {
      expect(wishes).not.toBeNull();
      if (wishes === null) continue;
      expect(wishes.now.workings.reduce((sum, term) => sum + term.cents, 0)).toBe(
        wishes.now.gapCents,
      );
      expect(wishes.now.workings.some((term) => term.grade === 'A')).toBe(
        wishes.now.gapCents > 0 && grade === 'A',
      );
      expect(wishes.now.cumulativeCents).toBeGreaterThanOrEqual(now[1].cumulativeCents);
      expect(wishes.curve.map(({ year }) => year)).toEqual(curve.map(({ year }) => year));
      expect(wishes.curve.every(({ cents }, at) => cents >= (curve[at]?.g2Cents ?? 0))).toBe(true);
    }
    for (const { member, peril, gapCents } of uncovered.filter(({ layer }) => layer === 3)) {
      const gap = gaps.find((one) => one.member === member && one.peril === peril);
      const third = (gap?.wishes?.now.cumulativeCents ?? 0) - (gap?.now[1].cumulativeCents ?? 0);
      expect(Math.abs(third - gapCents)).toBeLessThanOrEqual(1);
    }
    expect(uncovered.some(({ layer, gapCents }) => layer === 3 && gapCents > 0)).toBe(true);
  });

  it.each(['young-couple', 'breadwinner'] as const)(
    'of the %s buy nothing unasked, and what was left over once asked for',
    (name) => {
      const sample = sampleFamily(name);
      const wished = wishing(sample);
      const [plain, ignored, asked] = [sample, unasked(wished), wished].map((one) =>
        must(planOf(one, 60_000)),
      );
      expect(ignored?.gaps).toEqual(plain?.gaps);
      expect(ignored?.plan.lines).toEqual(plain?.plan.lines);
      expect(plain?.plan.unspentCents).toBeGreaterThan(0);
      expect(asked?.plan.premiumCents).toBeGreaterThan(plain?.plan.premiumCents ?? Infinity);
      // Premiums are an expense themselves; what is paid into the other layers is no less.
      const paid = (report: typeof plain) =>
        report?.uncovered.reduce((sum, u) => sum + (u.layer < 3 ? u.paidCents : 0), 0) ?? 0;
      expect(paid(asked)).toBeGreaterThanOrEqual(paid(plain));
    },
  );

  it(
    'have the gaps of their definition in families made by chance',
    () => {
      let found = 0;
      for (const seed of seeds(81_000, runs(150, 8))) {
        const made = wishing(randomFamily(seed));
        const report = planOf(made, randomBudgetYuan(seed));
        const schedule = report.ok ? report.value.plan.certificate.schedule : [];
        const context = contextOf(made, { assumed: {}, schedule });
        const { rows, paths } = gapTable(context);
        for (const { member, peril, g2, g3 } of rows) {
          for (let year = 0; year < scriptYears(context.family, member); year += 5) {
            const kept = paths.retention[year] ?? 0;
            const own = Math.max(0, plainWishGap(context, { member, peril, year }) - kept);
            const plain = Math.max(g2[year] ?? 0, own);
            expect(
              Math.abs((g3[year] ?? 0) - plain),
              `${String(seed)} ${member} ${peril}`,
            ).toBeLessThan(0.01 + 1e-9 * plain);
            found += plain > (g2[year] ?? 0) ? 1 : 0;
          }
        }
      }
      expect(found).toBeGreaterThan(20);
    },
    patience,
  );
});
