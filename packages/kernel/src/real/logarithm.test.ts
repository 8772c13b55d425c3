import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp } from './exponential.ts';
import { log, log1p } from './logarithm.ts';

test('log gives the printed constants', () => {
  expect(log(1)).toBe(0);
  expect(log(2)).toBe(0.6931471805599453);
  expect(log(10)).toBe(2.302585092994046);
  expect(log(2.718281828459045)).toBe(1);
});

test('log takes the whole range of float64', () => {
  expect(log(5e-324)).toBe(-744.4400719213812);
  expect(log(1.7976931348623157e308)).toBe(709.782712893384);
  expect(log(0)).toBe(-Infinity);
  expect(log(Infinity)).toBe(Infinity);
});

test('log1p keeps the digits that log loses near one', () => {
  expect(log1p(1e-20)).toBe(1e-20);
  expect(log1p(1e-10)).toBe(9.999999999500001e-11);
  expect(log1p(-0)).toBe(0);
  expect(log1p(-1)).toBe(-Infinity);
  expect(log1p(Infinity)).toBe(Infinity);
});

test('what has no logarithm is a fault of our own', () => {
  expect(() => log(-1)).toThrow('log of -1');
  expect(() => log(NaN)).toThrow('log of NaN');
  expect(() => log1p(-1.5)).toThrow('log1p of -1.5');
  expect(() => log1p(NaN)).toThrow('log1p of NaN');
});

test('log undoes exp', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(log(exp(x)) - x)).toBeLessThan(4e-16 * Math.max(1, x));
    }),
  );
});
