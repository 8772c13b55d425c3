/** What a stress test is asked with where nobody says otherwise, and what it may say against a plan. */
import type { StressResult } from './stress.ts';
import type { StressOutcome } from './tally.ts';

/**
 * An assumption, shown beside every result (ADR 0056): always the same lives, so that what differs
 * between two plans is the plans.
 */
export const standardStress = { seed: 1, paths: 1_000 } as const;

export type WorseLayer = { readonly without: StressOutcome; readonly withPlan: StressOutcome };

/**
 * Layers in which more lives are ruined with the plan than without it. Both counts are of the same
 * drawn lives, so one life more is one life more, whatever the standard error of each.
 */
export function worseWithPlan({ before, after }: StressResult): readonly WorseLayer[] {
  return layersOf({ before, after }).filter(isRuinedMore);
}

/**
 * Layers in which no more lives are ruined and yet more is missing on average: premiums come to more
 * than what is paid. The heaviest losses may be smaller still: `smallerPercents` says which.
 */
export function deeperWithPlan(result: StressResult): readonly WorseLayer[] {
  return layersOf(result).filter(
    (layer) => !isRuinedMore(layer) && layer.withPlan.meanCents > layer.without.meanCents,
  );
}

/** Of the percentiles shown, those whose shortfall is smaller with the plan. */
export function smallerPercents({ without, withPlan }: WorseLayer): readonly number[] {
  return without.quantiles
    .filter(({ cents }, at) => (withPlan.quantiles[at]?.cents ?? cents) < cents)
    .map(({ percent }) => percent);
}

function layersOf({
  before,
  after,
}: Pick<StressResult, 'before' | 'after'>): readonly WorseLayer[] {
  return [
    { without: before[0], withPlan: after[0] },
    { without: before[1], withPlan: after[1] },
  ];
}

function isRuinedMore({ without, withPlan }: WorseLayer): boolean {
  return withPlan.ruined > without.ruined;
}
