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

type Found = {
  readonly bundles: readonly Bundle[];
  readonly premium: number;
  readonly value: number;
};

/** The optimum, and the best plan that keeps what the budget one step below has; null: there is none. */
type Both = { readonly top: Found; readonly kept: Found | null };

/** The plan shown, and the two that it was chosen from. */
export type Selected = Found & Both;

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
  const at = bestWithin(front, budget);
  if (at < 0) return null;
  const top = foundAt(front, at);
  const below = bestWithin(front, budget - step);
  const before = below < 0 ? null : front.trace(below);
  const both = { top, kept: keptOf(before, top, { choices, budget, deathFirst }) };
  return { ...shownOf(both, { more: 0, band }), ...both };
}

type Setting = {
  readonly choices: readonly MemberChoices[];
  readonly budget: number;
  readonly deathFirst: boolean;
};

/** Where the optimum takes nothing away it is itself the best of those that take nothing away. */
function keptOf(before: readonly Bundle[] | null, best: Found, setting: Setting): Found | null {
  if (before === null) return null;
  return takesNothing(best, before) ? best : bestKeeping(before, setting);
}

function takesNothing({ bundles }: Found, before: readonly Bundle[]): boolean {
  return before.every(({ member, lines: had }) => {
    const lines = bundles.find((bundle) => bundle.member === member)?.lines ?? [];
    const keeps = keepsAll(had);
    return lanes.every((lane) => keeps[lane]?.(lines.filter((l) => laneOf(l) === lane)) ?? true);
  });
}

const lanes: readonly Lane[] = ['death', 'illness'];

function foundAt({ trace, premiums, values }: Front, at: number): Found {
  return { bundles: trace(at), premium: premiums[at] ?? 0, value: values[at] ?? 0 };
}

/**
 * The one of both that is shown where every plan is worth so much more: the band is a share of V. A kept
 * plan that costs more than the optimum and is worth no more would only keep idle lines.
 */
export function shownOf(
  { top, kept }: Both,
  { more, band }: { readonly more: number; readonly band: number },
): Found {
  if (kept === null || kept.premium > top.premium) return top;
  return kept.value + more >= (top.value + more) * (1 - band) ? kept : top;
}

/** The best plan of the budget in which no person has less of any kind than before. */
function bestKeeping(
  before: readonly Bundle[],
  { choices, budget, deathFirst }: Setting,
): Found | null {
  const nested = choices.map((choice) => {
    const had = before.find((bundle) => bundle.member === choice.person.id);
    return had === undefined ? choice : choice.where(keepsAll(had.lines));
  });
  const front = solveP1(nested, { limit: budget, deathFirst });
  const top = bestWithin(front, budget);
  return top < 0 ? null : foundAt(front, top);
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
