/**
 * Expected present values of 1, on one life aged x, for n years, by the recursions of the book: the
 * second engine beside the sums of flow/. Nothing of this folder is used by the first, nor uses it;
 * agree.test.ts and commutation/values.test.ts hold the engines against each other.
 *
 *     Ax  = v (q_x + p_x A_{x+1})          aDue_x = 1 + v p_x aDue_{x+1}
 *     nEx = v^n npx                        Ax:n   = A1x:n + nEx
 *
 * Source: AMLCR, 2nd ed., 4.4 (insurances: 4.4.4 recursions) and 5.4 (yearly annuities).
 *
 * Care: claims are paid at the end of the year of death. Each value is the book's recursion run
 * from its end back to age x, so it needs no powers of v. Years after the table's last age add
 * nothing: term insurance there is whole life, pure endowment 0.
 */
import { assert, discountFactor } from '@cebao/kernel';
import type { AnnualRate } from '@cebao/kernel';
import { isAgeOf, qxOf } from '../table.ts';
import type { LifeTable } from '../table.ts';

/** The life: its table, the interest, its age at time 0. */
export type LifeBasis = { readonly table: LifeTable; readonly i: AnnualRate; readonly x: number };

/** The life and the years: of cover, of payments, or until the endowment. */
export type LifeTerm = LifeBasis & { readonly n: number };

/** A1x:n: 1 at the end of the year of death, if within n years. */
export function termInsurance({ table, i, x, n }: LifeTerm): number {
  const v = discountFactor(i);
  let A1xn = 0;
  for (let age = lastAgeOf({ table, i, x, n }); age >= x; age -= 1) {
    const qx = qxOf(table, age);
    A1xn = v * (qx + (1 - qx) * A1xn);
  }
  return A1xn;
}

/** Ax: 1 at the end of the year of death. */
export function wholeLife({ table, i, x }: LifeBasis): number {
  return termInsurance({ table, i, x, n: table.lastAge - x + 1 });
}

/** nEx: 1 after n years, if alive. */
export function pureEndowment({ table, i, x, n }: LifeTerm): number {
  const v = discountFactor(i);
  let nEx = 1;
  for (let age = lastAgeOf({ table, i, x, n }); age >= x; age -= 1) {
    nEx = v * (1 - qxOf(table, age)) * nEx;
  }
  return nEx;
}

/** Ax:n: 1 at the end of the year of death or after n years, whichever is first. */
export function endowment(term: LifeTerm): number {
  return termInsurance(term) + pureEndowment(term);
}

/** aDue_x:n: 1 at the start of each of n years, while alive. */
export function annuityDue({ table, i, x, n }: LifeTerm): number {
  const v = discountFactor(i);
  let aDue = 0;
  for (let age = lastAgeOf({ table, i, x, n }); age >= x; age -= 1) {
    aDue = 1 + v * (1 - qxOf(table, age)) * aDue;
  }
  return aDue;
}

/** aImm_x:n: 1 at the end of each of n years, while alive. */
export function annuityImmediate(term: LifeTerm): number {
  return annuityDue(term) - 1 + pureEndowment(term);
}

/** aDue_x: 1 at the start of each year, while alive. */
export function wholeLifeAnnuityDue({ table, i, x }: LifeBasis): number {
  return annuityDue({ table, i, x, n: table.lastAge - x + 1 });
}

/** aImm_x: 1 at the end of each year, while alive. */
export function wholeLifeAnnuityImmediate(basis: LifeBasis): number {
  return wholeLifeAnnuityDue(basis) - 1;
}

/** The last age of which the n years see the start. */
function lastAgeOf({ table, x, n }: LifeTerm): number {
  if (!isAgeOf(table, x)) assert(false, `${table.id} has no age ${x}.`);
  if (!Number.isInteger(n) || n < 0) assert(false, `Whole years from 0 are needed, not ${n}.`);
  return Math.min(x + n - 1, table.lastAge);
}
