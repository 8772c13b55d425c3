import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCents,
  cents,
  centsResult,
  compareCents,
  maxCents,
  maxOfCents,
  minCents,
  negateCents,
  scaleCents,
  splitCents,
  subtractCents,
  sumCents,
  yuan,
  zeroCents,
} from './money.ts';
import { round } from './round.ts';

const amount = fc.integer({ min: -maxCents, max: maxCents }).map(cents);

describe('amounts', () => {
  test('the bound is 2^51 - 1', () => {
    expect(maxCents).toBe(2 ** 51 - 1);
    expect(cents(maxCents)).toBe(maxCents);
    expect(cents(-maxCents)).toBe(-maxCents);
  });

  test.each([0.5, NaN, Infinity, -Infinity, 2 ** 51, -(2 ** 51), 1e308])(
    '%d is not an amount',
    (n) => {
      expect(() => cents(n)).toThrow('not whole fen');
    },
  );

  test('-0 becomes 0', () => {
    expect(cents(-0)).toBe(0);
    expect(negateCents(zeroCents)).toBe(0);
    expect(centsResult(-0, 'x')).toEqual({ ok: true, value: 0 });
  });

  test('a number from outside is refused by name', () => {
    expect(centsResult(12, 'premiumCents')).toEqual({ ok: true, value: 12 });
    expect(centsResult(1.5, 'premiumCents')).toMatchObject({
      error: { code: 'BAD_MONEY', thing: 'premiumCents', value: '1.5' },
    });
    expect(centsResult(2 ** 51, 'premiumCents')).toMatchObject({
      error: { code: 'MONEY_RANGE', value: '2251799813685248' },
    });
    expect(centsResult(NaN, 'x')).toMatchObject({ error: { code: 'BAD_MONEY', value: 'NaN' } });
  });

  test('sums and differences are exact or throw', () => {
    expect(addCents()).toBe(0);
    expect(addCents(cents(1), cents(2), cents(3))).toBe(6);
    expect(sumCents(new Set([cents(5), cents(7)]))).toBe(12);
    expect(subtractCents(cents(5), cents(7))).toBe(-2);
    expect(() => addCents(cents(maxCents), cents(1))).toThrow('2251799813685248');
    expect(() => subtractCents(cents(-maxCents), cents(1))).toThrow('-2251799813685248');
  });

  test('order, least and greatest agree', () => {
    const half = fc.integer({ min: -(2 ** 50) + 1, max: 2 ** 50 - 1 }).map(cents);
    fc.assert(
      fc.property(half, half, (a, b) => {
        expect(compareCents(a, b)).toBe(-compareCents(b, a) + 0);
        expect(subtractCents(maxOfCents(a, b), minCents(a, b))).toBe(Math.abs(a - b));
        expect(compareCents(minCents(a, b), maxOfCents(a, b))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('yuan takes whole or two-decimal numbers only', () => {
    expect(yuan(12.34)).toBe(1234);
    expect(yuan(-0.01)).toBe(-1);
    expect(yuan(1_000_000)).toBe(100_000_000);
    expect(yuan(1.1)).toBe(110);
    expect(() => yuan(1.005)).toThrow('not whole fen');
    expect(() => yuan(NaN)).toThrow('finite');
    expect(() => yuan(1e14)).toThrow('not whole fen');
  });

  test('every two-decimal number of yuan is accepted', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (fen) => {
        expect(yuan(fen / 100)).toBe(fen);
      }),
    );
  });
});

describe('scaling', () => {
  test('the mode is the caller’s', () => {
    expect(scaleCents(cents(5), 0.5, round.halfUp)).toBe(3);
    expect(scaleCents(cents(5), 0.5, round.halfEven)).toBe(2);
    expect(scaleCents(cents(5), 0.5, round.down)).toBe(2);
    expect(scaleCents(cents(-5), 0.5, round.halfUp)).toBe(-3);
  });

  test('what leaves the range or is not a number throws', () => {
    expect(() => scaleCents(cents(maxCents), 2, round.halfUp)).toThrow('not whole fen');
    expect(() => scaleCents(cents(1), NaN, round.halfUp)).toThrow('finite');
  });
});

describe('splitting', () => {
  const weight = fc.oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  );
  const weights = fc
    .array(weight, { minLength: 1, maxLength: 12 })
    .filter((w) => w.some((x) => x > 0));

  test('a hundred yuan in twelve parts loses nothing', () => {
    const parts = splitCents(
      yuan(100),
      Array.from({ length: 12 }, () => 1),
    );
    expect(parts).toEqual([834, 834, 834, 834, 833, 833, 833, 833, 833, 833, 833, 833]);
    expect(sumCents(parts)).toBe(10_000);
  });

  test('equal remainders go to the first', () => {
    expect(splitCents(cents(1), [1, 1])).toEqual([1, 0]);
    expect(splitCents(cents(-1), [1, 1])).toEqual([-1, 0]);
    expect(splitCents(cents(2), [0.1, 0.1, 0.1])).toEqual([1, 1, 0]);
  });

  test('the largest remainder wins before the first place', () => {
    // Quotas 3.75, 2.5, 3.75: two fen are left, both three-quarters get one.
    expect(splitCents(cents(10), [3, 2, 3])).toEqual([4, 2, 4]);
  });

  test('a weight of zero gets nothing', () => {
    expect(splitCents(cents(7), [0, 1, 0])).toEqual([0, 7, 0]);
  });

  test('weights far apart are shared exactly', () => {
    expect(splitCents(cents(maxCents), [5e-324, 1e308])).toEqual([0, maxCents]);
  });

  test('weights that cannot be shared by are our own fault', () => {
    expect(() => splitCents(cents(1), [])).toThrow('sum above 0');
    expect(() => splitCents(cents(1), [0, 0])).toThrow('sum above 0');
    expect(() => splitCents(cents(1), [-1, 2])).toThrow('weight -1');
    expect(() => splitCents(cents(1), [NaN])).toThrow('weight NaN');
    expect(() => splitCents(cents(1), [Infinity])).toThrow('weight Infinity');
  });

  test('the parts always add up to the total', () => {
    fc.assert(
      fc.property(amount, weights, (total, w) => {
        expect(sumCents(splitCents(total, w))).toBe(total);
      }),
    );
  });

  test('no part is a whole fen or more away from its quota', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), weights, (total, w) => {
        const sum = w.reduce((a, b) => a + b, 0);
        splitCents(cents(total), w).forEach((part, i) => {
          expect(Math.abs(part - (total * (w[i] ?? 0)) / sum)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });
});
