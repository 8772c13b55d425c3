/**
 * Commutation columns of many tables at once, for lives and for lives never critically ill.
 *
 *     Dx = v^x lx          Nx = Dx + N_{x+1}          Mx = v^{x+1} dx + M_{x+1}
 *     A1x:n = (Mx - M_{x+n}) / Dx                    aDue_x:n = (Nx - N_{x+n}) / Dx
 *
 * Source: Bowers, Gerber, Hickman, Jones, Nesbitt, Actuarial Mathematics, 2nd ed., 4.4 and 5.5
 * (commutation functions); 10.5 (a rate of one decrement under uniform distribution of the other).
 *
 * The same three columns are kept for the healthy: they leave by death, q, or by a first critical
 * illness before a death of the same year, i (1 - q/2). `M` of the healthy counts either as a
 * claim. In the last year q is 1, and the two together would pass it: a life claims once, so the
 * claims of that year are 1. In no other year do they pass 1: `rateBlock` refuses such tables.
 *
 * Care: v counts from the first age of the table, not from age 0; every ratio is the same.
 */
import { assert, discountFactor } from '@cebao/kernel';
import type { AnnualRate } from '@cebao/kernel';
import type { RateBlock } from './rateBlock.ts';

/** Age x of table k stands at k * stride + x - firstAge; one age after the last all are 0. */
export type CommutationColumns = {
  readonly firstAge: number;
  readonly ages: number;
  readonly tables: number;
  /** ages + 1. */
  readonly stride: number;
  readonly D: Float64Array;
  readonly N: Float64Array;
  readonly M: Float64Array;
  /** M / D; 0 after the last age, where both are. */
  readonly Ax: Float64Array;
  readonly healthyD: Float64Array;
  readonly healthyN: Float64Array;
  readonly healthyM: Float64Array;
};

/** Columns for every table of the block; `into` is overwritten where the same shape is at hand. */
export function commutationBlock(
  block: RateBlock,
  i: AnnualRate,
  into: CommutationColumns = emptyColumns(block),
): CommutationColumns {
  const { firstAge, ages, tables } = block;
  const fits = into.ages === ages && into.tables === tables && into.firstAge === firstAge;
  assert(fits, 'Columns are overwritten by tables of the same shape only.');
  for (let k = 0; k < tables; k += 1) {
    fillYears(block, into, { v: discountFactor(i), k });
    sumFromLastAge(into, k);
  }
  return into;
}

type OneTable = { readonly v: number; readonly k: number };

/** D of each age, and into M the claims of each year alone. */
function fillYears({ qx, ix, ages }: RateBlock, into: CommutationColumns, one: OneTable): void {
  const { D, M, healthyD, healthyM, stride } = into;
  const { v, k } = one;
  let lx = 1;
  let healthy = 1;
  let vx = 1;
  let at = k * stride;
  for (let rate = k * ages; rate < (k + 1) * ages; rate += 1, at += 1) {
    const q = qx[rate] ?? Number.NaN;
    const illness = (ix[rate] ?? Number.NaN) * (1 - 0.5 * q);
    D[at] = lx * vx;
    healthyD[at] = healthy * vx;
    vx *= v;
    M[at] = lx * q * vx;
    healthyM[at] = healthy * (q + illness > 1 ? 1 : q + illness) * vx;
    lx *= 1 - q;
    const stayHealthy = 1 - q - illness;
    healthy *= stayHealthy < 0 ? 0 : stayHealthy;
  }
}

function sumFromLastAge(into: CommutationColumns, k: number): void {
  const { D, N, M, Ax, healthyD, healthyN, healthyM, stride, ages } = into;
  let n = 0;
  let m = 0;
  let nh = 0;
  let mh = 0;
  for (let at = k * stride + ages - 1; at >= k * stride; at -= 1) {
    const Dx = D[at] ?? Number.NaN;
    N[at] = n += Dx;
    M[at] = m += M[at] ?? Number.NaN;
    Ax[at] = m / Dx;
    healthyN[at] = nh += healthyD[at] ?? Number.NaN;
    healthyM[at] = mh += healthyM[at] ?? Number.NaN;
  }
}

function emptyColumns({ firstAge, ages, tables }: RateBlock): CommutationColumns {
  const stride = ages + 1;
  const column = () => new Float64Array(tables * stride);
  return {
    firstAge,
    ages,
    tables,
    stride,
    D: column(),
    N: column(),
    M: column(),
    Ax: column(),
    healthyD: column(),
    healthyN: column(),
    healthyM: column(),
  };
}
