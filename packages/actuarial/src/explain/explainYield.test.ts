import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { internalRate } from '../asset/internalRate.ts';
import type { Derivation } from './derivation.ts';
import { explainYield } from './explainYield.ts';

const named = ({ steps }: Derivation) => steps.map(({ rule, symbol }) => `${rule} ${symbol}`);
const valueAt = ({ steps }: Derivation, symbol: string) =>
  steps.find((one) => one.symbol === symbol)?.value ?? Number.NaN;

describe('the derivation of a yield', () => {
  const flows = [-10_000, -10_000, 5_000, 16_000];

  it('discounts every payment at the rate, and both sides are then equal', () => {
    const found = valueOf(explainYield(flows));
    expect(named(found)).toEqual([
      'paidIn PV in',
      'paidOut PV out',
      'internalRate i',
      'basisPointsReached bp',
    ]);
    expect(valueAt(found, 'PV in')).toBeCloseTo(valueAt(found, 'PV out'), 6);
    expect(valueAt(found, 'PV in')).toBeCloseTo(10_000 + 10_000 / (1 + found.value), 6);
    expect(internalRate(flows)).toMatchObject({
      kind: 'one',
      rate: found.value,
      floorBp: valueAt(found, 'bp'),
    });
    expect(found.terms.map(({ of, time, amount }) => [of, time, amount])).toEqual([
      ['premiums', 0, -10_000],
      ['premiums', 1, -10_000],
      ['benefits', 2, 5_000],
      ['benefits', 3, 16_000],
    ]);
    for (const { amount, discount, probability, value } of found.terms) {
      expect(value).toBe(amount * discount * probability);
    }
    expect(found.terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(0, 6);
  });

  it('is refused where no rate balances, or several do', () => {
    const refusal = { code: 'BAD_BASIS', thing: 'cash flows', limit: 'one rate that balances' };
    expect(refusalOf(explainYield([0, 1]))).toEqual({ ...refusal, value: 'nothingPaid' });
    expect(refusalOf(explainYield([-10_000, 23_000, -13_200])).value).toMatch(
      /^0\.1.*, 0\.2|0\.09/,
    );
  });
});
