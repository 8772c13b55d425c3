/**
 * Present values by commutation columns, age x, n years.
 *
 *     A1x:n = (Mx - Mx+n) / Dx          nEx = Dx+n / Dx        aDue_x:n = (Nx - Nx+n) / Dx
 *     (IA)1x:n = (Rx - Rx+n - n Mx+n) / Dx
 *     (Ia)Due_x:n = (Sx - Sx+n - n Nx+n) / Dx
 *
 * Source: Bowers et al., Actuarial Mathematics, 2nd ed., appendix 5.
 */
import { assert } from '@cebao/kernel';
import type { Columns } from './columns.ts';

export type AgeAndYears = { readonly x: number; readonly n: number };

export function termByColumns(columns: Columns, { x, n }: AgeAndYears): number {
  const { M, D } = columns;
  return (at(columns, M, x) - at(columns, M, x + n)) / at(columns, D, x);
}

export function pureEndowmentByColumns(columns: Columns, { x, n }: AgeAndYears): number {
  return at(columns, columns.D, x + n) / at(columns, columns.D, x);
}

export function annuityDueByColumns(columns: Columns, { x, n }: AgeAndYears): number {
  const { N, D } = columns;
  return (at(columns, N, x) - at(columns, N, x + n)) / at(columns, D, x);
}

/** 1 on death in the first year, 2 in the second, ... n in the n-th. */
export function increasingTermByColumns(columns: Columns, { x, n }: AgeAndYears): number {
  const { R, M, D } = columns;
  const rising = at(columns, R, x) - at(columns, R, x + n) - n * at(columns, M, x + n);
  return rising / at(columns, D, x);
}

/** 1 now, 2 after a year, ... n after n - 1 years, while alive. */
export function increasingAnnuityDueByColumns(columns: Columns, { x, n }: AgeAndYears): number {
  const { S, N, D } = columns;
  const rising = at(columns, S, x) - at(columns, S, x + n) - n * at(columns, N, x + n);
  return rising / at(columns, D, x);
}

/** Ages beyond the table are nobody's: their columns are 0. */
function at({ firstAge }: Columns, column: Float64Array, age: number): number {
  assert(
    Number.isInteger(age) && age >= firstAge,
    () => `columns begin at ${firstAge}, not ${age}`,
  );
  return column[age - firstAge] ?? 0;
}
