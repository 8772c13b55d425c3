/**
 * Present values by commutation columns, age x, n years.
 *
 *     A1x:n = (Mx - Mx+n) / Dx          nEx = Dx+n / Dx        aDue_x:n = (Nx - Nx+n) / Dx
 *     (IA)1x:n = (Rx - Rx+n - n Mx+n) / Dx
 *     (Ia)Due_x:n = (Sx - Sx+n - n Nx+n) / Dx
 *
 * Source: Bowers et al., Actuarial Mathematics, 2nd ed., appendix 5.
 */
import type { Result } from '@cebao/kernel';
import { badYears, finite } from '../figureChecks.ts';
import { unknownAge } from '../table.ts';
import type { Columns } from './columns.ts';

export type AgeAndYears = { readonly x: number; readonly n: number };

export function termByColumns(columns: Columns, ages: AgeAndYears): Result<number> {
  const { M } = columns;
  return quotient(columns, ages, (at) => at(M, 0) - at(M, ages.n));
}

export function pureEndowmentByColumns(columns: Columns, ages: AgeAndYears): Result<number> {
  return quotient(columns, ages, (at) => at(columns.D, ages.n));
}

export function annuityDueByColumns(columns: Columns, ages: AgeAndYears): Result<number> {
  const { N } = columns;
  return quotient(columns, ages, (at) => at(N, 0) - at(N, ages.n));
}

/** 1 on death in the first year, 2 in the second, ... n in the n-th. */
export function increasingTermByColumns(columns: Columns, ages: AgeAndYears): Result<number> {
  const { R, M } = columns;
  const { n } = ages;
  return quotient(columns, ages, (at) => at(R, 0) - at(R, n) - n * at(M, n));
}

/** 1 now, 2 after a year, ... n after n - 1 years, while alive. */
export function increasingAnnuityDueByColumns(columns: Columns, ages: AgeAndYears): Result<number> {
  const { S, N } = columns;
  const { n } = ages;
  return quotient(columns, ages, (at) => at(S, 0) - at(S, n) - n * at(N, n));
}

/** A column some years after age x. */
type At = (column: Float64Array, years: number) => number;

/** Over D_x. Ages beyond the table are nobody's: their columns are 0, and nobody starts there. */
function quotient(
  { id, firstAge, D }: Columns,
  { x, n }: AgeAndYears,
  dividend: (at: At) => number,
): Result<number> {
  const refusal = unknownAge({ id, firstAge, lastAge: firstAge + D.length - 2 }, x) ?? badYears(n);
  if (refusal !== null) return refusal;
  const at: At = (column, years) => column[x + years - firstAge] ?? 0;
  return finite(dividend(at) / at(D, 0), `${id}: value at age ${x}`);
}
