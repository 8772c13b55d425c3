import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annualRate, cents, maxCents } from '@cebao/kernel';
import { grossPremium } from './levelPremium.ts';
import { netPremium, pureEndowment, wholeLife, wholeLifeAnnuityDue } from '../../testdata/plain.ts';
import { istat1998Male, standardUltimate, valueOf } from '../../testdata/tables.ts';

const none = { perPremium: 0, perSumInsured: 0, perPolicyCents: cents(0) };

describe('net premium', () => {
  it.each([
    // Standard Ultimate Life Table, 5 %: 1000 A_30 / aDue_30 and 1000 A_70 / aDue_70 (case SULT-129)
    [30, 3.9714, 0.0003],
    [70, 35.657, 0.001],
  ])('of a whole life insurance of 1000 at %s is %s', (x, expected, tolerance) => {
    const life = { table: standardUltimate, i: annualRate(0.05), x };
    const P = netPremium({ benefit: wholeLife(life), annuity: wholeLifeAnnuityDue(life) });
    expect(Math.abs(1000 * P - expected)).toBeLessThan(tolerance);
  });

  it('ITA-060: a single premium of 26000 at 40 buys 68773.66 after 22 years', () => {
    const life = { table: istat1998Male, i: annualRate(0.04), x: 40, n: 22 };
    const single = netPremium({ benefit: pureEndowment(life), annuity: 1 });
    expect(Math.abs(26000 / single - 68773.66)).toBeLessThan(0.01);
  });
});

describe('gross premium', () => {
  const sumInsuredCents = cents(10_000_000);

  it('carries a share of itself, a share of the sum and a fixed amount', () => {
    // P = 0.1 / 20 = 0.005: (50000 + 0.001 * 10000000 + 5000) / (1 - 0.2) = 65000 / 0.8 = 81250 fen
    const expenses = { perPremium: 0.2, perSumInsured: 0.001, perPolicyCents: cents(5000) };
    const G = grossPremium({ benefit: 0.1, annuity: 20, sumInsuredCents, expenses });
    expect(valueOf(G)).toBe(81250);
  });

  it('is rounded half up to the fen', () => {
    const half = { benefit: 0.5, annuity: 1, expenses: none };
    expect(valueOf(grossPremium({ ...half, sumInsuredCents: cents(101) }))).toBe(51);
    expect(valueOf(grossPremium({ ...half, sumInsuredCents: cents(100) }))).toBe(50);
  });

  it('pays for benefit and expenses, by equivalence, to half a fen a year', () => {
    const rates = fc.record({
      benefit: fc.double({ min: 0.01, max: 1, noNaN: true }),
      annuity: fc.double({ min: 1, max: 40, noNaN: true }),
      perPremium: fc.double({ min: 0, max: 0.9, noNaN: true }),
      perSumInsured: fc.double({ min: 0, max: 0.01, noNaN: true }),
      perPolicyCents: fc.integer({ min: 0, max: 100_000 }).map(cents),
    });
    fc.assert(
      fc.property(rates, ({ benefit, annuity, ...expenses }) => {
        const G = valueOf(grossPremium({ benefit, annuity, sumInsuredCents, expenses }));
        const { perPremium, perSumInsured, perPolicyCents } = expenses;
        const yearly = perPremium * G + perSumInsured * sumInsuredCents + perPolicyCents;
        const surplus = G * annuity - (sumInsuredCents * benefit + yearly * annuity);
        expect(Math.abs(surplus)).toBeLessThanOrEqual(0.5 * annuity * (1 - perPremium) + 1e-6);
      }),
    );
  });

  it.each([
    ['perPremium', 1, 'from 0 to below 1'],
    ['perPremium', -0.1, 'from 0 to below 1'],
    ['perPremium', Number.NaN, 'from 0 to below 1'],
    ['perSumInsured', 1.5, 'from 0 to 1'],
    ['perPolicyCents', cents(-1), 'from 0'],
  ])('refuses %s of %s', (name, value, limit) => {
    const expenses = { ...none, [name]: value };
    expect(grossPremium({ benefit: 0.1, annuity: 20, sumInsuredCents, expenses })).toMatchObject({
      error: { code: 'BAD_BASIS', thing: `expenses.${name}`, value: String(value), limit },
    });
  });

  it('refuses a premium beyond the range of money', () => {
    const huge = { benefit: 1, annuity: 0.001, sumInsuredCents: cents(maxCents), expenses: none };
    expect(grossPremium(huge)).toMatchObject({ error: { code: 'MONEY_RANGE' } });
  });
});
