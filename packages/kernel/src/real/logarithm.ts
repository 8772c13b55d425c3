/** log and log1p: at most 1 ulp from the true value, the same bits in every engine. */
import { assert } from '../assert.ts';
import { logPair } from './logPair.ts';
import { exactSum } from './pair.ts';

/**
 * ln x. log(0) = -Infinity, log(Infinity) = Infinity. NaN and x < 0 are faults of our own.
 */
export function log(x: number): number {
  assert(x >= 0, () => `log of ${String(x)}: allowed x >= 0`);
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  const result = logPair({ hi: x, lo: 0 });
  return result.hi + 0;
}

/**
 * ln(1 + x), without the loss of digits near 0. log1p(-1) = -Infinity, log1p(Infinity) = Infinity.
 * NaN and x < -1 are faults of our own.
 */
export function log1p(x: number): number {
  assert(x >= -1, () => `log1p of ${String(x)}: allowed x >= -1`);
  if (x === -1) return -Infinity;
  if (x === Infinity) return Infinity;
  // Below 2^-54 the quadratic term is less than half an ulp.
  if (Math.abs(x) < 5.551115123125783e-17) return x + 0;
  return logPair(exactSum(1, x)).hi;
}
