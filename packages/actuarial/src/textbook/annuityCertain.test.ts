import { describe, expect, it } from 'vitest';
import { annualRate, discountFactor } from '@cebao/kernel';
import { annuityCertain, annuityCertainDue, discount } from '../../testdata/plain.ts';

describe('interest', () => {
  it('discounts by whole years and accumulates backwards', () => {
    expect(discount(0.5, 3)).toBe(0.125);
    expect(discount(0.5, 0)).toBe(1);
    expect(discount(0.5, -2)).toBe(4);
  });

  it('gives the printed annuities certain of 10 years at 5 % and 6 %', () => {
    // standard interest tables: a_10 at 5 % = 7.7217, at 6 % = 7.3601
    expect(Math.abs(annuityCertain(annualRate(0.05), 10) - 7.7217)).toBeLessThan(5e-5);
    expect(Math.abs(annuityCertain(annualRate(0.06), 10) - 7.3601)).toBeLessThan(5e-5);
  });

  it('is the sum of its payments, paid in advance or in arrears, above and below 0 %', () => {
    for (const rate of [-0.02, 0, 0.001, 0.03, 0.5]) {
      const i = annualRate(rate);
      const v = discountFactor(i);
      let [due, immediate] = [0, 0];
      for (let t = 0; t < 40; t += 1) {
        due += discount(v, t);
        immediate += discount(v, t + 1);
      }
      expect(Math.abs(annuityCertainDue(i, 40) / due - 1)).toBeLessThan(1e-12);
      expect(Math.abs(annuityCertain(i, 40) / immediate - 1)).toBeLessThan(1e-12);
    }
  });

  it('keeps its digits at rates near 0, where 1 - v^n would cancel', () => {
    for (const rate of [1e-12, -1e-12, 5e-324]) {
      expect(annuityCertain(annualRate(rate), 10)).toBeCloseTo(10, 9);
      expect(annuityCertainDue(annualRate(rate), 10)).toBeCloseTo(10, 9);
    }
  });

  it('pays the number of years at no interest', () => {
    expect(annuityCertain(annualRate(0), 7)).toBe(7);
    expect(annuityCertainDue(annualRate(0), 7)).toBe(7);
    expect(annuityCertainDue(annualRate(0.03), 0)).toBe(0);
  });
});
