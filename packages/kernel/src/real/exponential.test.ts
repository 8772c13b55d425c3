import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, expm1, fromParts } from './exponential.ts';

test('exp gives the printed constants', () => {
  expect(exp(0)).toBe(1);
  expect(exp(1)).toBe(2.718281828459045);
  expect(exp(-1)).toBe(0.36787944117144233);
});

test('exp overflows and underflows where float64 ends', () => {
  expect(exp(709.782712893384)).toBe(1.7976931348622732e308);
  expect(exp(709.7827128933841)).toBe(Infinity);
  expect(exp(-745.1332191019411)).toBe(5e-324);
  expect(exp(-745.1332191019412)).toBe(0);
  expect(exp(-745.1332191019413)).toBe(0);
  expect(exp(Infinity)).toBe(Infinity);
  expect(exp(-Infinity)).toBe(0);
});

test('expm1 keeps the digits that exp loses near zero', () => {
  expect(expm1(1e-20)).toBe(1e-20);
  expect(expm1(-5e-324)).toBe(-5e-324);
  expect(expm1(1e-10)).toBe(1.00000000005e-10);
  expect(expm1(0)).toBe(0);
  expect(expm1(-0)).toBe(0);
});

test('expm1 ends at -1 below and overflows above', () => {
  expect(expm1(-Infinity)).toBe(-1);
  expect(expm1(-800)).toBe(-1);
  expect(expm1(710)).toBe(Infinity);
});

test('NaN is a fault of our own', () => {
  expect(() => exp(NaN)).toThrow('exp of NaN');
  expect(() => expm1(NaN)).toThrow('expm1 of NaN');
});

test('exp never falls and expm1 keeps the sign of its argument', () => {
  fc.assert(
    fc.property(fc.double({ min: -740, max: 700, noNaN: true }), (x) => {
      expect(exp(x + Math.abs(x) / 1e9)).toBeGreaterThanOrEqual(exp(x));
      expect(Math.sign(expm1(x)) + 0).toBe(Math.sign(x) + 0);
    }),
  );
});

test('parts are put together with their power of two', () => {
  expect(fromParts({ k: 3, r: 0.25, q: 0.25 })).toBe(12);
});
