/**
 * One premium of a rate book, with its types: the convenient call beside the bulk one.
 *
 *     the formulas are those of premiumBook.ts; both round the same quotient half up to the fen
 *
 * Source: AMLCR, 2nd ed., 6.6; Bowers et al., Actuarial Mathematics, 2nd ed., 5.5.
 */
import { centsResult, ok, refuse, round } from '@cebao/kernel';
import type { Cents, Result } from '@cebao/kernel';
import type { CommutationColumns } from './commutation.ts';
import { unfitExpenses } from './premiumGrid.ts';
import type { AfterLastIllnessAge, BookExpenses } from './premiumGrid.ts';
import { valueAt } from './valueAt.ts';

/** What a rate book is made under. */
export type BookBasis = {
  readonly columns: CommutationColumns;
  readonly expenses: BookExpenses;
};

export type BookCell = {
  readonly benefit: 'term' | 'accelerated';
  /** Which table of the columns. */
  readonly table: number;
  readonly age: number;
  readonly coverYears: number;
  readonly premiumYears: number;
  readonly sumInsuredCents: Cents;
  /** Of accelerated cover; `deaths` where it is left out. */
  readonly after?: AfterLastIllnessAge;
};

/** Checked once for many cells. */
export function bookBasis(basis: BookBasis): Result<BookBasis> {
  return unfitExpenses(basis.expenses) ?? ok(basis);
}

export function bookPremium(basis: BookBasis, cell: BookCell): Result<Cents> {
  const refusal = unfitCell(basis.columns, cell);
  if (refusal !== null) return refusal;
  const G = grossOf(basis.expenses, cell.sumInsuredCents, valuesOf(basis, cell));
  return centsResult(round.halfUp(G), 'gross premium');
}

/** All but G in units of D: benefit of 1, years of cover and of payment; G before rounding. */
export type BookParts = {
  readonly A: number;
  readonly D: number;
  readonly cover: number;
  readonly paid: number;
  readonly G: number;
};

/** What a premium is made of, for its derivation. */
export function bookParts(basis: BookBasis, cell: BookCell): Result<BookParts> {
  const refusal = unfitCell(basis.columns, cell);
  if (refusal !== null) return refusal;
  const values = valuesOf(basis, cell);
  return ok({ ...values, G: grossOf(basis.expenses, cell.sumInsuredCents, values) });
}

type Values = Omit<BookParts, 'G'>;

function valuesOf(basis: BookBasis, cell: BookCell): Values {
  return cell.benefit === 'term' ? termValues(basis, cell) : acceleratedValues(basis, cell);
}

function termValues({ columns }: BookBasis, cell: BookCell): Values {
  const { D, N, M } = columns;
  const { x, e, f } = placesOf(columns, cell);
  const Nx = valueAt(N, x);
  return {
    A: valueAt(M, x) - valueAt(M, e),
    D: valueAt(D, x),
    cover: Nx - valueAt(N, e),
    paid: Nx - valueAt(N, f),
  };
}

function acceleratedValues({ columns }: BookBasis, cell: BookCell): Values {
  const { Ax, healthyD, healthyN, healthyM } = columns;
  const { x, e, f } = placesOf(columns, cell);
  const Mx = valueAt(healthyM, x);
  const wholeLifeFromEnd = valueAt(healthyD, e) * valueAt(Ax, e);
  const illForLife = cell.after === 'deathsAndIllnesses';
  const Nx = valueAt(healthyN, x);
  return {
    A: illForLife ? Mx : Mx - valueAt(healthyM, e) + wholeLifeFromEnd,
    D: valueAt(healthyD, x),
    cover: Nx,
    paid: Nx - valueAt(healthyN, f),
  };
}

function grossOf(expenses: BookExpenses, S: number, { A, D, cover, paid }: Values): number {
  const { firstYearPerPremium: c0, renewalPerPremium: c1 } = expenses;
  const { initialPerSumInsured: e0, yearlyPerSumInsured: e1 } = expenses;
  return (S * (A + e0 * D + e1 * cover)) / ((1 - c1) * paid - (c0 - c1) * D);
}

/** Where the ages at issue, at the end of cover and of payment stand in the columns. */
function placesOf({ stride, firstAge }: CommutationColumns, cell: BookCell) {
  const x = cell.table * stride + cell.age - firstAge;
  return { x, e: x + cell.coverYears, f: x + cell.premiumYears };
}

function unfitCell(
  { firstAge, ages, tables }: CommutationColumns,
  cell: BookCell,
): ReturnType<typeof refuse> | null {
  const { table, age, coverYears, premiumYears } = cell;
  const endAge = firstAge + ages;
  if (!isWhole(table, 0, tables - 1)) return outside('table', table, `0 to ${tables - 1}`);
  if (!isWhole(age, firstAge, endAge - 1)) {
    const limit = `${firstAge} to ${endAge - 1}, whole years`;
    return refuse('AGE_OUT_OF_RANGE', { thing: 'age', value: String(age), limit });
  }
  if (!isWhole(coverYears, 1, endAge - 1 - age)) {
    return outside('coverYears', coverYears, `1 to ${endAge - 1 - age}, whole years`);
  }
  if (!isWhole(premiumYears, 1, coverYears)) {
    return outside('premiumYears', premiumYears, `1 to ${coverYears}, whole years`);
  }
  if (cell.sumInsuredCents > 0) return null;
  const value = String(cell.sumInsuredCents);
  return refuse('SUM_OUT_OF_RANGE', { thing: 'sumInsuredCents', value, limit: 'above 0' });
}

function isWhole(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

function outside(thing: string, value: number, limit: string): ReturnType<typeof refuse> {
  return refuse('TERM_NOT_OFFERED', { thing, value: String(value), limit });
}
