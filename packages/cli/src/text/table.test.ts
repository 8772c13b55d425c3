import { expect, test } from 'vitest';
import { left, right, textTable } from './table.ts';
import { padEnd, widthOf } from './width.ts';

test('a Chinese character takes two columns, an accent none', () => {
  expect(widthOf('abc')).toBe(3);
  expect(widthOf('周明，32 岁')).toBe(11);
  expect(widthOf('𠮷')).toBe(2);
  expect(widthOf('e\u0301')).toBe(1);
  expect(padEnd('周', 4)).toBe('周  ');
});

test('columns stand under each other, numbers to the right, no blanks at the ends of lines', () => {
  const lines = textTable(
    [left('姓名'), right('元'), left('')],
    [
      ['周明', '1,234', ''],
      ['Li', '5', 'x'],
    ],
  );
  expect(lines).toEqual(['姓名     元', '----  -----  -', '周明  1,234', 'Li        5  x']);
});
