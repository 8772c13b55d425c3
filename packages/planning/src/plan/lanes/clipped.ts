/**
 * Death options without those that a cheaper one reaches in every cell, as far as a gap takes what they
 * pay: whatever else pays, worth never falls with what is paid. Exact.
 */
import type { Stakes } from '../value.ts';
import type { DeathLane } from './deathLane.ts';

/** Deaths by rising premium. */
export function clipped(deaths: Int32Array, lane: DeathLane, stakes: Stakes): Int32Array {
  const width = lane.cells.length;
  const rows = takenBy(deaths, lane, stakes);
  const kept = new Int32Array(deaths.length);
  let count = 0;
  for (let k = 0; k < deaths.length; k++) {
    if (!isReached(rows, { by: kept.subarray(0, count), at: k, width })) kept[count++] = k;
  }
  return kept.slice(0, count).map((k) => deaths[k] ?? 0);
}

/** Option by option what each cell's largest gap takes of what it pays. */
function takenBy(deaths: Int32Array, { cells, amounts, paid }: DeathLane, stakes: Stakes) {
  const width = cells.length;
  const tops = cells.map(({ script, from, until }) => topOf(stakes.script[script].g2, from, until));
  const rows = new Float64Array(deaths.length * width);
  for (let k = 0; k < deaths.length; k++) {
    const own = (deaths[k] ?? 0) * width;
    for (let c = 0; c < width; c++) {
      rows[k * width + c] = Math.min(amounts[paid[own + c] ?? 0] ?? 0, tops[c] ?? 0);
    }
  }
  return rows;
}

/** The dearest are asked first: they pay most. */
function isReached(
  rows: Float64Array,
  { by, at, width }: { readonly by: Int32Array; readonly at: number; readonly width: number },
): boolean {
  const own = at * width;
  for (let j = by.length - 1; j >= 0; j--) {
    const other = (by[j] ?? 0) * width;
    let c = 0;
    while (c < width && (rows[other + c] ?? 0) >= (rows[own + c] ?? 0)) c++;
    if (c === width) return true;
  }
  return false;
}

/** Nothing above it is of any use in these years. */
export function topOf(gaps: Float64Array, from: number, until: number): number {
  let top = 0;
  for (let t = from; t < until; t++) top = Math.max(top, gaps[t] ?? 0);
  return top;
}
