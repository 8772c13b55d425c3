import { expect, it } from 'vitest';
import { level } from '../flow/amount.ts';
import { benefitsOnly, policyExpenses, premiumExpenses } from './contract.ts';
import type { Expense } from './contract.ts';

const expenses: readonly Expense[] = [
  { kind: 'ofPremium', rate: 0.2, from: 0, to: 1 },
  { kind: 'ofPremium', rate: 0.05, from: 1, to: null },
  { kind: 'perPolicy', amount: 10, timing: 'start', from: 0, to: null },
  { kind: 'perPolicy', amount: 3, timing: 'end', from: 0, to: 5 },
];

it('expenses of the premium end with the premiums, and keep their mode', () => {
  const segments = premiumExpenses(expenses, { from: 0, to: 20, paymentsPerYear: 12 });
  const monthly = { pays: 'survival', timing: 'start', paymentsPerYear: 12 };
  expect(segments).toEqual([
    { ...monthly, amount: level(0.2), from: 0, to: 1 },
    { ...monthly, amount: level(0.05), from: 1, to: 20 },
  ]);
});

it('expenses outside the years of premiums are none', () => {
  const [first] = expenses;
  if (first === undefined) expect.unreachable();
  expect(premiumExpenses([first], { from: 1, to: 20, paymentsPerYear: 1 })).toEqual([]);
});

it('expenses per policy fall due yearly; at the end of the year whoever died in it counts', () => {
  const survival = { pays: 'survival', timing: 'start', paymentsPerYear: 1 };
  expect(policyExpenses(expenses)).toEqual([
    { ...survival, from: 0, to: null, amount: level(10) },
    { pays: 'yearBegun', from: 0, to: 5, amount: level(3) },
  ]);
});

it('a contract of benefits alone has no premium, expense or loading', () => {
  expect(benefitsOnly([])).toEqual({ benefits: [], premium: null, expenses: [], loading: 0 });
});
