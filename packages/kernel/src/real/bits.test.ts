import fc from 'fast-check';
import { expect, test } from 'vitest';
import { powerOfTwo, scaleByPower, splitFloat } from './bits.ts';

test('powers of two are exact over the range of normal numbers', () => {
  expect(powerOfTwo(0)).toBe(1);
  expect(powerOfTwo(10)).toBe(1024);
  expect(powerOfTwo(-1022)).toBe(2.2250738585072014e-308);
  expect(powerOfTwo(1023)).toBe(8.98846567431158e307);
});

test('a number is put together again from its parts', () => {
  const positive = fc.double({ min: 5e-324, max: 1.7976931348623157e308, noNaN: true });
  fc.assert(
    fc.property(positive, (x) => {
      const { mantissa, exponent } = splitFloat(x);
      expect(mantissa).toBeGreaterThanOrEqual(1);
      expect(mantissa).toBeLessThan(2);
      expect(scaleByPower(mantissa, exponent)).toBe(x);
    }),
  );
});

test('scaling ends in zero and Infinity', () => {
  expect(scaleByPower(1, 5000)).toBe(Infinity);
  expect(scaleByPower(1, 1024)).toBe(Infinity);
  expect(scaleByPower(1, -1074)).toBe(5e-324);
  expect(scaleByPower(1, -1076)).toBe(0);
  expect(scaleByPower(1, -5000)).toBe(0);
});
