import { expect, test } from 'vitest';
import { positionText } from './position.ts';

test('lines and columns count from one, and a character outside the first plane is one column', () => {
  expect(positionText('', 0)).toBe('第 1 行第 1 列');
  expect(positionText('a\nbc', 3)).toBe('第 2 行第 2 列');
  expect(positionText('"𠮷"', 3)).toBe('第 1 行第 3 列');
});
