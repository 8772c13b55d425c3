import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nthSmallest } from './select.ts';

describe('the k-th smallest', () => {
  it('is that of the sorted numbers, whatever their order and however many are equal', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, fc.nat(), (values, any) => {
        const rank = any % values.length;
        const sorted = values.toSorted((a, b) => a - b);
        expect(nthSmallest(Float64Array.from(values), { rank })).toBe(sorted[rank]);
      }),
    );
  });

  it('can be asked again of the numbers that it has put in another order', () => {
    const values = Float64Array.from({ length: 1000 }, (_, k) => (k * 7919) % 1000);
    expect([500, 900, 950, 990, 0, 999].map((rank) => nthSmallest(values, { rank }))).toEqual([
      500, 900, 950, 990, 0, 999,
    ]);
  });

  it('is found among the later ones alone once a smaller rank is', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, fc.nat(), fc.nat(), (given, any, more) => {
        const values = Float64Array.from(given);
        const from = any % values.length;
        nthSmallest(values, { rank: from });
        const rank = from + (more % (values.length - from));
        const sorted = given.toSorted((a, b) => a - b);
        expect(nthSmallest(values, { rank, from })).toBe(sorted[rank]);
      }),
    );
  });

  it('has a rank', () => {
    expect(() => nthSmallest(new Float64Array(3), { rank: 3 })).toThrow('rank 3 of 3');
    expect(() => nthSmallest(new Float64Array(0), { rank: 0 })).toThrow('rank 0 of 0');
    expect(() => nthSmallest(new Float64Array(3), { rank: 1, from: 2 })).toThrow('rank 1 of 3');
  });
});
