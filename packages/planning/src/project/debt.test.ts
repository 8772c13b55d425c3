import fc from 'fast-check';
import { cents, powInt } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import type { Debt } from '../household/household.ts';
import { debtPayments } from './debt.ts';

const debt = (part: Partial<Debt>): Debt => ({
  label: 'loan',
  balanceCents: cents(150_000_000),
  nominalRate: 0.035,
  paymentsPerYear: 12,
  remainingYears: 25,
  repayment: 'levelInstalment',
  repaidOnDeathOf: [],
  ...part,
});

describe('payments of a debt by its schedule', () => {
  it('are level: B i / (1 - (1 + i)^-n) twelve times a year', () => {
    // 1,500,000 over 300 months at 3.5 % / 12: 7,509.35 a month, as every mortgage table prints.
    const payments = debtPayments(debt({}));
    expect(payments).toHaveLength(25);
    expect(new Set(payments).size).toBe(1);
    expect((payments[0] ?? NaN) / 12 / 100).toBeCloseTo(7509.35, 2);
  });

  it('fall with the balance where the principal is equal', () => {
    // 120,000 over 2 years, yearly, at 5 %: 60,000 + 6,000, then 60,000 + 3,000.
    const payments = debtPayments(
      debt({
        balanceCents: cents(12_000_000),
        nominalRate: 0.05,
        paymentsPerYear: 1,
        remainingYears: 2,
        repayment: 'equalPrincipal',
        repaidOnDeathOf: [],
      }),
    );
    expect([...payments]).toEqual([6_600_000, 6_300_000]);
  });

  it('are interest alone until the principal falls due in the last month', () => {
    const payments = debtPayments(
      debt({ balanceCents: cents(12_000_000), remainingYears: 3, repayment: 'interestOnly' }),
    );
    const interest = 12_000_000 * 0.035;
    expect(payments[0]).toBeCloseTo(interest, 4);
    expect(payments[1]).toBeCloseTo(interest, 4);
    expect(payments[2]).toBeCloseTo(interest + 12_000_000, 4);
  });

  it.each(['levelInstalment', 'equalPrincipal', 'interestOnly'] as const)(
    'return exactly the balance without interest (%s)',
    (repayment) => {
      const payments = debtPayments(debt({ nominalRate: 0, repayment }));
      const total = payments.reduce((sum, paid) => sum + paid, 0);
      expect(total).toBeCloseTo(150_000_000, 4);
      if (repayment === 'interestOnly') expect(payments[0]).toBe(0);
    },
  );

  it('are the balance by years where the rate is too small to be seen beside 1', () => {
    // 1 - (1 + i)^-n is 0 for i = 1e-17 / 12, and 0 / 0 would be no payment at all.
    for (const nominalRate of [1e-17, 1e-15, 1e-12]) {
      for (const repayment of ['levelInstalment', 'equalPrincipal'] as const) {
        const payments = debtPayments(debt({ nominalRate, repayment }));
        expect(payments).toHaveLength(25);
        for (const paid of payments) expect(Math.abs(paid - 150_000_000 / 25)).toBeLessThan(1);
      }
    }
  });

  it('are those of the closed form in whole powers for every rate a bank states', () => {
    for (const nominalRate of [0.0001, 0.01, 0.0285, 0.035, 0.049, 0.12, 0.24]) {
      for (const paymentsPerYear of [1, 12] as const) {
        for (const remainingYears of [1, 7, 30]) {
          const terms = debt({ nominalRate, paymentsPerYear, remainingYears });
          const i = nominalRate / paymentsPerYear;
          const v = 1 / powInt(1 + i, paymentsPerYear * remainingYears);
          const expected = (150_000_000 * i * paymentsPerYear) / (1 - v);
          const paid = debtPayments(terms)[0] ?? NaN;
          expect(Math.abs(paid / expected - 1)).toBeLessThan(1e-9);
        }
      }
    }
  });

  it('bring the balance to zero at the end of the schedule, whatever the terms', () => {
    fc.assert(
      fc.property(
        fc.record({
          balance: fc.integer({ min: 1_000_000, max: 1_000_000_000 }),
          rate: fc.integer({ min: 0, max: 2400 }),
          years: fc.integer({ min: 1, max: 40 }),
          repayment: fc.constantFrom('levelInstalment', 'equalPrincipal', 'interestOnly'),
        }),
        ({ balance, rate, years, repayment }) => {
          const terms = debt({
            balanceCents: cents(balance),
            nominalRate: rate / 10_000,
            paymentsPerYear: 1,
            remainingYears: years,
            repayment,
          });
          let left = balance;
          for (const paid of debtPayments(terms)) left = left * (1 + rate / 10_000) - paid;
          expect(Math.abs(left)).toBeLessThan(1e-6 * balance);
        },
      ),
      { seed: 20_261_101, numRuns: 300 },
    );
  });
});
