/**
 * Discounting and annuities certain at one effective yearly rate i, by the closed forms: the second
 * engine beside the certain payments of flow/unfold.ts (agree.test.ts).
 *
 *     v = 1/(1 + i),   d = i v,   aDue_n = (1 - v^n)/d,   aImm_n = (1 - v^n)/i
 *
 * Source: AMLCR, 2nd ed., 5.3 (annuities certain). At i = 0 both annuities
 * are n, the limit of the formulas.
 */
import { discountOf, expm1, log1p, powInt } from '@cebao/kernel';
import type { AnnualRate, Result } from '@cebao/kernel';
import { brokenRule, finite } from '../figureChecks.ts';
import type { Unfit } from '../tableChecks.ts';

/** v^t for a whole number of years; t below 0 accumulates. */
export function discount(v: number, t: number): Result<number> {
  const refusal = brokenRule([
    ['discount factor v', v, v > 0 && Number.isFinite(v), 'above 0, finite'],
    ['years', t, Number.isInteger(t), 'whole years'],
  ]);
  return refusal ?? finite(powInt(v, t), 'v^t');
}

/** Present value of 1 at the start of each of n years. */
export function annuityCertainDue(i: AnnualRate, n: number): Result<number> {
  return badTerm(n) ?? finite(i === 0 ? n : certain(i, n) / discountOf(i), 'annuity certain');
}

/** Present value of 1 at the end of each of n years. */
export function annuityCertain(i: AnnualRate, n: number): Result<number> {
  return badTerm(n) ?? finite(i === 0 ? n : certain(i, n) / i, 'annuity certain');
}

/** The closed form knows parts of years; payments for ever are no number of years. */
function badTerm(n: number): Unfit {
  return brokenRule([['years', n, n >= 0 && Number.isFinite(n), 'from 0, finite']]);
}

/** 1 - v^n without cancellation: near i = 0 the difference of two numbers near 1 would be noise. */
function certain(i: AnnualRate, n: number): number {
  return 0 - expm1(-n * log1p(i));
}
