/**
 * A second line of a kind: several policies of a kind are allowed, but one person is advised a second
 * only above the largest sum of the first, from another product. Whether the gap is large enough for
 * it is seen later: a stack that adds nothing in the scripts of its kind is dropped.
 */
import type { Candidate } from '../price/candidate.ts';
import { addPayouts, noPayouts, type Payouts } from './payouts.ts';

/** What may be bought of one kind: nothing, one line, or two. */
export type Option = {
  readonly lines: readonly Candidate[];
  readonly paid: Payouts;
  /** What all but the last line pay: the last must add to it. */
  readonly without: Payouts;
};

export function nothing(years: number): Option {
  return { lines: [], paid: noPayouts(years), without: noPayouts(years) };
}

export type Single = { readonly line: Candidate; readonly paid: Payouts };

export function alone({ line, paid }: Single): Option {
  return { lines: [line], paid, without: noPayouts(paid.death.length) };
}

/**
 * Stacks on the undominated lines that stand at their product's cap. The upper line may be one that
 * a line of the lower product dominates: of that product no more is to be had.
 */
export function stacksOn(
  kept: readonly Single[],
  { all, dominates }: { readonly all: readonly Single[]; readonly dominates: Dominates },
): readonly Option[] {
  const largest = new Map<string, number>();
  for (const { line } of all) {
    const sum = largest.get(line.facts.code) ?? 0;
    largest.set(line.facts.code, Math.max(sum, line.cover.sumInsuredCents));
  }
  const isAtCap = ({ line }: Single): boolean =>
    line.cover.sumInsuredCents >= (largest.get(line.facts.code) ?? 0);
  const best = all.filter(
    (one) =>
      !all.some((other) => other.line.facts.code === one.line.facts.code && dominates(other, one)),
  );
  return kept.filter(isAtCap).flatMap((lower) =>
    best
      .filter((upper) => mayStand(upper, { on: lower, isAtCap, kept }))
      .map((upper) => ({
        lines: [lower.line, upper.line],
        paid: addPayouts(lower.paid, upper.paid),
        without: lower.paid,
      })),
  );
}

export type Dominates = (a: Single, b: Single) => boolean;

/** Two lines at their caps would stand on each other both ways: one way is enough. */
function mayStand(
  upper: Single,
  {
    on,
    isAtCap,
    kept,
  }: {
    readonly on: Single;
    readonly isAtCap: (one: Single) => boolean;
    readonly kept: readonly Single[];
  },
): boolean {
  const [a, b] = [on.line.facts.code, upper.line.facts.code];
  if (a === b) return false;
  return !(isAtCap(upper) && kept.includes(upper)) || a < b;
}
