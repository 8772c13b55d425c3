/**
 * The one place where numbers become whole. There is no default mode: the caller names it.
 * Every mode gives an integer, never -0; NaN and the infinities are faults of our own.
 */
import { assert } from './assert.ts';

export type Rounding = (x: number) => number;

/**
 * Commercial rounding: a half goes away from zero, 2.5 -> 3 and -2.5 -> -3. From 0.5 to 2^51, where
 * nearly every amount lies, x + 0.5 keeps its whole part exact; below 0.5 it does not (the number
 * before 0.5 would give 1). Without a branch on the rest, which nobody can predict: a bulk
 * calculation would wait for every second guess.
 */
function halfUp(x: number): number {
  if (x >= 0.5 && x < largestHalf) return Math.floor(x + 0.5);
  const size = Math.abs(x);
  const whole = Math.floor(size);
  return signed(x, size - whole >= 0.5 ? whole + 1 : whole);
}

/** 2^51: above it a float64 has no halves, or only just. */
const largestHalf = 2_251_799_813_685_248;

/** Bankers' rounding: a half goes to the even neighbour, 2.5 -> 2 and 3.5 -> 4. */
function halfEven(x: number): number {
  const size = Math.abs(x);
  const whole = Math.floor(size);
  const rest = size - whole;
  const isUp = rest > 0.5 || (rest === 0.5 && whole % 2 === 1);
  return signed(x, isUp ? whole + 1 : whole);
}

/** Away from zero: what is charged. */
function up(x: number): number {
  return signed(x, Math.ceil(Math.abs(x)));
}

/** Toward zero. */
function down(x: number): number {
  return signed(x, Math.floor(Math.abs(x)));
}

/** Toward plus infinity. */
function ceil(x: number): number {
  return signed(1, Math.ceil(x));
}

/** Toward minus infinity. */
function floor(x: number): number {
  return signed(1, Math.floor(x));
}

export const round = { halfUp, halfEven, up, down, ceil, floor } as const satisfies Readonly<
  Record<string, Rounding>
>;

/**
 * Adding 0 turns -0 into 0. The message is built only where it is thrown: a bulk calculation rounds
 * once a nanosecond, and a closure made on every call costs more than the rounding itself.
 */
function signed(like: number, size: number): number {
  if (!Number.isFinite(size)) assert(false, `only a finite number can be rounded, not ${size}`);
  return (like < 0 ? -size : size) + 0;
}
