/**
 * The k-th smallest of numbers, without sorting them: the array is split around a middle value, and
 * only the part that holds the rank is split again. Source: C. A. R. Hoare, Algorithm 65 (FIND),
 * Communications of the ACM 4 (1961).
 */
import { assert } from '@cebao/kernel';

/** `rank` counts from 0. The values are put in another order. */
export function nthSmallest(values: Float64Array, rank: number): number {
  assert(
    rank >= 0 && rank < values.length,
    () => `rank ${String(rank)} of ${String(values.length)}`,
  );
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
