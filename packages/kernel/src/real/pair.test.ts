import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPairs, dividePairs, exactProduct, exactSum, multiplyPairs } from './pair.ts';
import type { Pair } from './pair.ts';

/** Whole numbers up to 2^53 times 2^-k: every result can be checked in exact integers. */
const whole = fc.maxSafeInteger();

function scaled(pair: Pair): bigint {
  return BigInt(pair.hi) + BigInt(pair.lo);
}

describe('pairs', () => {
  test('a sum keeps what rounding drops', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(scaled(exactSum(a, b))).toBe(BigInt(a) + BigInt(b));
      }),
    );
  });

  test('a product keeps what rounding drops', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(scaled(exactProduct(a, b))).toBe(BigInt(a) * BigInt(b));
      }),
    );
  });

  test('a third times three is one to a hundred bits', () => {
    const three = { hi: 3, lo: 0 };
    const third = dividePairs({ hi: 1, lo: 0 }, three);
    const gap = addPairs(multiplyPairs(third, three), { hi: -1, lo: 0 });
    expect(third.hi).toBe(1 / 3);
    expect(Math.abs(gap.hi + gap.lo)).toBeLessThan(2 ** -100);
  });

  test('a quotient of products gives the factor back to a hundred bits', () => {
    const factor = fc.integer({ min: 1, max: 1e15 });
    fc.assert(
      fc.property(factor, factor, (a, b) => {
        const quotient = dividePairs(exactProduct(a, b), { hi: b, lo: 0 });
        expect(quotient.hi).toBe(a);
        expect(Math.abs(quotient.lo)).toBeLessThan(a * 2 ** -100);
      }),
    );
  });
});
