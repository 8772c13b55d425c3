import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pow, powInt } from './power.ts';

test('pow is exact where the result is a float64', () => {
  expect(pow(2, 10)).toBe(1024);
  expect(pow(10, 22)).toBe(1e22);
  expect(pow(9, 0.5)).toBe(3);
  expect(pow(27, 1 / 3)).toBe(3);
  expect(pow(2, -1074)).toBe(5e-324);
  expect(pow(-2, 3)).toBe(-8);
  expect(pow(-2, -2)).toBe(0.25);
});

test('pow has fixed answers at zero and at the ends of float64', () => {
  expect(pow(0, 0)).toBe(1);
  expect(pow(5, 0)).toBe(1);
  expect(pow(0, 2)).toBe(0);
  expect(pow(-0, 3)).toBe(0);
  expect(pow(0, -1)).toBe(Infinity);
  expect(pow(10, 400)).toBe(Infinity);
  expect(pow(-10, 401)).toBe(-Infinity);
  expect(pow(10, -400)).toBe(0);
  expect(pow(-10, -401)).toBe(0);
  expect(pow(1.5, 1e300)).toBe(Infinity);
  expect(pow(0.5, 1e300)).toBe(0);
  expect(pow(1, 1e300)).toBe(1);
});

test('pow asserts what it does not define', () => {
  expect(() => pow(-2, 0.5)).toThrow('whole powers');
  expect(() => pow(NaN, 1)).toThrow('not finite');
  expect(() => pow(2, NaN)).toThrow('not finite');
  expect(() => pow(Infinity, 1)).toThrow('not finite');
});

test('powInt is exact where the result is a float64', () => {
  expect(powInt(3, 33)).toBe(5559060566555523);
  expect(powInt(-3, 3)).toBe(-27);
  expect(powInt(2, 1023)).toBe(8.98846567431158e307);
  expect(powInt(2, -1074)).toBe(5e-324);
  expect(powInt(7, 1)).toBe(7);
});

test('powInt has fixed answers at zero and at the ends of float64', () => {
  expect(powInt(0, 0)).toBe(1);
  expect(powInt(0, 5)).toBe(0);
  expect(powInt(0, -5)).toBe(Infinity);
  expect(powInt(10, 309)).toBe(Infinity);
  expect(powInt(-10, 309)).toBe(-Infinity);
  expect(powInt(10, -400)).toBe(0);
  expect(powInt(5e-324, 1)).toBe(5e-324);
  expect(powInt(1.0000001, 2_147_483_647)).toBe(1.8366448196907325e93);
});

test('powInt asserts what it does not define', () => {
  expect(() => powInt(2, 0.5)).toThrow('powInt to 0.5');
  expect(() => powInt(2, 2 ** 31)).toThrow('powInt to 2147483648');
  expect(() => powInt(NaN, 2)).toThrow('not finite');
});

test('the two powers agree within one ulp', () => {
  const base = fc.double({ min: 0.5, max: 2, noNaN: true });
  fc.assert(
    fc.property(base, fc.integer({ min: -200, max: 200 }), (x, n) => {
      const [a, b] = [pow(x, n), powInt(x, n)];
      expect(Math.abs(a - b)).toBeLessThanOrEqual(b * 2.3e-16);
    }),
  );
});
