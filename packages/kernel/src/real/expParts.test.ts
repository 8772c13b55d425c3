import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expParts } from './expParts.ts';

test('the exponential of zero has nothing to add', () => {
  expect(expParts({ hi: 0, lo: 0 })).toEqual({ k: 0, r: 0, q: 0 });
});

test('the reduced argument stays within half of ln 2', () => {
  fc.assert(
    fc.property(fc.double({ min: -745, max: 709, noNaN: true }), (x) => {
      const { k, r, q } = expParts({ hi: x, lo: 0 });
      expect(Number.isInteger(k)).toBe(true);
      expect(Math.abs(r)).toBeLessThanOrEqual(0.34658);
      expect(q).toBeLessThan(0.0681);
      expect(Math.abs(k * Math.LN2 + r - x)).toBeLessThan(3e-13);
    }),
  );
});

test('the tail of the argument reaches the result', () => {
  const without = expParts({ hi: 1, lo: 0 });
  const withTail = expParts({ hi: 1, lo: 1e-17 });
  expect(withTail.r).toBe(without.r);
  expect(withTail.q).toBeGreaterThan(without.q);
});
