/** Which of the drawn lives are ruined: life by life, so that two plans are compared on the same ones. */
import { cents, round, sqrt, type Cents } from '@cebao/kernel';
import { blockPaths, blocksOf, lossesOf } from './block.ts';
import { sides } from './paths/rules.ts';
import { isRuin } from './tally.ts';
import type { Theatre } from './theatre.ts';

export type LayerLives = {
  /** 1 for every ruined life, in the order of the paths. */
  readonly ruined: Uint8Array;
  /** What is missing over all lives. */
  readonly meanCents: Cents;
};

/** Layer 1, then layers 1 and 2 together. */
export type RuinedLives = readonly [LayerLives, LayerLives];

/** With the lines of the theatre's plan; without any, those of the family alone. */
export function ruinedLives(theatre: Theatre): RuinedLives {
  const { paths, bearable } = theatre.frame;
  // The plan's own half alone: what happens without it is the same for every plan.
  const half: Theatre = { ...theatre, firstSide: theatre.lastSide };
  const blocks = Array.from(
    { length: blocksOf(paths) },
    (_, at) => lossesOf(half, at)[sides.planned],
  );
  const livesOf = (layer: 0 | 1): LayerLives => {
    const ruined = new Uint8Array(paths);
    let missing = 0;
    blocks.forEach((losses, at) => {
      losses[layer].lost.forEach((fen, k) => {
        missing += fen;
        if (isRuin(fen, bearable)) ruined[at * blockPaths + k] = 1;
      });
    });
    return { ruined, meanCents: cents(round.halfUp(missing / paths)) };
  };
  return [livesOf(0), livesOf(1)];
}

export type LifeCounts = {
  /** Of the same lives: ruined without the plan and with it. */
  readonly without: number;
  readonly withPlan: number;
  /** With the plan and not without it, and the other way round. */
  readonly newly: number;
  readonly spared: number;
  /** Of `withPlan` less `without`, in lives: what other draws might move it by. */
  readonly differenceStandardError: number;
  /** What is missing over all lives: fewer ruined may well mean more missing. */
  readonly meanWithoutCents: Cents;
  readonly meanWithPlanCents: Cents;
};

/** Source of the standard error: Q. McNemar, Psychometrika 12 (1947), pairs that differ. */
export function countedPairs(without: LayerLives, withPlan: LayerLives): LifeCounts {
  let [before, after, newly, spared] = [0, 0, 0, 0];
  without.ruined.forEach((was, life) => {
    const is = withPlan.ruined[life] ?? 0;
    before += was;
    after += is;
    if (is > was) newly += 1;
    if (is < was) spared += 1;
  });
  const difference = newly - spared;
  const variance = newly + spared - (difference * difference) / without.ruined.length;
  return {
    without: before,
    withPlan: after,
    newly,
    spared,
    differenceStandardError: sqrt(variance),
    meanWithoutCents: without.meanCents,
    meanWithPlanCents: withPlan.meanCents,
  };
}
