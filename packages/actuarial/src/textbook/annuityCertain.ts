/**
 * Discounting and annuities certain at one effective yearly rate i, by the closed forms: the second
 * engine beside the certain payments of flow/unfold.ts (agree.test.ts).
 *
 *     v = 1/(1 + i),   d = i v,   aDue_n = (1 - v^n)/d,   aImm_n = (1 - v^n)/i
 *
 * Source: AMLCR, 2nd ed., 5.3 (annuities certain). At i = 0 both annuities
 * are n, the limit of the formulas.
 */
import { assert, discountOf, expm1, log1p, powInt } from '@cebao/kernel';
import type { AnnualRate } from '@cebao/kernel';

/** v^t for a whole number of years; t below 0 accumulates. */
export function discount(v: number, t: number): number {
  assert(Number.isInteger(t), 'Discounting goes by whole years.');
  return powInt(v, t);
}

/** Present value of 1 at the start of each of n years. */
export function annuityCertainDue(i: AnnualRate, n: number): number {
  checkYears(n);
  return i === 0 ? n : certain(i, n) / discountOf(i);
}

/** Present value of 1 at the end of each of n years. */
export function annuityCertain(i: AnnualRate, n: number): number {
  checkYears(n);
  return i === 0 ? n : certain(i, n) / i;
}

function checkYears(n: number): void {
  assert(n >= 0 && Number.isFinite(n), () => `years of an annuity are from 0, finite, not ${n}`);
}

/** 1 - v^n without cancellation: near i = 0 the difference of two numbers near 1 would be noise. */
function certain(i: AnnualRate, n: number): number {
  return 0 - expm1(-n * log1p(i));
}
