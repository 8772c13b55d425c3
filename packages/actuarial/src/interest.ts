/**
 * Discounting and annuities certain at one effective yearly rate i.
 *
 *     v = 1/(1 + i),   d = i v,   aDue_n = (1 - v^n)/d,   aImm_n = (1 - v^n)/i
 *
 * Source: AMLCR, 2nd ed., 5.3 (annuities certain). At i = 0 both annuities
 * are n, the limit of the formulas.
 */
import { assert, discountFactor, discountOf, powInt } from '@cebao/kernel';
import type { AnnualRate } from '@cebao/kernel';

/** v^t for a whole number of years; t below 0 accumulates. */
export function discount(v: number, t: number): number {
  assert(Number.isInteger(t), 'Discounting goes by whole years.');
  return powInt(v, t);
}

/** Present value of 1 at the start of each of n years. */
export function annuityCertainDue(i: AnnualRate, n: number): number {
  const [v, d] = [discountFactor(i), discountOf(i)];
  return d === 0 ? n : (1 - discount(v, n)) / d;
}

/** Present value of 1 at the end of each of n years. */
export function annuityCertain(i: AnnualRate, n: number): number {
  const v = discountFactor(i);
  return i === 0 ? n : (1 - discount(v, n)) / i;
}
