import { describe, expect, test } from 'vitest';
import { indexedAmount } from '@cebao/actuarial';
import { cents } from '@cebao/kernel';
import { growthFactor, premiumFactor, sumAt, type SumGrowth } from './growth.ts';

const every3: SumGrowth = {
  kind: 'fixed',
  rate: 0.1,
  everyYears: 3,
  firstYear: 2,
  premium: 'rises',
};
const prices: SumGrowth = { kind: 'cpi', lagYears: 1, cap: 0.03, floor: 0.01, premium: 'stays' };

describe('a sum that rises', () => {
  test('by 10 % every three years, first after two: 100, 110, 121 by hand', () => {
    const sums = [0, 1, 2, 3, 4, 5, 7, 8].map((year) =>
      sumAt({ sumInsuredCents: cents(100_00), growth: every3 }, year, 0.02),
    );
    expect(sums.map(Math.round)).toEqual([
      100_00, 100_00, 110_00, 110_00, 110_00, 121_00, 121_00, 133_10,
    ]);
  });

  test('with prices, between its floor and its cap', () => {
    expect(growthFactor(prices, 2, 0.02)).toBeCloseTo(1.0404, 12);
    expect(growthFactor(prices, 2, 0.08)).toBeCloseTo(1.0609, 12);
    expect(growthFactor(prices, 2, -0.02)).toBeCloseTo(1.0201, 12);
  });

  test('falls with prices where the clause has no floor', () => {
    expect(growthFactor({ ...prices, floor: null }, 1, -0.02)).toBeCloseTo(0.98, 12);
  });

  test('its premium rises alike or stays', () => {
    expect(premiumFactor(every3, 5, 0.02)).toBeCloseTo(1.21, 12);
    expect(premiumFactor(prices, 5, 0.02)).toBe(1);
  });

  test('one that does not rise is level', () => {
    expect([0, 7, 40].map((year) => growthFactor(null, year, 0.02))).toEqual([1, 1, 1]);
  });
});

test.each([-0.01, 0.005, 0.02, 0.09])(
  'under level prices of %d it is the indexed amount of the library, whatever the lag',
  (cpi) => {
    const levels = Array.from({ length: 40 }, (_, k) => (1 + cpi) ** k);
    for (const lagYears of [0, 1, 3]) {
      const amount = indexedAmount(1, 20, {
        levels,
        baseYear: 5,
        lagYears,
        cap: 0.03,
        floor: 0.01,
        optOutYear: null,
      });
      const amounts = amount.ok && amount.value.kind === 'listed' ? amount.value.amounts : [];
      expect(amounts).toHaveLength(20);
      amounts.forEach((factor, year) => {
        expect(growthFactor({ ...prices, lagYears }, year, cpi)).toBeCloseTo(factor, 9);
      });
    }
  },
);
