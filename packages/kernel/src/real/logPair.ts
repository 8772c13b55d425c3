/**
 * The natural logarithm of a pair, to about 70 bits: what log, log1p and pow round from.
 *
 *     u = 2^k m, sqrt(1/2) <= m < sqrt 2:   ln u = k ln 2 + ln m
 *     s = (m - 1) / (m + 1):                ln m = 2 (s + s^3/3 + s^5/5 + ...)
 *
 * Source: M. Abramowitz, I. A. Stegun (eds.), Handbook of Mathematical Functions, 4.1.27; the
 * splitting of ln 2 after W. J. Cody, W. Waite, Software Manual for the Elementary Functions
 * (1980). |s| < 0.1716, so the terms from s^7/7 on need plain float64 only: they are below 2^-18 of
 * the sum. The series ends at s^27/27, below 2^-71 of it.
 */
import { powerOfTwo, splitFloat } from './bits.ts';
import { ln2Hi, ln2Lo } from './ln2.ts';
import type { Pair } from './pair.ts';
import { addPairs, dividePairs, exactSum, multiplyPairs } from './pair.ts';

const one: Pair = { hi: 1, lo: 0 };
const third = dividePairs(one, { hi: 3, lo: 0 });
const fifth = dividePairs(one, { hi: 5, lo: 0 });

/** ln u for finite u > 0. */
export function logPair(u: Pair): Pair {
  const { mantissa, exponent } = splitFloat(u.hi);
  const k = mantissa > Math.SQRT2 ? exponent + 1 : exponent;
  const m = k === 0 ? u : scaled(u, k);
  const lnM = logNearOne(m);
  if (k === 0) return lnM;
  return addPairs(exactSum(k * ln2Hi, k * ln2Lo), lnM);
}

/** u / 2^k; two factors, because 2^-k alone is out of range for the smallest and largest u. */
function scaled(u: Pair, k: number): Pair {
  const half = k >> 1;
  const a = powerOfTwo(-half);
  const b = powerOfTwo(half - k);
  return { hi: u.hi * a * b, lo: u.lo * a * b };
}

function logNearOne(m: Pair): Pair {
  const f = exactSum(m.hi - 1, m.lo);
  const s = dividePairs(f, addPairs({ hi: 2, lo: 0 }, f));
  const z = multiplyPairs(s, s);
  const fromFifth = addPairs(fifth, { hi: z.hi * tail(z.hi), lo: 0 });
  const fromThird = addPairs(third, multiplyPairs(z, fromFifth));
  const series = multiplyPairs(s, addPairs(one, multiplyPairs(z, fromThird)));
  return { hi: 2 * series.hi, lo: 2 * series.lo };
}

/** 1/7 + z/9 + z^2/11 + ... + z^10/27. */
function tail(z: number): number {
  let sum = 0;
  for (const coefficient of inverseOdds) sum = sum * z + coefficient;
  return sum;
}

/** 1/27, 1/25, ..., 1/7. */
const inverseOdds: readonly number[] = [27, 25, 23, 21, 19, 17, 15, 13, 11, 9, 7].map((n) => 1 / n);
