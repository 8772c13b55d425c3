import { expect, test } from 'vitest';
import { foundRows } from './foundRows.ts';

const rows = [
  { texts: ['利安福重大疾病保险', '顾明远', '保费倒挂'] },
  { texts: ['爱无限（C款）定期寿险', '顾子昂', '年龄超出范围'] },
  { texts: ['利安福重大疾病保险', '顾子昂', '更便宜'] },
];

test('a row is found by product, person or reason, and by several words at once', () => {
  expect(foundRows(rows, '顾子昂')).toEqual([rows[1], rows[2]]);
  expect(foundRows(rows, ' 利安福  顾子昂 ')).toEqual([rows[2]]);
  expect(foundRows(rows, 'c款')).toEqual([rows[1]]);
  expect(foundRows(rows, '没有的')).toEqual([]);
});

test('without words all rows are there', () => {
  expect(foundRows(rows, '  ')).toEqual(rows);
});
