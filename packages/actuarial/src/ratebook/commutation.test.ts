import fc from 'fast-check';
import { annualRate } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { annuityDue, termInsurance, wholeLife } from '../../testdata/plain.ts';
import { chinaBlock } from '../../testdata/block.ts';
import { cl4MaleQx } from '../../testdata/china.ts';
import { soaIllustrativeLx } from '../../testdata/illustrative.ts';
import { lifeTable } from '../table.ts';
import { commutationBlock } from './commutation.ts';
import type { RateBlock } from './rateBlock.ts';
import { valueAt } from './valueAt.ts';

const male = lifeTable({
  id: 'CL4',
  name: 'CL4 2025',
  sex: 'male',
  ageBasis: 'last',
  rows: cl4MaleQx.map((value, age) => ({ age, value })),
});
const table = male.ok ? male.value : expect.fail('the table is sound');

describe('commutation columns', () => {
  it('give what the recursions of the book give', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        (x, years, rate) => {
          const n = Math.min(years, 105 - x);
          const i = annualRate(rate);
          const { D, N, M, Ax } = commutationBlock(chinaBlock, i);
          const at = (column: Float64Array, age: number) => valueAt(column, age);
          const term = (at(M, x) - at(M, x + n)) / at(D, x);
          const annuity = (at(N, x) - at(N, x + n)) / at(D, x);
          expect(term).toBeCloseTo(termInsurance({ table, i, x, n }), 11);
          expect(annuity).toBeCloseTo(annuityDue({ table, i, x, n }), 9);
          expect(at(Ax, x)).toBeCloseTo(wholeLife({ table, i, x }), 11);
        },
      ),
    );
  });

  it('give the printed values of the illustrative life table at 6 %', () => {
    const lx = [...soaIllustrativeLx, 0];
    const qx = soaIllustrativeLx.map((l, age) => 1 - (lx[age + 1] ?? 0) / l);
    const block: RateBlock = {
      firstAge: 0,
      ages: qx.length,
      tables: 1,
      qx: Float64Array.from(qx),
      ix: new Float64Array(qx.length),
    };
    const { D, N, Ax } = commutationBlock(block, annualRate(0.06));
    // Bowers et al., Actuarial Mathematics, table of 1000 Ax and äx: ages 35 and 65.
    expect(valueAt(Ax, 35) * 1000).toBeCloseTo(128.72, 2);
    expect(valueAt(N, 35) / valueAt(D, 35)).toBeCloseTo(15.3926, 4);
    expect(valueAt(Ax, 65) * 1000).toBeCloseTo(439.8, 2);
    expect(valueAt(N, 65) / valueAt(D, 65)).toBeCloseTo(9.8969, 4);
  });

  it('keep A = 1 - d a for the healthy too, who leave by one claim at most', () => {
    const i = annualRate(0.03);
    const { healthyD, healthyN, healthyM, stride } = commutationBlock(chinaBlock, i);
    const d = i / (1 + i);
    for (let place = 0; place < 2 * stride; place += 1) {
      const [D, N, M] = [healthyD, healthyN, healthyM].map((column) => valueAt(column, place));
      expect(M).toBeCloseTo((D ?? 0) - d * (N ?? 0), 12);
    }
  });

  it('are those of the lives where nobody falls ill, and below them where somebody does', () => {
    const i = annualRate(0.03);
    const well = { ...chinaBlock, ix: new Float64Array(chinaBlock.ix.length) };
    const healthy = commutationBlock(well, i);
    expect(healthy.healthyM).toEqual(healthy.M);
    expect(healthy.healthyN).toEqual(healthy.N);
    const ill = commutationBlock(chinaBlock, i);
    expect(valueAt(ill.healthyN, 30)).toBeLessThan(valueAt(ill.N, 30));
  });

  it('are overwritten in place, and only by tables of the same shape', () => {
    const columns = commutationBlock(chinaBlock, annualRate(0.02));
    const again = commutationBlock(chinaBlock, annualRate(0.03), columns);
    expect(again).toBe(columns);
    expect(again).toEqual(commutationBlock(chinaBlock, annualRate(0.03)));
    const other = { ...chinaBlock, firstAge: 1 };
    expect(() => commutationBlock(other, annualRate(0.03), columns)).toThrow('same shape');
  });
});
