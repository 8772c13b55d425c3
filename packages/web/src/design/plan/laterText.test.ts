import { expect, test } from 'vitest';
import { sayZhCN } from '../../testing/sayZhCN.ts';
import { laterText } from './laterText.ts';

test.each([
  [null, null, ''],
  [1, 3, '第 2 至 4 年第一层仍有敞口（今天起是第 1 年）'],
  [4, 4, '第 5 年第一层仍有敞口（今天起是第 1 年）'],
  [4, null, '第 5 年起第一层仍有敞口（今天起是第 1 年）'],
])('years %j to %j count from 1', (openFromYear, openUntilYear, text) => {
  expect(laterText({ openFromYear, openUntilYear, coverEndsYear: null }, sayZhCN)).toBe(text);
});

test('cover that ends before is said', () => {
  const open = { openFromYear: 20, openUntilYear: 21, coverEndsYear: 20 };
  expect(laterText(open, sayZhCN)).toBe(
    '第 20 年末有保障到期；第 21 至 22 年第一层仍有敞口（今天起是第 1 年）',
  );
});
