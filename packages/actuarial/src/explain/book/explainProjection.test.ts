import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { expectWhole, named, sumOf, valueAt } from '../../../testdata/steps.ts';
import { monthlyBasisOfTests } from '../../../testdata/monthly.ts';
import { refusalOf, valueOf } from '../../../testdata/tables.ts';
import { policyValues } from '../../ratebook/policyValues.ts';
import { projectEach } from '../../ratebook/termPolicies.ts';
import { explainPolicyValue, explainProjection } from './explainProjection.ts';

describe('the derivation of one policy among many', () => {
  it('its net present value is the sum of its periods', () => {
    // The second of two policies is that of the formula page: -489.23.
    const rates = {
      policies: 2,
      periods: 2,
      deaths: Float64Array.of(0.5, 0.5, 0.01, 0.02),
      lapses: Float64Array.of(0, 0, 0.1, 0),
    };
    const amounts = { i: annualRate(0.02), premium: 100, sumInsured: 25_000 };
    const found = valueOf(explainPolicyValue(rates, amounts, 1));
    expectWhole(found);
    expect(named(found)).toEqual([
      'incomeOfPeriod P - S q(1)',
      'incomeOfPeriod P - S q(2)',
      'netPresent NPV',
    ]);
    expect(found.value).toBe(policyValues(rates, amounts)[1]);
    expect(found.value).toBeCloseTo(-489.23, 2);
    expect(sumOf(found, 'profits')).toBeCloseTo(found.value, 10);
    expect(found.terms.map(({ year, time, amount }) => [year, time, amount])).toEqual([
      [0, 1, -150],
      [1, 2, -400],
    ]);
    expect(found.terms[1]?.probability).toBeCloseTo(0.89, 12);
    const place = { thing: 'place of the policy', limit: 'whole, from 0 to 1' };
    expect(refusalOf(explainPolicyValue(rates, amounts, 2))).toMatchObject({
      ...place,
      value: '2',
    });
  });

  it('its premium and net amount by months follow from four sums', () => {
    const given = {
      points: {
        age: Int32Array.of(30, 36),
        termYears: Int32Array.of(4, 3),
        sumInsuredCents: Float64Array.of(10_000_000, 20_000_000),
      },
      basis: monthlyBasisOfTests(),
      loading: 0.5,
    };
    const found = valueOf(explainProjection(given, 1));
    expectWhole(found);
    expect(named(found)).toEqual([
      'claimsProjected S claims',
      'premiumsProjected premiums',
      'firstYearProjected first year',
      'expensesProjected expenses',
      'projectedPremium G',
      'projectedNet net',
    ]);
    const all = projectEach(given);
    expect(found.value).toBe(all.netCents[1]);
    expect(valueAt(found, 'G')).toBe(all.premiumCents[1]);
    const [S, premiums, first, spent] = ['S claims', 'premiums', 'first year', 'expenses'].map(
      (symbol) => valueAt(found, symbol),
    );
    expect(valueAt(found, 'G')).toBe(Math.round((1.5 * (S ?? 0)) / (premiums ?? 0)));
    expect(found.value).toBeCloseTo(
      valueAt(found, 'G') * ((premiums ?? 0) - (first ?? 0)) - (S ?? 0) - (spent ?? 0),
      4,
    );
    expect(refusalOf(explainProjection(given, 2)).limit).toBe('whole, from 0 to 1');
  });
});
