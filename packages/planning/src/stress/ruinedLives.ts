/** Which of the drawn lives are ruined: life by life, so that two plans are compared on the same ones. */
import { sqrt } from '@cebao/kernel';
import { blockPaths, blocksOf, runBlock } from './block.ts';
import { isRuin } from './tally.ts';
import type { Theatre } from './theatre.ts';

/** By layer: 1 for every ruined life, in the order of the paths. */
export type RuinedLives = readonly [Uint8Array, Uint8Array];

/** With the lines of the theatre's plan; without any, those of the family alone. */
export function ruinedLives(theatre: Theatre): RuinedLives {
  const { paths, after, bearable } = theatre;
  // The plan's own half alone: what happens without it is the same for every plan.
  const half: Theatre = { ...theatre, before: after };
  const ruined = [new Uint8Array(paths), new Uint8Array(paths)] as const;
  for (let at = 0; at < blocksOf(paths); at++) {
    const block = runBlock(half, at).after;
    for (const layer of [0, 1] as const) {
      block[layer].lost.forEach((fen, k) => {
        if (isRuin(fen, bearable)) ruined[layer][at * blockPaths + k] = 1;
      });
    }
  }
  return ruined;
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
};

/** Source of the standard error: Q. McNemar, Psychometrika 12 (1947), pairs that differ. */
export function countedPairs(without: Uint8Array, withPlan: Uint8Array): LifeCounts {
  let [before, after, newly, spared] = [0, 0, 0, 0];
  without.forEach((was, life) => {
    const is = withPlan[life] ?? 0;
    before += was;
    after += is;
    if (is > was) newly += 1;
    if (is < was) spared += 1;
  });
  const difference = newly - spared;
  const variance = newly + spared - (difference * difference) / without.length;
  return {
    without: before,
    withPlan: after,
    newly,
    spared,
    differenceStandardError: sqrt(variance),
  };
}
