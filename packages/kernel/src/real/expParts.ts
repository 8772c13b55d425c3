/**
 * exp(x) = 2^k (1 + r + q): the reduced argument r and everything above the linear term, q, apart,
 * so that exp, expm1 and pow can each add them with one rounding that counts.
 *
 *     k = nearest(x / ln 2),  r = x - k ln 2 (|r| <= 0.3466),  q = r^2/2! + r^3/3! + ... + r^15/15!
 *
 * Source: Taylor's series (Abramowitz, Stegun, 4.2.1) after the argument reduction of W. J. Cody,
 * W. Waite, Software Manual for the Elementary Functions (1980). |q| < 0.068, so its own rounding
 * errors stay below 0.2 ulp of the result; the first omitted term is below 2^-68.
 */
import { ln2Hi, ln2Lo } from './ln2.ts';
import type { Pair } from './pair.ts';
import { exactSum } from './pair.ts';

export type ExpParts = { readonly k: number; readonly r: number; readonly q: number };

const invLn2 = 1 / (ln2Hi + ln2Lo);

/** For |x| < 2^20; x.lo is the tail of x.hi (0 for a float64 argument). */
export function expParts(x: Pair): ExpParts {
  const k = Math.floor(x.hi * invLn2 + 0.5);
  const reduced = exactSum(x.hi - k * ln2Hi, x.lo - k * ln2Lo);
  const r = reduced.hi;
  const rest = reduced.lo;
  return { k, r, q: r * r * series(r) + (rest + rest * r) };
}

/** (e^r - 1 - r) / r^2 = 1/2! + r/3! + ... + r^13/15!. */
function series(r: number): number {
  let sum = 0;
  for (const coefficient of inverseFactorials) sum = sum * r + coefficient;
  return sum;
}

/** 1/15!, 1/14!, ..., 1/2!; every factorial here is an exact float64. */
const inverseFactorials: readonly number[] = fromSmallest();

function fromSmallest(): readonly number[] {
  const coefficients: number[] = [];
  let factorial = 1;
  for (let n = 2; n <= 15; n += 1) {
    factorial *= n;
    coefficients.unshift(1 / factorial);
  }
  return coefficients;
}
