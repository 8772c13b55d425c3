import { describe, expect, it } from 'vitest';
import { cents } from '@cebao/kernel';
import { internalRate } from '../../testdata/plain.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import type { Derivation } from './derivation.ts';
import { policyYields } from '../asset/policyYields.ts';
import { explainPolicyYield, explainYield } from './explainYield.ts';

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

  it('of a policy is that of its flows until the year in which it ends', () => {
    const year = (premium: number, cashValue: number | null, death: number) => ({
      premiumCents: cents(premium),
      survivalCents: cents(0),
      deathCents: cents(death),
      cashValueCents: cashValue === null ? null : cents(cashValue),
    });
    const policy = {
      guaranteed: [year(10_000, null, 15_000), year(0, 12_100, 15_000)],
      illustrated: null,
    };
    const at = { policyYear: 2, ending: 'cashValueCents', as: 'guaranteed' } as const;
    const found = valueOf(explainPolicyYield(policy, at));
    expect(found.value).toBeCloseTo(0.1, 9);
    const { guaranteed } = valueOf(policyYields(policy));
    expect(guaranteed[1]?.onSurrender).toMatchObject({ rate: found.value });
    expect(found.terms.map(({ amount }) => amount)).toEqual([-10_000, 0, 12_100]);
    const dead = valueOf(
      explainPolicyYield(policy, { ...at, policyYear: 1, ending: 'deathCents' }),
    );
    expect(dead.value).toBeCloseTo(0.5, 9);
    expect(refusalOf(explainPolicyYield(policy, { ...at, policyYear: 1 }))).toEqual({
      code: 'BAD_FIELD',
      thing: 'guaranteed cashValueCents: year',
      value: '1',
      limit: 'a year that is illustrated',
    });
    expect(refusalOf(explainPolicyYield(policy, { ...at, as: 'illustrated' })).thing).toBe(
      'illustrated cashValueCents: year',
    );
    const none = { guaranteed: [], illustrated: null };
    expect(refusalOf(explainPolicyYield(none, at)).thing).toBe('policy years');
  });
});
