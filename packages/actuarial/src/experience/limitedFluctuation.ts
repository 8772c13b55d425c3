/**
 * Limited-fluctuation credibility: how many claims are needed before one's own experience is taken
 * whole, and what share it has below that.
 *
 *     n0 = (z / k)^2 (1 + cv^2)            Z = min(1, sqrt(n / n0))
 *
 * Source: Klugman, Panjer, Willmot, Loss Models, 4th ed., 17.3 (full credibility) and 17.4 (partial
 * credibility); claim counts Poisson, cv the coefficient of variation of the amounts.
 */
import { ok, sqrt } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { brokenRule, finite } from '../figureChecks.ts';

export type FullCredibility = {
  /** Quantile of the normal distribution, see `twoSidedQuantile`. */
  readonly z: number;
  /** Largest relative error, e.g. 0.05. */
  readonly k: number;
  /** Coefficient of variation of one claim; 0 for numbers of claims. */
  readonly cv: number;
};

/** n0: claims needed for full credibility. */
export function fullCredibilityClaims({ z, k, cv }: FullCredibility): Result<number> {
  const refusal = brokenRule([
    ['z', z, z > 0, 'above 0'],
    ['k', k, k > 0, 'above 0'],
    ['cv', cv, cv >= 0, 'from 0'],
  ]);
  return refusal ?? finite(((z * z) / (k * k)) * (1 + cv * cv), 'claims for full credibility');
}

/** Z: share of one's own experience of n claims. */
export function partialCredibility(n: number, n0: number): Result<number> {
  const refusal = brokenRule([
    ['claims n', n, n >= 0 && Number.isFinite(n), 'from 0, finite'],
    ['claims for full credibility n0', n0, n0 > 0 && Number.isFinite(n0), 'above 0, finite'],
  ]);
  return refusal ?? ok(Math.min(1, sqrt(n / n0)));
}
