/**
 * Optima of neighbouring budgets are not nested: one step more can swap term for illness cover. So
 * the plan shown is the best one that takes nothing away from the optimum of the budget one step
 * below, as long as it is within a band of the best V; else the optimum itself. Both are exact.
 * Source: METHOD §6 (stability); why not the nearest plan within the band: docs/adr/0004-stability.md.
 */
import type { Candidate } from '../price/candidate.ts';
import type { Bundle } from './bundle.ts';
import { bestWithin, type Front } from './front.ts';
import { laneOf, type Keeps, type Lane, type MemberChoices } from './choices.ts';
import { solveP1 } from './solve.ts';
import { keepsSums } from './sums.ts';

export type Selected = {
  readonly bundles: readonly Bundle[];
  readonly premium: number;
  readonly value: number;
  readonly best: number;
};

export type Selection = {
  /** Fen for the lines that V chooses, the core already taken off. */
  readonly budget: number;
  readonly step: number;
  readonly band: number;
  readonly deathFirst: boolean;
};

/** The shown plan at a budget; null where no plan fits. */
export function selectPlan(
  front: Front,
  choices: readonly MemberChoices[],
  { budget, step, band, deathFirst }: Selection,
): Selected | null {
  const top = bestWithin(front, budget);
  if (top < 0) return null;
  const best = front.values[top] ?? 0;
  const below = bestWithin(front, budget - step);
  const kept = below < 0 ? null : bestKeeping(front.trace(below), { choices, budget, deathFirst });
  const premium = front.premiums[top] ?? 0;
  const inBand = kept !== null && kept.value >= best * (1 - band);
  // A kept plan that costs more than the optimum and is worth no more would only keep idle lines.
  if (kept !== null && inBand && kept.premium <= premium) return { ...kept, best };
  return { bundles: front.trace(top), premium, value: best, best };
}

/** The best plan of the budget in which no person has less of any kind than before. */
function bestKeeping(
  before: readonly Bundle[],
  {
    choices,
    budget,
    deathFirst,
  }: {
    readonly choices: readonly MemberChoices[];
    readonly budget: number;
    readonly deathFirst: boolean;
  },
): Omit<Selected, 'best'> | null {
  const nested = choices.map((choice) => {
    const had = before.find((bundle) => bundle.member === choice.person.id);
    return had === undefined ? choice : choice.where(keepsAll(had.lines));
  });
  const front = solveP1(nested, { limit: budget, deathFirst });
  const top = bestWithin(front, budget);
  if (top < 0) return null;
  return {
    bundles: front.trace(top),
    premium: front.premiums[top] ?? 0,
    value: front.values[top] ?? 0,
  };
}

/** Of every kind and in every year at least the sum there was. */
function keepsAll(had: readonly Candidate[]): Keeps {
  const keeps = (lane: Lane): Keeps[Lane] => {
    const own = had.filter((line) => laneOf(line) === lane);
    return own.length === 0 ? undefined : keepsSums(own);
  };
  const [death, illness] = [keeps('death'), keeps('illness')];
  return { ...(death && { death }), ...(illness && { illness }) };
}
