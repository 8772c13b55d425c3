import { expect, test } from 'vitest';
import { sayZhCN } from '../../testing/sayZhCN.ts';
import { laterText } from './laterText.ts';

test.each([
  [null, null, ''],
  [1, 3, '第 2 至 4 年第一层仍有敞口（今天起是第 1 年）'],
  [4, 4, '第 5 年第一层仍有敞口（今天起是第 1 年）'],
  [4, null, '第 5 年起第一层仍有敞口（今天起是第 1 年）'],
])('years %j to %j count from 1', (openFromYear, openUntilYear, text) => {
  expect(laterText({ openFromYear, openUntilYear }, sayZhCN)).toBe(text);
});
