/**
 * Death options without those that differ from a cheaper one only in what they pay above the largest
 * gap of a cell: no gap takes it, whatever else pays. Exact.
 */
import type { Stakes } from '../value.ts';
import type { DeathLane } from './deathLane.ts';

/** Deaths by rising premium. */
export function clipped(deaths: Int32Array, lane: DeathLane, stakes: Stakes): Int32Array {
  const { cells, paid } = lane;
  const width = cells.length;
  const clip = clipOf(lane, stakes);
  const amountAt = (death: number, c: number): number =>
    clip[c * lane.amounts.length + (paid[death * width + c] ?? 0)] ?? 0;
  const alike = (a: number, b: number): boolean => {
    let c = 0;
    while (c < width && amountAt(a, c) === amountAt(b, c)) c++;
    return c === width;
  };
  const cheapest = new Map<number, number>();
  return deaths.filter((death) => {
    let key = 0;
    for (let c = 0; c < width; c++) key = mixed(key, amountAt(death, c));
    const before = cheapest.get(key);
    // Two that share a key without being alike are both kept.
    if (before !== undefined && alike(before, death)) return false;
    cheapest.set(key, death);
    return true;
  });
}

/** By cell and amount the amount's index; the same for all that no gap of the cell takes. */
function clipOf({ cells, amounts }: DeathLane, stakes: Stakes): Int32Array {
  const clip = new Int32Array(cells.length * amounts.length);
  cells.forEach(({ script, from, until }, c) => {
    const top = topOf(stakes.script[script].g2, from, until);
    for (let at = 0; at < amounts.length; at++) {
      clip[c * amounts.length + at] = (amounts[at] ?? 0) < top ? at : enough;
    }
  });
  return clip;
}

const enough = -1;

/** Nothing above it is of any use in these years. */
export function topOf(gaps: Float64Array, from: number, until: number): number {
  let top = 0;
  for (let t = from; t < until; t++) top = Math.max(top, gaps[t] ?? 0);
  return top;
}

/** One step of the FNV-1a hash. Source: Fowler, Noll, Vo; 32 bits. */
function mixed(key: number, part: number): number {
  return Math.imul(key ^ part, fnvPrime);
}

const fnvPrime = 16777619;
