/**
 * Yearly rates of interest from their other forms, and the nominal rate of discount; the further
 * conversions (force, discount, nominal, monthly) stand in the kernel beside the rate itself.
 *
 *     i = e^delta - 1,   i = d/(1 - d),   d^(m) = m (1 - (1 + i)^(-1/m))
 *
 * Source: Kellison, The Theory of Interest, 1.6 to 1.9; AMLCR, 2nd ed., 4.2 and 5.11 (d^(m)).
 */
import { annualRateResult, expm1, log1p, ok, refuse } from '@cebao/kernel';
import type { AnnualRate, Result } from '@cebao/kernel';
import { brokenRule } from '../figureChecks.ts';

/** i of a force of interest. */
export function rateOfForce(delta: number): Result<AnnualRate> {
  if (!Number.isFinite(delta)) {
    return refuse('BAD_NUMBER', {
      thing: 'force of interest',
      value: String(delta),
      limit: 'finite',
    });
  }
  return annualRateResult(expm1(delta), 'rate of a force of interest');
}

/** i of a rate of discount in advance. */
export function rateOfDiscount(d: number): Result<AnnualRate> {
  return annualRateResult(d / (1 - d), 'rate of a rate of discount');
}

/** d^(m), paid in advance m times a year. */
export function nominalDiscountOf(i: AnnualRate, m: number): Result<number> {
  const refusal = brokenRule([
    ['payments a year', m, Number.isInteger(m) && m >= 1, 'whole, from 1'],
  ]);
  return refusal ?? ok(0 - m * expm1(-log1p(i) / m));
}
