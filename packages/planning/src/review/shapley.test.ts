import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { exactShares, sharesOf } from './shapley.ts';

/** A value in fen for every set of `count` factors. */
const game = fc.integer({ min: 0, max: 5 }).chain((count) => {
  const value = fc.integer({ min: -(2 ** 51), max: 2 ** 51 });
  const size = 2 ** count;
  return fc.record({
    count: fc.constant(count),
    values: fc.array(value, { minLength: size, maxLength: size }),
  });
});

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const full = (values: readonly number[]) => values.at(-1) ?? 0;

/** Mean of marginal differences over all orders, straight from the definition. */
function overAllOrders(count: number, values: readonly number[]): readonly bigint[] {
  const shares = Array.from({ length: count }, () => 0n);
  const walk = (mask: number, left: readonly number[]): void => {
    if (left.length === 0) return;
    const after = factorial(left.length - 1);
    for (const i of left) {
      const next = mask | (1 << i);
      const step = BigInt((values[next] ?? 0) - (values[mask] ?? 0));
      shares[i] = (shares[i] ?? 0n) + step * after;
      walk(
        next,
        left.filter((other) => other !== i),
      );
    }
  };
  walk(
    0,
    Array.from({ length: count }, (_, i) => i),
  );
  return shares;
}

function factorial(n: number): bigint {
  return n <= 1 ? 1n : BigInt(n) * factorial(n - 1);
}

describe('Shapley shares', () => {
  test('of the textbook: one left glove, two right gloves, 600 fen a pair', () => {
    // Factor 0 holds the left glove; 1 and 2 a right one each. Shares 4/6, 1/6, 1/6.
    const values = [0, 0, 0, 600, 0, 600, 0, 600];
    expect(sharesOf(3, values)).toEqual([400, 100, 100]);
  });

  test('are the mean over all orders', () => {
    fc.assert(
      fc.property(game, ({ count, values }) => {
        expect(exactShares(count, values).numerators).toEqual(overAllOrders(count, values));
      }),
    );
  });

  test('sum to the change to the fen, each less than a fen from its exact share', () => {
    fc.assert(
      fc.property(game, ({ count, values }) => {
        const shares = sharesOf(count, values);
        expect(shares.reduce((total, share) => total + BigInt(share), 0n)).toBe(
          count === 0 ? 0n : BigInt(full(values)) - BigInt(values[0] ?? 0),
        );
        const { numerators, denominator } = exactShares(count, values);
        numerators.forEach((exact, i) => {
          const off = exact - BigInt(shares[i] ?? 0) * denominator;
          expect(off < denominator && off > -denominator).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('of the reverse change are the reverse shares', () => {
    fc.assert(
      fc.property(game, ({ count, values }) => {
        // Going back, a set has moved exactly where the other set has not.
        const back = values.toReversed();
        const reversed = sharesOf(count, back).map((share) => (share === 0 ? 0 : -share));
        expect(reversed).toEqual(sharesOf(count, values));
      }),
      { numRuns: 300 },
    );
  });

  test('give a factor that never changes anything exactly nothing', () => {
    fc.assert(
      fc.property(game, ({ count, values }) => {
        // The last factor moves nothing: both halves are equal.
        const shares = sharesOf(count + 1, [...values, ...values]);
        expect(shares[count]).toBe(0);
        expect(shares.slice(0, count)).toEqual(sharesOf(count, values));
      }),
      { numRuns: 300 },
    );
  });

  test('are equal for two factors that always do the same, but for the last fen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 6, maxLength: 6 }),
        (v) => {
          // Factors 0 and 1 are exchangeable; factor 2 is itself.
          const [none = 0, one = 0, both = 0, third = 0, thirdOne = 0, all = 0] = v;
          const values = [none, one, one, both, third, thirdOne, thirdOne, all];
          const { numerators } = exactShares(3, values);
          expect(numerators[0]).toBe(numerators[1]);
          const [first = 0, second = 0] = sharesOf(3, values);
          expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('share three fen among two that did the same as 2 and 1, the first in order first', () => {
    expect(sharesOf(2, [0, 0, 0, 3])).toEqual([2, 1]);
    expect(sharesOf(2, [3, 0, 0, 0])).toEqual([-2, -1]);
    expect(sum(sharesOf(3, [0, 0, 0, 0, 0, 0, 0, 1]))).toBe(1);
  });
});
