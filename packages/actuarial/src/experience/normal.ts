/**
 * The normal distribution, as far as intervals need it.
 *
 *     Phi(x) = 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + x^7/(3 5 7) + ...)
 *
 * Source: Abramowitz, Stegun, Handbook of Mathematical Functions, 26.2.11. The quantile is found by
 * halving: Phi only rises.
 */
import { exp, ok, sqrt } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { brokenRule } from '../figureChecks.ts';
import type { Unfit } from '../tableChecks.ts';

/** Beyond it a float64 knows no difference from 0 or 1. */
const largestQuantile = 8;

/** Phi(x). */
export function normalProbability(x: number): Result<number> {
  const limit = `${-largestQuantile} to ${largestQuantile}`;
  return brokenRule([['x', x, Math.abs(x) <= largestQuantile, limit]]) ?? ok(phi(x));
}

function phi(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > Number.EPSILON * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 1 / 2 + (exp((-x * x) / 2) / sqrt(2 * Math.PI)) * sum;
}

/** z with Phi(z) = p, for p inside (0, 1). */
export function normalQuantile(p: number): Result<number> {
  return badProbability(p) ?? ok(quantileOf(p));
}

function quantileOf(p: number): number {
  let [low, high] = [-largestQuantile, largestQuantile];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if (phi(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const halvings = 60;

/** z of an interval that holds with the given probability, the rest shared by both sides. */
export function twoSidedQuantile(probability: number): Result<number> {
  return badProbability(probability) ?? normalQuantile((1 + probability) / 2);
}

function badProbability(p: number): Unfit {
  return brokenRule([['probability', p, p > 0 && p < 1, 'above 0, below 1']]);
}
