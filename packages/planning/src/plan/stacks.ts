/**
 * A second line of a kind. Stacks: above the largest sum of the first, from another product; a stack
 * that adds nothing in the scripts of its kind is dropped later. Ladders: a longer and a shorter term
 * line, since the need falls with the years and so may the sum.
 */
import type { Candidate } from '../price/candidate.ts';
import type { Payouts } from './payouts.ts';

export type Single = {
  readonly line: Candidate;
  readonly paid: Payouts;
  /** Over all scripts and years (`totalPaid`). */
  readonly total: number;
  /** Locked at its sum: a second line may stand beside it as if it were at its product's cap. */
  readonly isPinned: boolean;
};

/** Lines of one kind bought together: none, one, or two, the one that must add to the other last. */
export type Group = readonly Single[];

type Lines = {
  readonly kept: readonly Single[];
  readonly all: readonly Single[];
  /** Of `all` those that no line of their own product reaches for less. */
  readonly best: readonly Single[];
};

export type Dominates = (a: Single, b: Single) => boolean;

/**
 * Stacks on the undominated lines that stand at their product's cap. The upper line may be one that
 * a line of the lower product dominates: of that product no more is to be had.
 */
export function stacksOn({ kept, all, best }: Lines): readonly Group[] {
  const largest = largestSums(all);
  const isAtCap = ({ line, isPinned }: Single): boolean =>
    isPinned || line.cover.sumInsuredCents >= (largest.get(line.facts.code) ?? 0);
  return kept
    .filter(isAtCap)
    .flatMap((lower) =>
      best
        .filter((upper) => mayStand(upper, { on: lower, isAtCap, kept }))
        .map((upper) => [lower, upper]),
    );
}

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

/** Lines that no line of their own product reaches for less. */
export function bestOfTheirProduct(
  all: readonly Single[],
  dominates: Dominates,
): readonly Single[] {
  const byProduct = new Map<string, Single[]>();
  for (const one of all) {
    const own = byProduct.get(one.line.facts.code) ?? [];
    own.push(one);
    byProduct.set(one.line.facts.code, own);
  }
  return [...byProduct.values()].flatMap((own) => undominated(own, dominates));
}

/**
 * Lines that no other dominates, in their order. Each is compared with the cheaper ones that are left
 * alone, and of them with those that pay as much in all: what a dropped line dominates, its better
 * dominates too.
 */
export function undominated(all: readonly Single[], dominates: Dominates): readonly Single[] {
  const byPremium = all.toSorted(
    (a, b) =>
      a.line.cover.annualPremiumCents - b.line.cover.annualPremiumCents ||
      (nameOf(a.line) < nameOf(b.line) ? -1 : 1),
  );
  /** What pays most first. */
  const kept: Single[] = [];
  for (const one of byPremium) {
    const asMuch = countPayingAsMuch(kept, one.total);
    let k = 0;
    while (k < asMuch && !dominates(kept[k] ?? one, one)) k++;
    if (k === asMuch) kept.splice(asMuch, 0, one);
  }
  const left = new Set(kept);
  return all.filter((one) => left.has(one));
}

/** Of lines by falling total those that pay as much. */
function countPayingAsMuch(lines: readonly Single[], total: number): number {
  let count = 0;
  while (count < lines.length && (lines[count]?.total ?? 0) >= total) count++;
  return count;
}

/** Tells equals apart: of two the one first by name stays. */
export function nameOf(line: Candidate): string {
  return `${line.cover.id} ${line.choice}`;
}

/**
 * Ladders of two rungs, each a whole number of steps or a quote, which has one sum; beside one of at most
 * three steps also less than a step: a small budget buys no more. Two lines of one product together stay
 * within the largest sum that the product offers, so a rung may be of a product that another one beats.
 */
export function laddersOf(
  { all, best }: Pick<Lines, 'all' | 'best'>,
  stepCents: number,
): readonly Group[] {
  const largest = largestSums(all);
  const isFree = ({ line, isPinned }: Single): boolean =>
    isPinned || line.facts.source === 'manual' || line.cover.sumInsuredCents % stepCents === 0;
  const isSmall = (one: Single): boolean =>
    !isFree(one) && one.line.cover.sumInsuredCents < stepCents;
  const most = mostBesideSmall * stepCents;
  const fits = (one: Single, other: Single): boolean =>
    !isSmall(one) || other.line.cover.sumInsuredCents <= most;
  const rungs = best.filter((one) => isFree(one) || isSmall(one));
  return rungs.flatMap((long) =>
    rungs
      .filter((short) => fits(short, long) && fits(long, short))
      .filter((short) => isRung(short, { below: long, largest }))
      .map((short) => [long, short]),
  );
}

/** Steps of what a rung below one step may stand beside. */
const mostBesideSmall = 3;

function isRung(
  { line: short }: Single,
  { below, largest }: { readonly below: Single; readonly largest: ReadonlyMap<string, number> },
): boolean {
  const long = below.line;
  if (short.cover.coverYears >= long.cover.coverYears) return false;
  if (short.facts.code !== long.facts.code) return true;
  const together = short.cover.sumInsuredCents + long.cover.sumInsuredCents;
  return together <= (largest.get(short.facts.code) ?? 0);
}

/** The largest sum that each product offers this person. */
function largestSums(all: readonly Single[]): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const { line } of all) {
    const sum = largest.get(line.facts.code) ?? 0;
    largest.set(line.facts.code, Math.max(sum, line.cover.sumInsuredCents));
  }
  return largest;
}
