/**
 * Death options without those that differ from a cheaper one only in what they pay above the largest
 * gap of a cell: no gap takes it, whatever else pays. Exact.
 */
import type { Stakes } from '../value.ts';
import type { DeathLane, DeathScript } from './deathLane.ts';

const scripts: readonly DeathScript[] = ['death', 'accidentalDeath'];

/** Deaths by rising premium. */
export function clipped(deaths: Int32Array, lane: DeathLane, stakes: Stakes): Int32Array {
  const columns = scripts.flatMap((script) =>
    lane.cells.map(({ from, until, paid }) => {
      const top = largest(stakes.script[script].g2, from, until);
      const whole = lane.amounts.map((fen, at) => (fen < top ? at : enough));
      return { paid: paid[script], clip: Uint32Array.from(whole) };
    }),
  );
  const cheapest = new Map<number, number>();
  const alike = (a: number, b: number): boolean =>
    columns.every(({ paid, clip }) => clip[paid[a] ?? 0] === clip[paid[b] ?? 0]);
  const kept: number[] = [];
  for (const death of deaths) {
    let key = 0;
    for (const { paid, clip } of columns) key = mixed(key, clip[paid[death] ?? 0] ?? 0);
    const before = cheapest.get(key);
    // Two that share a key without being alike are both kept.
    if (before !== undefined && alike(before, death)) continue;
    cheapest.set(key, death);
    kept.push(death);
  }
  return Int32Array.from(kept);
}

const enough = 0xffff_ffff;

function largest(gaps: Float64Array, from: number, until: number): number {
  let top = 0;
  for (let t = from; t < until; t++) top = Math.max(top, gaps[t] ?? 0);
  return top;
}

/** One step of the FNV-1a hash. Source: Fowler, Noll, Vo; 32 bits. */
function mixed(key: number, part: number): number {
  return Math.imul(key ^ part, fnvPrime);
}

const fnvPrime = 16777619;
