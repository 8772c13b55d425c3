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
import { discountFactor } from '@cebao/kernel';
import type { AnnualRate, Result } from '@cebao/kernel';
import { badYears, finite } from '../figureChecks.ts';
import { qxOf, unknownAge } from '../table.ts';
import type { LifeTable } from '../table.ts';

/** The life: its table, the interest, its age at time 0. */
export type LifeBasis = { readonly table: LifeTable; readonly i: AnnualRate; readonly x: number };

/** The life and the years: of cover, of payments, or until the endowment. */
export type LifeTerm = LifeBasis & { readonly n: number };

/** A1x:n: 1 at the end of the year of death, if within n years. */
export function termInsurance(term: LifeTerm): Result<number> {
  return valued(term, A1xn);
}

/** Ax: 1 at the end of the year of death. */
export function wholeLife(basis: LifeBasis): Result<number> {
  return valued(forLife(basis), A1xn);
}

/** nEx: 1 after n years, if alive. */
export function pureEndowment(term: LifeTerm): Result<number> {
  return valued(term, nEx);
}

/** Ax:n: 1 at the end of the year of death or after n years, whichever is first. */
export function endowment(term: LifeTerm): Result<number> {
  return valued(term, (known) => A1xn(known) + nEx(known));
}

/** aDue_x:n: 1 at the start of each of n years, while alive. */
export function annuityDue(term: LifeTerm): Result<number> {
  return valued(term, aDue);
}

/** aImm_x:n: 1 at the end of each of n years, while alive. */
export function annuityImmediate(term: LifeTerm): Result<number> {
  return valued(term, (known) => aDue(known) - 1 + nEx(known));
}

/** aDue_x: 1 at the start of each year, while alive. */
export function wholeLifeAnnuityDue(basis: LifeBasis): Result<number> {
  return valued(forLife(basis), aDue);
}

/** aImm_x: 1 at the end of each year, while alive. */
export function wholeLifeAnnuityImmediate(basis: LifeBasis): Result<number> {
  return valued(forLife(basis), (known) => aDue(known) - 1);
}

/** Age first: the years of a whole life are counted from it. */
function valued(term: LifeTerm, value: (known: LifeTerm) => number): Result<number> {
  const refusal = unknownAge(term.table, term.x) ?? badYears(term.n);
  return refusal ?? finite(value(term), `${term.table.id}: value at age ${term.x}`);
}

function forLife(basis: LifeBasis): LifeTerm {
  return { ...basis, n: basis.table.lastAge - basis.x + 1 };
}

function A1xn(term: LifeTerm): number {
  const v = discountFactor(term.i);
  let value = 0;
  for (let age = lastAgeOf(term); age >= term.x; age -= 1) {
    const qx = qxOf(term.table, age);
    value = v * (qx + (1 - qx) * value);
  }
  return value;
}

function nEx(term: LifeTerm): number {
  const v = discountFactor(term.i);
  let value = 1;
  for (let age = lastAgeOf(term); age >= term.x; age -= 1) {
    value = v * (1 - qxOf(term.table, age)) * value;
  }
  return value;
}

function aDue(term: LifeTerm): number {
  const v = discountFactor(term.i);
  let value = 0;
  for (let age = lastAgeOf(term); age >= term.x; age -= 1) {
    value = 1 + v * (1 - qxOf(term.table, age)) * value;
  }
  return value;
}

/** The last age of which the n years see the start. */
function lastAgeOf({ table, x, n }: LifeTerm): number {
  return Math.min(x + n - 1, table.lastAge);
}
