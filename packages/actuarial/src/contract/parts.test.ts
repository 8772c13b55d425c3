import { expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { level } from '../flow/amount.ts';
import { flatInterest, forwardInterest } from '../flow/interest.ts';
import { courseFromLives } from '../life/course.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import type { Contract } from './contract.ts';
import { partsAt } from './parts.ts';

const course = valueOf(courseFromLives([10, 8, 5, 0]));
const contract: Contract = {
  benefits: [
    {
      pays: 'event',
      event: 'death',
      timing: 'end',
      from: 0,
      to: 3,
      amount: level(100),
      premiumsPaid: 0,
    },
  ],
  premium: { from: 0, to: 2, paymentsPerYear: 1 },
  expenses: [
    { kind: 'ofPremium', rate: 0.5, from: 0, to: 1 },
    { kind: 'perPolicy', amount: 4, timing: 'end', from: 0, to: null },
  ],
  loading: 0,
};
const basis = { course, interest: flatInterest(annualRate(0)) };

it('without interest every part is a sum of probabilities', () => {
  const { benefits, annuity, expenses } = valueOf(partsAt(contract, basis, 0));
  expect(benefits.fixed).toBeCloseTo(100, 10);
  expect(annuity).toBeCloseTo(1.8, 12);
  expect(expenses.fixed).toBeCloseTo(4 * 2.3, 12);
  expect(expenses.perPremium).toBeCloseTo(0.5, 12);
});

it('at t only later years count, per contract in force', () => {
  const { benefits, annuity, expenses } = valueOf(partsAt(contract, basis, 1));
  expect(benefits.fixed).toBeCloseTo(100, 10);
  expect(annuity).toBeCloseTo(1, 12);
  expect(expenses.fixed).toBeCloseTo((4 * 1.3) / 0.8, 12);
  expect(expenses.perPremium).toBe(0);
});

it.each([3, 4, -1, 0.5])('refuses the value after %d years, when nobody is in force', (t) => {
  expect(refusalOf(partsAt(contract, basis, t)).code).toBe('BAD_BASIS');
});

it('refuses a term structure that ends before the contract', () => {
  const interest = valueOf(forwardInterest([0.02, 0.03].map(annualRate)));
  expect(refusalOf(partsAt(contract, { course, interest }, 0))).toMatchObject({
    code: 'BAD_RATE',
    limit: 'at least 3',
  });
});
