import fc from 'fast-check';
import { annualRate } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { policyValues } from './policyValues.ts';

const amounts = { i: annualRate(0.02), premium: 100, sumInsured: 25_000 };

describe('values of many policies', () => {
  it('follow the formula by hand for two periods', () => {
    const rates = {
      policies: 1,
      periods: 2,
      deaths: Float64Array.of(0.01, 0.02),
      lapses: Float64Array.of(0.1, 0),
    };
    // (100 - 250) / 1.02 + 0.89 (100 - 500) / 1.02^2 = -147.0588 - 342.1761
    expect(policyValues(rates, amounts)[0]).toBeCloseTo(-489.2349, 4);
  });

  it('do not depend on the neighbours: any number of policies, bit by bit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 11 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 1_000 }),
        (policies, periods, seed) => {
          const rate = (k: number, most: number) => (((k * 7919 + seed) % 997) / 997) * most;
          const size = policies * periods;
          const deaths = Float64Array.from({ length: size }, (_, k) => rate(k, 0.1));
          const lapses = Float64Array.from({ length: size }, (_, k) => rate(k + 13, 0.3));
          const all = policyValues({ policies, periods, deaths, lapses }, amounts);
          const alone = Array.from({ length: policies }, (_, policy) => {
            const [from, to] = [policy * periods, (policy + 1) * periods];
            const own = { deaths: deaths.slice(from, to), lapses: lapses.slice(from, to) };
            return policyValues({ policies: 1, periods, ...own }, amounts)[0];
          });
          expect([...all]).toEqual(alone);
        },
      ),
    );
  });

  it('need one rate a policy and period and one place a policy', () => {
    const rates = {
      policies: 2,
      periods: 3,
      deaths: new Float64Array(6),
      lapses: new Float64Array(5),
    };
    expect(() => policyValues(rates, amounts)).toThrow('One rate');
    const sound = { ...rates, lapses: new Float64Array(6) };
    expect(() => policyValues(sound, amounts, new Float64Array(1))).toThrow('One value');
  });
});
