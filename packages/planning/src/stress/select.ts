/**
 * The k-th smallest of numbers, without sorting them: numbers are counted by equal buckets, and only those
 * of the bucket that holds the rank are looked at; of them, the array is split around a middle value, and
 * only the part that holds the rank is split again. Source: C. A. R. Hoare, Algorithm 65 (FIND),
 * Communications of the ACM 4 (1961).
 */
import { assert } from '@cebao/kernel';

const buckets = 4096;

/** Of numbers that are not negative, the smallest that have so many (from 0) before them, rank by rank. */
export function smallestAt(values: Float64Array, ranks: readonly number[]): readonly number[] {
  const scale = buckets / (largest(values) + 1);
  const counts = countsBelow(values, scale);
  return ranks.map((rank) => {
    assert(
      rank >= 0 && rank < values.length,
      () => `rank ${String(rank)} of ${String(values.length)}`,
    );
    let bucket = 0;
    while ((counts[bucket + 1] ?? 0) <= rank) bucket++;
    const before = counts[bucket] ?? 0;
    const own = inBucket(values, { bucket, scale, count: (counts[bucket + 1] ?? 0) - before });
    return nthSmallest(own, rank - before);
  });
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value > most) most = value;
  }
  return most;
}

function bucketOf(value: number, scale: number): number {
  return (value * scale) | 0;
}

/** By bucket how many values stand in lower ones; last: how many there are. */
function countsBelow(values: Float64Array, scale: number): Int32Array {
  const counts = new Int32Array(buckets + 1);
  for (let at = 0; at < values.length; at++) {
    const next = bucketOf(values[at] ?? 0, scale) + 1;
    counts[next] = (counts[next] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < counts.length; bucket++) {
    counts[bucket] = (counts[bucket] ?? 0) + (counts[bucket - 1] ?? 0);
  }
  return counts;
}

type Wanted = { readonly bucket: number; readonly scale: number; readonly count: number };

function inBucket(values: Float64Array, { bucket, scale, count }: Wanted): Float64Array {
  const own = new Float64Array(count);
  let found = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (bucketOf(value, scale) === bucket) own[found++] = value;
  }
  return own;
}

/** The values are put in another order. */
function nthSmallest(values: Float64Array, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const [left, right] = split(values, low, high);
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return values[rank] ?? Number.NaN;
}

/** Everything up to `right` is at most, everything from `left` on at least a value in the middle. */
function split(values: Float64Array, low: number, high: number): readonly [number, number] {
  const pivot = values[(low + high) >> 1] ?? 0;
  let left = low;
  let right = high;
  while (left <= right) {
    while ((values[left] ?? 0) < pivot) left++;
    while (pivot < (values[right] ?? 0)) right--;
    if (left > right) break;
    const lower = values[right] ?? 0;
    values[right] = values[left] ?? 0;
    values[left] = lower;
    left++;
    right--;
  }
  return [left, right];
}
