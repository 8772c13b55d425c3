import { expect, test } from 'vitest';
import { differences } from './differences.ts';

const between = (carried: unknown, expected: unknown) =>
  differences('report', { carried, expected }).map((d) => [d.path, d.carried, d.expected]);

test('equal values differ nowhere, whatever the order of their fields; -0 is 0', () => {
  expect(between({ a: [1, { b: null }], c: 0 }, { c: -0, a: [1, { b: null }] })).toEqual([]);
});

test('every place is named by its path', () => {
  const carried = { lines: [{ premiumCents: 158_851 }, { premiumCents: 5 }], name: '周' };
  const expected = { lines: [{ premiumCents: 158_850 }, { premiumCents: 6 }], name: '王' };
  expect(between(carried, expected)).toEqual([
    ['report.lines[0].premiumCents', '158851', '158850'],
    ['report.lines[1].premiumCents', '5', '6'],
    ['report.name', '周', '王'],
  ]);
});

test('what is missing, added or of another kind is a difference too', () => {
  expect(between({ a: 1, list: [1] }, { b: 1, list: [1, 2] })).toEqual([
    ['report.a', '1', '（没有）'],
    ['report.b', '（没有）', '1'],
    ['report.list[1]', '（没有）', '2'],
  ]);
  expect(between([], {})).toEqual([['report', '[]', '{}']]);
  expect(between('1', 1)).toHaveLength(1);
  expect(between(null, {})).toHaveLength(1);
});
