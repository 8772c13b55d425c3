import { annualRate } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { monthlyBasis } from './monthlyBasis.ts';
import type { YearlyBasis } from './monthlyBasis.ts';

const yearly: YearlyBasis = {
  firstAge: 30,
  mortality: Float64Array.of(0.01, 0.02, 0.03, 1),
  selectYears: 2,
  lapse: Float64Array.of(0.1, 0.05),
  spot: Float64Array.of(0, 0.03),
  inflation: annualRate(0.01),
  acquisitionExpenseCents: 30_000,
  yearlyExpenseCents: 12_000,
};
const made = monthlyBasis(yearly);
const monthly = made.ok ? made.value : expect.fail('the basis is sound');

describe('a monthly basis', () => {
  it('gives back the yearly rates after twelve months', () => {
    for (const [cell, q] of yearly.mortality.entries()) {
      expect(1 - (1 - (monthly.mortality[cell] ?? 0)) ** 12).toBeCloseTo(q, 14);
    }
    expect((monthly.kept[0] ?? 0) ** 12).toBeCloseTo(0.9, 14);
    expect(monthly).toMatchObject({ ages: 2, years: 2, selectYears: 2, firstAge: 30 });
  });

  it('discounts month t by the spot rate of its year, and inflates the expense of the month', () => {
    expect(monthly.discount.slice(0, 12)).toEqual(new Float64Array(12).fill(1));
    expect(monthly.discount[18]).toBeCloseTo(1.03 ** -1.5, 14);
    expect(monthly.expenseCents[18]).toBeCloseTo(1000 * 1.01 ** 1.5 * 1.03 ** -1.5, 10);
  });

  it('may have a single select year', () => {
    expect(monthlyBasis({ ...yearly, selectYears: 1 })).toMatchObject({ value: { ages: 4 } });
  });

  it.each([
    ['part of an age', { mortality: new Float64Array(3) }, 'mortality: length'],
    ['no ages', { mortality: new Float64Array(0) }, 'mortality: length'],
    ['no select years', { selectYears: 0 }, 'mortality: length'],
    ['no spot rate for a year', { spot: Float64Array.of(0) }, 'spot: length'],
    ['no years', { lapse: new Float64Array(0) }, 'spot: length'],
    ['a mortality above 1', { mortality: Float64Array.of(1.1, 0) }, 'mortality[0]'],
    ['a year that all leave', { lapse: Float64Array.of(0.1, 1) }, 'lapse[1]'],
    ['half a select year', { selectYears: 1.5 }, 'mortality: length'],
    ['a spot rate above 100 %', { spot: Float64Array.of(0, 1.5) }, 'spot[1]'],
    ['a spot rate of -100 %', { spot: Float64Array.of(0, -1) }, 'spot[1]'],
  ])('is refused with %s', (_, change, thing) => {
    const refused = monthlyBasis({ ...yearly, ...change });
    expect(refused).toMatchObject({ ok: false, error: { code: 'BAD_TABLE', thing } });
  });
});
