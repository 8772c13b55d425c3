import { expect, test } from 'vitest';
import { doubtOf } from './doubt.ts';

test('a hundred million yuan is kept without a question, a fen more is asked about', () => {
  expect(doubtOf(10_000_000_000, false)).toBeNull();
  expect(doubtOf(10_000_000_001, false)).toBe('doubt.large');
  expect(doubtOf(90_000_000_000_000, true)).toBe('doubt.large');
});

test('a premium of nothing is asked about, any other amount of nothing is not', () => {
  expect(doubtOf(0, true)).toBe('doubt.freePremium');
  expect(doubtOf(0, false)).toBeNull();
  expect(doubtOf(1, true)).toBeNull();
});
