/**
 * The stress test beside exact enumeration: every joint history of two people over three years with
 * its probability, on one hundred small families.
 */
import { describe, expect, it } from 'vitest';
import { stressFamily } from '@cebao/planning';
import { chancesOf, type Chances } from '../../../packages/planning/src/stress/draw/chances.ts';
import { settingOf, shortfallOf, stageOf } from '../../../packages/planning/src/stress/stage.ts';
import type { Script } from '../../../packages/planning/src/project/script.ts';
import { facts, must } from '../families.ts';
import { contextOf } from '../handmade.ts';
import { oneEconomy, smallFamily } from './stressFamilies.ts';

type Weighted = { readonly events: readonly Script[]; readonly probability: number };

/** All lives of one person: ill or not, dead or not, year by year. */
function livesOf(chances: Chances): readonly Weighted[] {
  const member = chances.member.person.id;
  type State = Weighted & { readonly state: 'well' | 'ill' | 'dead' };
  let states: readonly State[] = [{ events: [], probability: 1, state: 'well' }];
  for (let year = 0; year < chances.years; year += 1) {
    const i = chances.illness[year] ?? 0;
    const q = chances.deathHealthy[year] ?? 0;
    const qIll = chances.deathIll[year] ?? 0;
    const illness: Script = { member, peril: 'criticalIllness', year };
    const death: Script = { member, peril: 'death', year };
    states = states.flatMap(({ events, probability: p, state }): readonly State[] => {
      if (state === 'dead') return [{ events, probability: p, state }];
      if (state === 'ill') {
        return [
          { events: [...events, death], probability: p * qIll, state: 'dead' },
          { events, probability: p * (1 - qIll), state: 'ill' },
        ];
      }
      return [
        { events: [...events, illness, death], probability: p * i * qIll, state: 'dead' },
        { events: [...events, illness], probability: p * i * (1 - qIll), state: 'ill' },
        { events: [...events, death], probability: p * q, state: 'dead' },
        { events, probability: p * (1 - i - q), state: 'well' },
      ];
    });
  }
  return states;
}

function exactly(instance: number) {
  const household = smallFamily(instance);
  const context = contextOf(household, { assumed: {} });
  const stage = stageOf([settingOf(context)], []);
  const [first, second] = context.family.members.map((member) =>
    livesOf(must(chancesOf(member, { ...context, basis: facts.basis }))),
  );
  let total = 0;
  let ruin = 0;
  let mean = 0;
  for (const a of first ?? []) {
    for (const b of second ?? []) {
      const p = a.probability * b.probability;
      const history = [...a.events, ...b.events].toSorted((x, y) => x.year - y.year);
      const { firstYear, layers } = shortfallOf(history, stage);
      const lost = layers[0].fen / (1 + context.assumptions.poolReturn) ** firstYear;
      total += p;
      if (Math.round(lost) > 0) ruin += p;
      mean += p * lost;
    }
  }
  return { household, total, ruin, mean };
}

describe('the stress test of one hundred small families', () => {
  it('lies within three standard errors of all histories, and never beyond four and a half', () => {
    const far: string[] = [];
    let ruined = 0;
    for (let instance = 0; instance < 100; instance += 1) {
      const { household, total, ruin, mean } = exactly(instance);
      expect(total).toBeCloseTo(1, 12);
      const { before } = must(
        stressFamily({
          ...facts,
          household,
          lines: [],
          spread: oneEconomy,
          seed: 20_261_126,
          paths: 1000,
        }),
      );
      const [drawn] = before;
      ruined += drawn.ruined;
      // The exact probability gives the error of the drawn one; an empty sample has no error itself.
      const ruinError = Math.sqrt((ruin * (1 - ruin)) / drawn.paths);
      const meanError = Math.max(drawn.meanStandardErrorCents, 1);
      const errors = [
        Math.abs(drawn.ruinProbability - ruin) / Math.max(ruinError, 1 / drawn.paths),
        Math.abs(drawn.meanCents - mean) / meanError,
      ];
      for (const error of errors) {
        expect(error).toBeLessThan(4.5);
        if (error > 3) far.push(`${String(instance)}: ${error.toFixed(2)}`);
      }
    }
    // Of 200 comparisons 0.5 lie beyond three standard errors by chance alone.
    expect(far.length).toBeLessThanOrEqual(2);
    expect(ruined).toBeGreaterThan(100);
  });
});
