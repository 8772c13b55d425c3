import { expect, it } from 'vitest';
import { amountIn, level } from './amount.ts';

it('a level, an arithmetic and a geometric amount develop as their formulas say', () => {
  expect([0, 9].map((k) => amountIn(level(7), k))).toEqual([7, 7]);
  const arithmetic = { kind: 'arithmetic', first: 100, step: -10 } as const;
  expect([0, 1, 3].map((k) => amountIn(arithmetic, k))).toEqual([100, 90, 70]);
  const geometric = { kind: 'geometric', first: 100, growth: 0.5 } as const;
  expect([0, 1, 2].map((k) => amountIn(geometric, k))).toEqual([100, 150, 225]);
});

it('a listed amount holds its last entry for all later years', () => {
  const listed = { kind: 'listed', amounts: [3, 2, 1] } as const;
  expect([0, 2, 5].map((k) => amountIn(listed, k))).toEqual([3, 1, 1]);
});
