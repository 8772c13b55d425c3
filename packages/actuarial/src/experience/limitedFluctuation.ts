/**
 * Limited-fluctuation credibility: how many claims are needed before one's own experience is taken
 * whole, and what share it has below that.
 *
 *     n0 = (z / k)^2 (1 + cv^2)            Z = min(1, sqrt(n / n0))
 *
 * Source: Klugman, Panjer, Willmot, Loss Models, 4th ed., 17.3 (full credibility) and 17.4 (partial
 * credibility); claim counts Poisson, cv the coefficient of variation of the amounts.
 */
import { assert, sqrt } from '@cebao/kernel';

export type FullCredibility = {
  /** Quantile of the normal distribution, see `twoSidedQuantile`. */
  readonly z: number;
  /** Largest relative error, e.g. 0.05. */
  readonly k: number;
  /** Coefficient of variation of one claim; 0 for numbers of claims. */
  readonly cv: number;
};

/** n0: claims needed for full credibility. */
export function fullCredibilityClaims({ z, k, cv }: FullCredibility): number {
  assert(z > 0 && k > 0 && cv >= 0, 'z and k above 0, cv from 0.');
  return ((z * z) / (k * k)) * (1 + cv * cv);
}

/** Z: share of one's own experience of n claims. */
export function partialCredibility(n: number, n0: number): number {
  assert(n >= 0 && n0 > 0, 'Claims from 0, a standard above 0.');
  return Math.min(1, sqrt(n / n0));
}
