import { expect, test } from 'vitest';
import { spanText } from './stress.ts';

test('years count from 1, five to a span, and none lies beyond the last', () => {
  expect([0, 5, 55].map((from) => spanText(from, 58))).toEqual([
    '第 1 至 5 年',
    '第 6 至 10 年',
    '第 56 至 58 年',
  ]);
  expect(spanText(55, 56)).toBe('第 56 年');
  expect(spanText(60, 60)).toBe('第 60 年');
});
