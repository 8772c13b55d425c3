import { expect, test } from 'vitest';
import { aheadOf } from './ahead.ts';

test('a step prepares the next along the way and the way back, a jump waits for a rest', () => {
  expect(aheadOf({ fromCents: 50_000, toCents: 40_000 }, 90_000)).toEqual({
    budgets: [30_000, 50_000, 20_000, 10_000],
    afterMilliseconds: 0,
  });
  expect(aheadOf({ fromCents: 10_000, toCents: 90_000 }, 90_000)).toEqual({
    budgets: [80_000],
    afterMilliseconds: 300,
  });
});
