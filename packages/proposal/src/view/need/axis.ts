/** Round numbers for the ticks of an axis of money or years. */
import { round, type Cents } from '@cebao/kernel';
import type { Tick } from '../blocks.ts';

/** An axis from 0: its end is a whole number of steps of 1, 2 or 5 times a power of ten. */
export type Axis = { readonly end: number; readonly step: number };

export function axisFor(largest: number, steps: number): Axis {
  const least = Math.max(largest, 1) / steps;
  let unit = 1;
  while (unit * 10 <= least) unit *= 10;
  const factor = [1, 2, 5, 10].find((f) => f * unit >= least) ?? 10;
  const step = factor * unit;
  return { end: step * Math.max(1, round.ceil(Math.max(largest, 1) / step)), step };
}

export function ticksOf(axis: Axis, label: (at: number) => string): Tick[] {
  const count = round.halfUp(axis.end / axis.step);
  return Array.from({ length: count + 1 }, (_, i) => ({
    at: i / count,
    label: label(i * axis.step),
  }));
}

/** Years 0 .. last: at most nine labels. */
export function yearTicks(last: number, label: (year: number) => string): Tick[] {
  const step = [1, 2, 5, 10, 20].find((s) => last / s <= 8) ?? 50;
  const ticks: Tick[] = [];
  for (let year = 0; year <= last; year += step) {
    ticks.push({ at: last === 0 ? 0 : year / last, label: label(year) });
  }
  return ticks;
}

/** Fen as whole wan where the axis is marked 万元: its steps are whole wan by construction. */
export const fenPerWan = 1_000_000;

export function wanAxis(largest: Cents, steps: number, headroom = 1): Axis {
  const inWan = axisFor((largest / fenPerWan) * headroom, steps);
  return { end: inWan.end * fenPerWan, step: inWan.step * fenPerWan };
}

/** Position of an amount on an axis, within the plot. */
export function at(amount: number, axis: Axis): number {
  return Math.min(1, Math.max(0, amount / axis.end));
}
