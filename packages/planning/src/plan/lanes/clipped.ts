/**
 * Death options without those that differ from a cheaper one only in what they pay above the largest
 * gap of a cell: no gap takes it, whatever else pays. Cells in which all options pay alike count as one,
 * with the largest gap of any. Exact.
 */
import type { Stakes } from '../value.ts';
import type { DeathLane } from './deathLane.ts';

/** Deaths by rising premium. */
export function clipped(deaths: Int32Array, lane: DeathLane, stakes: Stakes): Int32Array {
  const taken = takenBy(deaths, lane, clipOf(lane, stakes));
  const width = lane.alike.length;
  // Half of the places stay empty.
  const places = powerAbove(2 * deaths.length);
  const cheapest = new Int32Array(places).fill(none);
  const kept = new Int32Array(deaths.length);
  let count = 0;
  for (let at = 0; at < deaths.length; at++) {
    let place = keyOf(taken, at, width) & (places - 1);
    let before = cheapest[place] ?? none;
    while (before !== none && !alike(taken, { a: before, b: at, width })) {
      place = (place + 1) & (places - 1);
      before = cheapest[place] ?? none;
    }
    if (before !== none) continue;
    cheapest[place] = at;
    kept[count++] = deaths[at] ?? 0;
  }
  return kept.slice(0, count);
}

const none = -1;

function powerAbove(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}

/** Of one death after the other by group of cells what their gaps can take, as `clip` says it. */
function takenBy(
  deaths: Int32Array,
  { cells, amounts, paid, alike }: DeathLane,
  clip: Int32Array,
): Int32Array {
  const width = alike.length;
  const firsts = Int32Array.from(alike, ([first]) => first);
  const taken = new Int32Array(deaths.length * width);
  for (let at = 0; at < deaths.length; at++) {
    const own = (deaths[at] ?? 0) * cells.length;
    for (let g = 0; g < width; g++) {
      const amount = paid[own + (firsts[g] ?? 0)] ?? 0;
      taken[at * width + g] = clip[g * amounts.length + amount] ?? 0;
    }
  }
  return taken;
}

function keyOf(taken: Int32Array, at: number, width: number): number {
  let key = 0;
  for (let k = at * width; k < (at + 1) * width; k++) key = mixed(key, taken[k] ?? 0);
  return key ^ (key >>> 15);
}

type Two = { readonly a: number; readonly b: number; readonly width: number };

function alike(taken: Int32Array, { a, b, width }: Two): boolean {
  let c = 0;
  while (c < width && taken[a * width + c] === taken[b * width + c]) c++;
  return c === width;
}

/** By group of cells and amount the amount's index; the same for all that no gap of theirs takes. */
function clipOf({ cells, amounts, alike }: DeathLane, stakes: Stakes): Int32Array {
  const clip = new Int32Array(alike.length * amounts.length);
  alike.forEach((group, g) => {
    let top = 0;
    for (const c of group) {
      const cell = cells[c];
      if (cell === undefined) continue;
      const { script, from, until } = cell;
      top = Math.max(top, topOf(stakes.script[script].g3, from, until));
    }
    for (let at = 0; at < amounts.length; at++) {
      clip[g * amounts.length + at] = (amounts[at] ?? 0) < top ? at : enough;
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
