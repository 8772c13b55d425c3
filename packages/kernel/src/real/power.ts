/**
 * pow and powInt: at most 1 ulp from the true value, the same bits in every engine. pow takes its
 * logarithm as a pair, since y ln x up to 745 would magnify the error of a float64 logarithm a
 * thousandfold; powInt multiplies pairs.
 */
import { assert } from '../assert.ts';
import { scaleByPower, splitFloat } from './bits.ts';
import { fromParts } from './exponential.ts';
import { expParts } from './expParts.ts';
import { logPair } from './logPair.ts';
import type { Pair } from './pair.ts';
import { dividePairs, exactProduct, multiplyBy, multiplyPairs } from './pair.ts';

/**
 * x^y for finite x and y.
 * pow(x, 0) = 1, also for x = 0; pow(0, y) = 0 for y > 0 and Infinity for y < 0 (-0 counts as 0).
 * A negative x takes a whole y only. Overflow gives Infinity, underflow 0, with the sign of the
 * true value. NaN, the infinities and a negative x with a broken y are faults of our own.
 */
export function pow(x: number, y: number): number {
  assert(
    Number.isFinite(x) && Number.isFinite(y),
    () => `pow(${String(x)}, ${String(y)}): not finite`,
  );
  if (y === 0) return 1;
  if (x === 0) return y > 0 ? 0 : Infinity;
  if (x > 0) return positivePower(x, y);
  assert(
    Number.isInteger(y),
    () => `pow(${String(x)}, ${String(y)}): a negative base takes whole powers`,
  );
  const size = positivePower(-x, y);
  return y % 2 === 0 ? size : -size + 0;
}

function positivePower(x: number, y: number): number {
  const ln = logPair({ hi: x, lo: 0 });
  const rough = y * ln.hi;
  if (rough > 710) return Infinity;
  if (rough < -746) return 0;
  const product = exactProduct(y, ln.hi);
  return fromParts(expParts({ hi: product.hi, lo: product.lo + y * ln.lo }));
}

/**
 * x^n for finite x and a whole n, by squaring; n < 0 gives 1 / x^-n.
 * powInt(x, 0) = 1; powInt(0, n) = 0 for n > 0 and Infinity for n < 0. Overflow gives Infinity,
 * underflow 0. |n| above 2^31 - 1, a broken n, NaN and the infinities are faults of our own.
 */
export function powInt(x: number, n: number): number {
  assert(Number.isFinite(x), () => `powInt of ${String(x)}: not finite`);
  assert(Number.isInteger(n) && Math.abs(n) < 2_147_483_648, () => `powInt to ${String(n)}`);
  if (n === 0) return 1;
  if (x === 0) return n > 0 ? 0 : Infinity;
  const size = isNear(x, n) ? nearPower(Math.abs(x), n) : farPower(Math.abs(x), n);
  return x < 0 && n % 2 !== 0 ? -size + 0 : size;
}

/** Within 2^±8 and 100 factors no product leaves 2^±800, and no low part is lost. */
function isNear(x: number, n: number): boolean {
  const size = Math.abs(x);
  return size <= 256 && size >= 1 / 256 && Math.abs(n) <= 100;
}

/** The everyday case (a rate, a number of years), seven times as fast as the far one. */
function nearPower(x: number, n: number): number {
  const result = { hi: 1, lo: 0 };
  const square = { hi: x, lo: 0 };
  for (let left = Math.abs(n); left > 0; left = (left - (left % 2)) / 2) {
    if (left % 2 === 1) multiplyBy(result, square);
    if (left > 1) multiplyBy(square, square);
  }
  return n < 0 ? dividePairs(one, result).hi : result.hi;
}

const one: Pair = { hi: 1, lo: 0 };

/** value * 2^exponent: neither overflow nor lost low bits on the way. */
type Scaled = { readonly value: Pair; readonly exponent: number };

function scaledOf(x: number): Scaled {
  const { mantissa, exponent } = splitFloat(x);
  return { value: { hi: mantissa, lo: 0 }, exponent };
}

/** The same squaring, with the powers of two kept apart. */
function farPower(x: number, n: number): number {
  let result: Scaled = { value: one, exponent: 0 };
  let square = scaledOf(x);
  for (let left = Math.abs(n); left > 0; left = (left - (left % 2)) / 2) {
    if (left % 2 === 1) result = times(result, square);
    if (left > 1) square = times(square, square);
  }
  return roundScaled(result, n < 0);
}

/** Factors in [1, 2) give a product in [1, 4): one halving at most. */
function times(a: Scaled, b: Scaled): Scaled {
  const value = multiplyPairs(a.value, b.value);
  const exponent = a.exponent + b.exponent;
  if (value.hi < 2) return { value, exponent };
  return { value: { hi: value.hi / 2, lo: value.lo / 2 }, exponent: exponent + 1 };
}

function roundScaled({ value, exponent }: Scaled, isInverse: boolean): number {
  if (!isInverse) return scaleByPower(value.hi, exponent);
  return scaleByPower(dividePairs(one, value).hi, -exponent);
}
