import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accumulationHalfYear,
  annualRate,
  annualRateResult,
  discountFactor,
  discountOf,
  effectiveOf,
  forceOf,
  monthlyOf,
  nominalOf,
  prob,
} from './rate.ts';

const rate = fc.double({ min: -0.9, max: 1, noNaN: true }).map(annualRate);

describe('rates', () => {
  test('the printed values at 6 % hold to their last digit', () => {
    // Kellison, The Theory of Interest, table I, i = 6 %: i(2), i(4), i(12), delta, v, d, (1+i)^1/2.
    const i = annualRate(0.06);
    expect(nominalOf(i, 2)).toBeCloseTo(0.059126, 6);
    expect(nominalOf(i, 4)).toBeCloseTo(0.058695, 6);
    expect(nominalOf(i, 12)).toBeCloseTo(0.058411, 6);
    expect(forceOf(i)).toBeCloseTo(0.058269, 6);
    expect(discountFactor(i)).toBeCloseTo(0.943396, 6);
    expect(discountOf(i)).toBeCloseTo(0.056604, 6);
    expect(accumulationHalfYear(i)).toBeCloseTo(1.029563, 6);
  });

  test('a rate is above -1 and at most 1', () => {
    expect(annualRate(1)).toBe(1);
    expect(annualRate(-0)).toBe(0);
    for (const bad of [-1, 1.01, NaN, Infinity, -2]) {
      expect(() => annualRate(bad)).toThrow('annual rate');
      expect(annualRateResult(bad, '预定利率')).toMatchObject({
        error: { code: 'BAD_RATE', thing: '预定利率', value: String(bad) },
      });
    }
    expect(annualRateResult(0.03, 'x')).toEqual({ ok: true, value: 0.03 });
  });

  test('a tiny rate keeps its digits', () => {
    const i = annualRate(1e-9);
    expect(forceOf(i)).toBe(9.999999995e-10);
    expect(nominalOf(i, 1)).toBe(1e-9);
  });

  test('nominal and effective undo each other', () => {
    fc.assert(
      fc.property(rate, fc.constantFrom(1, 2, 4, 12, 365), (i, m) => {
        fc.pre(i < 0.99);
        expect(effectiveOf(nominalOf(i, m), m)).toBeCloseTo(i, 13);
      }),
    );
  });

  test('twelve months make a year, two halves too', () => {
    fc.assert(
      fc.property(rate, (i) => {
        expect((1 + monthlyOf(i)) ** 12).toBeCloseTo(1 + i, 12);
        expect(accumulationHalfYear(i) ** 2).toBeCloseTo(1 + i, 14);
        expect(discountOf(i)).toBeCloseTo(i * discountFactor(i), 12);
      }),
    );
  });

  test('a frequency is a whole number from one on', () => {
    for (const m of [0, -1, 1.5, NaN]) {
      expect(() => nominalOf(annualRate(0.03), m)).toThrow('payments a year');
      expect(() => effectiveOf(0.03, m)).toThrow('payments a year');
    }
  });
});

test('a probability lies in [0, 1]', () => {
  expect(prob(0)).toBe(0);
  expect(prob(-0)).toBe(0);
  expect(prob(1)).toBe(1);
  for (const bad of [-0.001, 1.001, NaN]) expect(() => prob(bad)).toThrow('probability');
});
