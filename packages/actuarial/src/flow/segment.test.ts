import { expect, it } from 'vitest';
import { level } from './amount.ts';
import { premiumSegment, premiumYearsPaid } from './segment.ts';

it('premiums paid when year k ends: min(k + 1, to) - from, none before the first', () => {
  const tenFromTwo = { from: 2, to: 12 };
  expect([0, 1, 2, 11, 12, 40].map((k) => premiumYearsPaid(tenFromTwo, k))).toEqual([
    0, 0, 1, 10, 10, 10,
  ]);
  expect(premiumYearsPaid({ from: 0, to: null }, 40)).toBe(41);
});

it('a premium is paid at the start of its part of the year, while in force', () => {
  const pattern = { from: 0, to: 20, paymentsPerYear: 12 } as const;
  expect(premiumSegment(pattern, level(1))).toEqual({
    pays: 'survival',
    timing: 'start',
    amount: level(1),
    ...pattern,
  });
});
