/**
 * The k-th smallest of numbers, without sorting them: the array is split around a middle value, and
 * only the part that holds the rank is split again. Source: C. A. R. Hoare, Algorithm 65 (FIND),
 * Communications of the ACM 4 (1961).
 */
import { assert } from '@cebao/kernel';

export type Wanted = {
  /** Counts from 0. */
  readonly rank: number;
  /** No value before this place is larger than one from there on. */
  readonly from?: number;
};

/** The values are put in another order: none before the rank is larger than it, none after it smaller. */
export function nthSmallest(values: Float64Array, { rank, from = 0 }: Wanted): number {
  assert(
    rank >= from && rank < values.length,
    () => `rank ${String(rank)} of ${String(values.length)}`,
  );
  let low = from;
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
