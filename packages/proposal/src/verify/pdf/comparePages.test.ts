import { expect, test } from 'vitest';
import { pageRefusals } from './comparePages.ts';

const named = (given: readonly string[][], right: readonly string[][]) =>
  pageRefusals(given, right).map(({ thing, value, limit }) => [thing, value, limit]);

test('equal pages are no fault; every changed line of a page is named', () => {
  expect(named([['a', 'b']], [['a', 'b']])).toEqual([]);
  expect(named([['a', 'x', 'y']], [['a', 'b', 'c']])).toEqual([
    ['第 1 页第 2 行', 'x', '应为「b」'],
    ['第 1 页第 3 行', 'y', '应为「c」'],
  ]);
});

test('of a page whose lines moved only the first is named', () => {
  expect(named([['a', 'b', 'c']], [['b', 'c']])).toEqual([['第 1 页第 1 行', 'a', '应为「b」']]);
});

test('a page too few or too many is named', () => {
  expect(named([['a']], [['a'], ['b']])[0]?.[0]).toBe('第 2 页');
  expect(named([['a'], ['b']], [['a']])[0]).toEqual([
    '第 2 页',
    '（多出的一页）',
    '应为「共 1 页」',
  ]);
});
