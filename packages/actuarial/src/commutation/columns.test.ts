import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { lifeFrom, soaIllustrative } from '../../testdata/tables.ts';
import { commutationColumns } from './columns.ts';

describe('commutation columns', () => {
  it('of a life by hand, at 25 %: v = 0.8', () => {
    const { D, N, S, C, M, R } = commutationColumns(lifeFrom(60, [0.5, 1]), annualRate(0.25));
    const close = (...values: readonly number[]) => values.map((x) => expect.closeTo(x, 12));
    expect([...D]).toEqual(close(1, 0.4, 0));
    expect([...N]).toEqual(close(1.4, 0.4, 0));
    expect([...S]).toEqual(close(1.8, 0.4, 0));
    expect([...C]).toEqual(close(0.4, 0.32, 0));
    expect([...M]).toEqual(close(0.72, 0.32, 0));
    expect([...R]).toEqual(close(1.04, 0.32, 0));
  });

  it('of the Illustrative table keep Mx = Dx - d Nx at every age', () => {
    const i = annualRate(0.06);
    const { D, N, M } = commutationColumns(soaIllustrative, i);
    D.forEach((Dx, row) => {
      expect(M[row]).toBeCloseTo(Dx - (i / (1 + i)) * (N[row] ?? 0), 12);
    });
  });
});
