/**
 * Rates of interest and probabilities. A rate is effective per year: 0.03 means 3 %. Every other
 * form is reached by name from it.
 *
 * Source: S. G. Kellison, The Theory of Interest, chapter 1; symbols as in D. C. M. Dickson,
 * M. R. Hardy, H. R. Waters, Actuarial Mathematics for Life Contingent Risks, section 4.2:
 * v = 1 / (1 + i), d = i v, delta = ln(1 + i), i^(m) = m ((1 + i)^(1/m) - 1).
 */
import { assert } from './assert.ts';
import type { Brand } from './brand.types.ts';
import { expm1, log1p, sqrt } from './real.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

/** Effective per year, above -1 and at most 1 (100 %). */
export type AnnualRate = Brand<number, 'AnnualRate'>;

/** A probability in [0, 1]. */
export type Prob = Brand<number, 'Prob'>;

/** A rate our own code vouches for. */
export function annualRate(i: number): AnnualRate {
  assert(isRate(i), () => `annual rate ${String(i)}: allowed > -1 and <= 1`);
  return branded(i);
}

/** A rate from outside; `thing` names it. Refuses with BAD_RATE. */
export function annualRateResult(i: number, thing: string): Result<AnnualRate> {
  if (isRate(i)) return ok(branded(i));
  return refuse('BAD_RATE', { thing, value: String(i), limit: '大于 -1，不大于 1（0.03 是 3%）' });
}

/** delta, the force of interest: ln(1 + i). */
export function forceOf(i: AnnualRate): number {
  return log1p(i);
}

/** The effective rate of one month: (1 + i)^(1/12) - 1. */
export function monthlyOf(i: AnnualRate): number {
  return expm1(log1p(i) / 12);
}

/** i^(m), the nominal yearly rate paid m times a year. */
export function nominalOf(i: AnnualRate, m: number): number {
  assertFrequency(m);
  return m * expm1(log1p(i) / m);
}

/** The effective yearly rate of a nominal one paid m times a year: (1 + nominal/m)^m - 1. */
export function effectiveOf(nominal: number, m: number): AnnualRate {
  assertFrequency(m);
  return annualRate(expm1(m * log1p(nominal / m)));
}

/** d, the rate of discount in advance: i / (1 + i). */
export function discountOf(i: AnnualRate): number {
  return i / (1 + i);
}

/** v, what 1 due in a year is worth now: 1 / (1 + i). */
export function discountFactor(i: AnnualRate): number {
  return 1 / (1 + i);
}

/** What 1 grows to in half a year: sqrt(1 + i). */
export function accumulationHalfYear(i: AnnualRate): number {
  return sqrt(1 + i);
}

/** A probability our own code vouches for; tables are checked where they are loaded. */
export function prob(x: number): Prob {
  assert(x >= 0 && x <= 1, () => `probability ${String(x)}: allowed 0 to 1`);
  // The cast gives the brand; the line above is its check. Adding 0 turns -0 into 0.
  return (x + 0) as Prob;
}

function isRate(i: number): boolean {
  return i > -1 && i <= 1;
}

/** The one cast to AnnualRate: only after isRate. Adding 0 turns -0 into 0. */
function branded(i: number): AnnualRate {
  return (i + 0) as AnnualRate;
}

function assertFrequency(m: number): void {
  assert(Number.isInteger(m) && m >= 1, () => `${String(m)} payments a year: allowed whole, >= 1`);
}
