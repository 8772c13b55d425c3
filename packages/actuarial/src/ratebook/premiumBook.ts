/**
 * A book of level gross premiums: every table, age, cover and pay term of a grid in one call.
 *
 *     G = S (A + e0 + e1 a) / ((1 - c1) aPay - (c0 - c1))
 *     term:         A = (Mx - Me) / Dx                                     a = aDue_x:e-x
 *     accelerated:  A = (M'x - M'e + D'e Ae) / D'x                         a = a'Due_x
 *     or, with illnesses for life:  A = M'x / D'x
 *
 * Source: AMLCR, 2nd ed., 6.6 (gross premiums: G aPay = S A + S e0 + S e1 a + c0 G + c1 G (aPay - 1));
 * Bowers et al., Actuarial Mathematics, 2nd ed., 5.5 (commutation functions).
 *
 * Term pays on death before age e. Accelerated pays on death or, before age e, on a first critical
 * illness, once; from age e on, the last age of illness, it pays deaths alone of those never ill (as
 * the native reference does), unless the grid asks for illnesses for life. Deaths after age e are
 * those of all lives, Ae: no table of the healthy alone is published. Primes: columns of the
 * healthy. Each premium is rounded half up to the fen.
 *
 * Order of the results: table, then age, then cover, then pay term, the last one fastest.
 */
import { assert, round } from '@cebao/kernel';
import type { CommutationColumns } from './commutation.ts';
import type { PremiumGrid } from './premiumGrid.ts';
import { valueAt } from './valueAt.ts';

export type PremiumBook = {
  /** Fen a year. */
  readonly termCents: Float64Array;
  readonly acceleratedCents: Float64Array;
};

/** Fills a book for all tables of the columns. The grid is checked, the book is overwritten. */
export function premiumBook(
  columns: CommutationColumns,
  grid: PremiumGrid,
  into: PremiumBook = emptyBook(columns, grid),
): PremiumBook {
  const { firstAge, ages, tables } = columns;
  assert(firstAge === grid.firstAge && ages === grid.ages, 'The grid was made for other ages.');
  const fits = into.termCents.length === bookSize(columns, grid);
  assert(fits && into.acceleratedCents.length === into.termCents.length, 'A book of another size.');
  for (let k = 0; k < tables; k += 1) fillTable(columns, grid, { into, k });
  return into;
}

export function bookSize({ tables }: CommutationColumns, grid: PremiumGrid): number {
  return tables * grid.cellsPerTable;
}

export function emptyBook(columns: CommutationColumns, grid: PremiumGrid): PremiumBook {
  const size = bookSize(columns, grid);
  return { termCents: new Float64Array(size), acceleratedCents: new Float64Array(size) };
}

type OneTable = { readonly into: PremiumBook; readonly k: number };

function fillTable(columns: CommutationColumns, grid: PremiumGrid, { into, k }: OneTable): void {
  const table = k * columns.stride;
  const perAge = grid.covers * grid.payTerms;
  const cells = k * grid.cellsPerTable;
  for (let index = 0; index <= grid.toIndex - grid.fromIndex; index += 1) {
    fillAge(columns, grid, { into, table, index, cell: cells + index * perAge });
  }
}

/** `table`: where its columns start. `index`: which age of the grid. `cell`: its first result. */
type OneAge = {
  readonly into: PremiumBook;
  readonly table: number;
  readonly index: number;
  readonly cell: number;
};

/**
 * Both benefits side by side: two divisions at a time cost little more than one. Columns are looked
 * up without a check, since sizes were checked before: a call or a throw in the innermost lines was
 * measured to double the time. A place that is not there gives NaN, which cannot be rounded.
 */
function fillAge(columns: CommutationColumns, grid: PremiumGrid, age: OneAge): void {
  const { N, M, Ax, healthyD, healthyN, healthyM } = columns;
  const { coverEnd, payEnd, covers, payTerms, sumInsuredCents: S, expenses } = grid;
  const { termCents, acceleratedCents } = age.into;
  const { initialPerSumInsured: e0, yearlyPerSumInsured: e1, renewalPerPremium: c1 } = expenses;
  const kept = 1 - c1;
  const firstYear = expenses.firstYearPerPremium - c1;
  const ends = illnessEnds(grid);
  const { life, healthy } = atIssue(columns, age.table + grid.fromIndex + age.index);
  let cell = age.cell;
  let pay = age.index * covers * payTerms;
  for (let cover = age.index * covers; cover < (age.index + 1) * covers; cover += 1) {
    const e = age.table + (coverEnd[cover] ?? Number.NaN);
    const wholeLifeFromEnd = (healthyD[e] ?? Number.NaN) * (Ax[e] ?? Number.NaN);
    const A = life.M - (M[e] ?? Number.NaN);
    const healthyA = healthy.M - ends * (healthyM[e] ?? Number.NaN) + ends * wholeLifeFromEnd;
    const term = S * (A + e0 * life.D + e1 * (life.N - (N[e] ?? Number.NaN)));
    const accelerated = S * (healthyA + e0 * healthy.D + e1 * healthy.N);
    for (const lastPay = pay + payTerms; pay < lastPay; pay += 1, cell += 1) {
      const f = age.table + (payEnd[pay] ?? Number.NaN);
      const aPay = life.N - (N[f] ?? Number.NaN);
      const healthyPay = healthy.N - (healthyN[f] ?? Number.NaN);
      termCents[cell] = round.halfUp(term / (kept * aPay - firstYear * life.D));
      acceleratedCents[cell] = round.halfUp(
        accelerated / (kept * healthyPay - firstYear * healthy.D),
      );
    }
  }
}

/** A factor in place of a branch in the loop. */
function illnessEnds({ after }: PremiumGrid): 0 | 1 {
  return after === 'deaths' ? 1 : 0;
}

type AtIssue = { readonly D: number; readonly N: number; readonly M: number };

function atIssue(
  { D, N, M, healthyD, healthyN, healthyM }: CommutationColumns,
  x: number,
): { readonly life: AtIssue; readonly healthy: AtIssue } {
  return {
    life: { D: valueAt(D, x), N: valueAt(N, x), M: valueAt(M, x) },
    healthy: { D: valueAt(healthyD, x), N: valueAt(healthyN, x), M: valueAt(healthyM, x) },
  };
}
