/** exp and expm1: at most 1 ulp from the true value, the same bits in every engine. */
import { assert } from '../assert.ts';
import { powerOfTwo, scaleByPower } from './bits.ts';
import type { ExpParts } from './expParts.ts';
import { expParts } from './expParts.ts';
import { exactSum } from './pair.ts';

/** Beyond these exp rounds to Infinity and to 0; from 2^-1075 downward half a subnormal is 0. */
const overflowAbove = 709.782712893384;
const underflowBelow = -745.1332191019412;

/**
 * e^x. exp(-Infinity) = 0, exp(Infinity) = Infinity; above 709.78 the result overflows to
 * Infinity, below -745.13 it is 0. NaN is a fault of our own.
 */
export function exp(x: number): number {
  assert(!Number.isNaN(x), 'exp of NaN');
  if (x > overflowAbove) return Infinity;
  if (x < underflowBelow) return 0;
  return fromParts(expParts({ hi: x, lo: 0 }));
}

/** 2^k (1 + r + q): the sum 1 + r is kept exactly until q is known. */
export function fromParts({ k, r, q }: ExpParts): number {
  const sum = exactSum(1, r);
  return scaleByPower(sum.hi + (sum.lo + q), k);
}

/**
 * e^x - 1, without the loss of digits near 0. expm1(0) = 0, expm1(-Infinity) = -1; above 709.78
 * Infinity. NaN is a fault of our own.
 */
export function expm1(x: number): number {
  assert(!Number.isNaN(x), 'expm1 of NaN');
  if (x > 60) return exp(x);
  if (x < -60) return -1;
  // Below 2^-54 the quadratic term is less than half an ulp.
  if (Math.abs(x) < 5.551115123125783e-17) return x + 0;
  const { k, r, q } = expParts({ hi: x, lo: 0 });
  const scale = powerOfTwo(k);
  const lessOne = exactSum(scale, -1);
  const sum = exactSum(lessOne.hi, scale * r);
  return sum.hi + (sum.lo + (lessOne.lo + scale * q));
}
