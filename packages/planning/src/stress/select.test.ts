import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestAt } from './select.ts';

describe('the smallest with so many before it', () => {
  it('is that of the sorted numbers, whatever their order and however many are equal', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(), { maxLength: 5 }), (values, any) => {
        const ranks = any.map((one) => one % values.length);
        const sorted = values.toSorted((a, b) => a - b);
        const found = smallestAt(Float64Array.from(values), ranks);
        expect(found).toEqual(ranks.map((rank) => sorted[rank]));
      }),
    );
  });

  it('is exact where nearly all numbers fall into one bucket, and where none is equal to another', () => {
    const many = Float64Array.from({ length: 5000 }, (_, k) => (k * 7919) % 5000);
    const skewed = Float64Array.from(many, (value) => (value === 4999 ? 1e12 : value));
    const ranks = [2500, 4500, 4750, 4950, 0, 4998];
    expect(smallestAt(many, ranks)).toEqual(ranks);
    expect(smallestAt(skewed, ranks)).toEqual(ranks);
    expect(smallestAt(skewed, [4999])).toEqual([1e12]);
  });

  it('leaves the numbers as they are', () => {
    const values = Float64Array.from([3, 0, 2, 0, 1]);
    expect(smallestAt(values, [0, 1, 2, 3, 4])).toEqual([0, 0, 1, 2, 3]);
    expect([...values]).toEqual([3, 0, 2, 0, 1]);
  });

  it('has a rank', () => {
    expect(() => smallestAt(new Float64Array(3), [3])).toThrow('rank 3 of 3');
    expect(() => smallestAt(new Float64Array(0), [0])).toThrow('rank 0 of 0');
  });
});
