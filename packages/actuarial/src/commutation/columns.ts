/**
 * Commutation columns of one life, the form in which actuarial books computed for a century.
 *
 *     Dx = v^x lx    Nx = Dx + Nx+1    Sx = Nx + Sx+1
 *     Cx = v^(x+1) dx    Mx = Cx + Mx+1    Rx = Mx + Rx+1
 *
 * Source: Bowers et al., Actuarial Mathematics, 2nd ed., appendix 5 (commutation functions); in
 * AMLCR they are left out, since a computer sums flows as well. Kept as a second engine.
 *
 * v^x and l_x count from the table's first age, so that columns are shares, not powers of v^100.
 */
import { discountFactor } from '@cebao/kernel';
import type { AnnualRate } from '@cebao/kernel';
import type { LifeTable } from '../table.ts';

/** Every column by age - firstAge; one entry more than ages, the last 0. */
export type Columns = Readonly<Record<'D' | 'N' | 'S' | 'C' | 'M' | 'R', Float64Array>> & {
  /** Of the table. */
  readonly id: string;
  readonly firstAge: number;
};

export function commutationColumns(table: LifeTable, i: AnnualRate): Columns {
  const ages = table.qx.length;
  const v = discountFactor(i);
  const column = () => new Float64Array(ages + 1);
  const [D, N, S, C, M, R] = [column(), column(), column(), column(), column(), column()];
  let vxlx = 1;
  table.qx.forEach((qx, row) => {
    D[row] = vxlx;
    C[row] = v * vxlx * qx;
    vxlx *= v * (1 - qx);
  });
  let [Nx, Sx, Mx, Rx] = [0, 0, 0, 0];
  for (let row = ages - 1; row >= 0; row -= 1) {
    N[row] = Nx += D[row] ?? Number.NaN;
    S[row] = Sx += Nx;
    M[row] = Mx += C[row] ?? Number.NaN;
    R[row] = Rx += Mx;
  }
  return { id: table.id, firstAge: table.firstAge, D, N, S, C, M, R };
}
