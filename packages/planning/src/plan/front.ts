/**
 * Pareto lists: for rising premium, rising value, each entry with the way back to its bundles. A
 * multiple-choice knapsack is solved exactly at every budget by merging the members' lists.
 * Source: Nemhauser and Ullmann (1969), dominance lists; METHOD §6.
 */
import { numbersOf, zeros } from '@cebao/kernel';
import type { Bundle } from './bundle.ts';

export type Front<Item = Bundle> = {
  readonly premiums: Float64Array;
  readonly values: Float64Array;
  readonly trace: (index: number) => readonly Item[];
};

/** Entry by entry, in any order. */
export type Raw = { readonly premiums: Float64Array; readonly values: Float64Array };

export function emptyFront(): Front {
  return { premiums: new Float64Array(1), values: new Float64Array(1), trace: () => [] };
}

/** The list of one person's bundles; where nothing is allowed, the empty list. */
export function frontOf(bundles: readonly Bundle[], limit: number): Front {
  const raw = {
    premiums: numbersOf(bundles, (b) => b.premiumCents),
    values: numbersOf(bundles, (b) => b.value),
  };
  return frontOfRaw(raw, { limit, pick: (index) => bundles[index] });
}

/** The list of anything with a premium and a value, named by its index. */
export function frontOfRaw<Item>(
  raw: Raw,
  { limit, pick }: { readonly limit: number; readonly pick: (index: number) => Item | undefined },
): Front<Item> {
  const order = undominated(raw, limit);
  return {
    premiums: gather(raw.premiums, order),
    values: gather(raw.values, order),
    trace: (index) => {
      const item = pick(order[index] ?? -1);
      return item === undefined ? [] : [item];
    },
  };
}

export function mergeFronts<Item>(a: Front<Item>, b: Front<Item>, limit: number): Front<Item> {
  const n = b.premiums.length;
  const count = a.premiums.length * n;
  const premiums = zeros(count);
  const values = zeros(count);
  const pairs = new Int32Array(count);
  let k = 0;
  for (let i = 0; i < a.premiums.length; i++) {
    const p = a.premiums[i] ?? 0;
    const v = a.values[i] ?? 0;
    for (let j = 0; j < n; j++, k++) {
      const premium = p + (b.premiums[j] ?? 0);
      // Premiums rise: the others of the row cost more still.
      if (premium > limit) break;
      premiums[k] = premium;
      values[k] = v + (b.values[j] ?? 0);
      pairs[k] = i * n + j;
    }
  }
  const within = { premiums: premiums.subarray(0, k), values: values.subarray(0, k) };
  const order = undominated(within, limit);
  return {
    premiums: gather(premiums, order),
    values: gather(values, order),
    trace: (index) => {
      const pair = pairs[order[index] ?? 0] ?? 0;
      const j = pair % n;
      return [...a.trace((pair - j) / n), ...b.trace(j)];
    },
  };
}

/** The better of two lists at every premium. */
export function uniteFronts(a: Front, b: Front, limit: number): Front {
  const split = a.premiums.length;
  const raw = {
    premiums: joined(a.premiums, b.premiums),
    values: joined(a.values, b.values),
  };
  const order = undominated(raw, limit);
  return {
    premiums: gather(raw.premiums, order),
    values: gather(raw.values, order),
    trace: (index) => {
      const from = order[index] ?? 0;
      return from < split ? a.trace(from) : b.trace(from - split);
    },
  };
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const both = zeros(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** The entry with the largest value within a budget; -1 where nothing fits. */
export function bestWithin({ premiums }: Pick<Front, 'premiums'>, budget: number): number {
  let best = -1;
  for (let i = 0; i < premiums.length; i++) {
    if ((premiums[i] ?? 0) > budget) break;
    best = i;
  }
  return best;
}

/** The list of a smaller limit: it is the beginning of a larger one's. */
export function upTo<Item>(front: Front<Item>, limit: number): Front<Item> {
  const count = bestWithin(front, limit) + 1;
  if (count === front.premiums.length) return front;
  const { premiums, values, trace } = front;
  return { premiums: premiums.subarray(0, count), values: values.subarray(0, count), trace };
}

function gather(from: Float64Array, order: Int32Array): Float64Array {
  const gathered = zeros(order.length);
  for (let k = 0; k < gathered.length; k++) gathered[k] = from[order[k] ?? 0] ?? 0;
  return gathered;
}

/** A bucket for two entries: fewer than so many are not worth it, and more are not needed. */
const leastBuckets = 128;
const mostBuckets = 4096;

/**
 * Indices of the entries that no cheaper or equally cheap entry equals or beats, by rising premium.
 * Of many, entries are first thinned by premium buckets, so that only few have to be sorted.
 */
function undominated(raw: Raw, limit: number): Int32Array {
  const buckets = Math.min(raw.premiums.length >> 1, mostBuckets);
  const survivors = buckets < leastBuckets ? within(raw, limit) : thinned(raw, { limit, buckets });
  const { premiums, values } = raw;
  survivors.sort(
    (a, b) =>
      (premiums[a] ?? 0) - (premiums[b] ?? 0) || (values[b] ?? 0) - (values[a] ?? 0) || a - b,
  );
  const kept: number[] = [];
  let best = -Infinity;
  for (const index of survivors) {
    const value = values[index] ?? 0;
    if (value > best) {
      kept.push(index);
      best = value;
    }
  }
  return Int32Array.from(kept);
}

function within({ premiums }: Raw, limit: number): number[] {
  const survivors: number[] = [];
  for (let i = 0; i < premiums.length; i++) if ((premiums[i] ?? 0) <= limit) survivors.push(i);
  return survivors;
}

/** Entries that no entry of a lower premium bucket already reaches in value. */
function thinned(
  raw: Raw,
  { limit, buckets }: { readonly limit: number; readonly buckets: number },
): number[] {
  const scale = buckets / (limit + 1);
  const reached = bestBelow(raw, { limit, buckets });
  const survivors: number[] = [];
  for (let i = 0; i < raw.premiums.length; i++) {
    const premium = raw.premiums[i] ?? 0;
    if (premium > limit) continue;
    const below = reached[(premium * scale) | 0] ?? -Infinity;
    if ((raw.values[i] ?? 0) > below) survivors.push(i);
  }
  return survivors;
}

/** Best value of all buckets up to b - 1, for b = 0 .. buckets. */
function bestBelow(
  { premiums, values }: Raw,
  { limit, buckets }: { readonly limit: number; readonly buckets: number },
): Float64Array {
  const scale = buckets / (limit + 1);
  const best = zeros(buckets + 1).fill(-Infinity);
  for (let i = 0; i < premiums.length; i++) {
    const premium = premiums[i] ?? 0;
    if (premium > limit) continue;
    const bucket = ((premium * scale) | 0) + 1;
    best[bucket] = Math.max(best[bucket] ?? -Infinity, values[i] ?? 0);
  }
  for (let b = 1; b <= buckets; b++) best[b] = Math.max(best[b] ?? 0, best[b - 1] ?? 0);
  return best;
}
