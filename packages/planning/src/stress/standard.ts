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
  const layers: readonly WorseLayer[] = [
    { without: before[0], withPlan: after[0] },
    { without: before[1], withPlan: after[1] },
  ];
  return layers.filter(({ without, withPlan }) => withPlan.ruined > without.ruined);
}
