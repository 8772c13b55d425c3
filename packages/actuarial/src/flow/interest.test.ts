import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annualRate, forceOf } from '@cebao/kernel';
import { forwardRate } from '../../testdata/plain.ts';
import { rates } from '../../testdata/arbitrary.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { flatInterest, forwardInterest, spotInterest } from './interest.ts';

describe('what 1 due later is worth', () => {
  it('at 5 %: v^10 = 0.613913, v^(1/2) = 0.975900, i/delta = 1.024797', () => {
    const { v, spread } = flatInterest(annualRate(0.05));
    expect(v(10)).toBeCloseTo(0.613913, 6);
    expect(v(0.5)).toBeCloseTo(0.9759, 6);
    expect(spread(3)).toBeCloseTo(1.024797, 6);
    expect(flatInterest(annualRate(0)).spread(0)).toBe(1);
  });

  it('a term structure of one rate is that rate', () => {
    fc.assert(
      fc.property(rates, (i) => {
        const same = Array.from({ length: 30 }, () => i);
        const flat = flatInterest(i);
        for (const curve of [valueOf(spotInterest(same)), valueOf(forwardInterest(same))]) {
          for (const t of [0, 1, 7.25, 29.5, 30]) {
            expect(curve.v(t) / flat.v(t)).toBeCloseTo(1, 10);
          }
          expect(forwardRate(curve, 12)).toBeCloseTo(i, 10);
          expect(curve.spread(12)).toBeCloseTo(flat.spread(12), 10);
        }
      }),
    );
  });

  it('spot rates and the forward rates they imply are one curve', () => {
    const spots = [0.02, 0.025, 0.03].map(annualRate);
    const curve = valueOf(spotInterest(spots));
    const forwards = [0, 1, 2].map((k) => annualRate(forwardRate(curve, k)));
    expect(forwards[1]).toBeCloseTo(1.025 ** 2 / 1.02 - 1, 12);
    const again = valueOf(forwardInterest(forwards));
    for (const t of [1, 2, 3, 1.5]) expect(again.v(t)).toBeCloseTo(curve.v(t), 13);
    // Spread over year 2: the mean of the discount, moved to the end of the year.
    const f = forwardRate(curve, 2);
    expect(curve.spread(2)).toBeCloseTo(f / forceOf(annualRate(f)), 13);
  });

  it('refuses a curve of no years', () => {
    expect(refusalOf(spotInterest([])).code).toBe('BAD_RATE');
  });
});
