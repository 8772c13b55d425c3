import { cents } from '@cebao/kernel';
import { expect, test } from 'vitest';
import { termRows } from './termRows.ts';

const term = (subject: string, fen: number) =>
  ({ code: 'cost', subject, cents: cents(fen), grade: 'T' }) as const;

test('terms of all layers stand in one row; two alike stay two; zeros go', () => {
  const rows = termRows([
    [term('a', 1), term('a', 2), term('zero', 0)],
    [term('a', 3), term('b', 4), term('a', 5), term('zero', 0)],
    [term('b', 6), term('wish', 7)],
  ]);
  expect(rows.map(({ term: { subject }, amounts }) => [subject, ...amounts])).toEqual([
    ['a', 1, 3, null],
    ['a', 2, 5, null],
    ['b', null, 4, 6],
    ['wish', null, null, 7],
  ]);
});

test('no amount is lost: each column sums to what it was made from', () => {
  const first = [term('a', 7), term('b', -2), term('a', 5)];
  const second = [term('b', 9), term('c', 1)];
  const rows = termRows([first, second]);
  const sum = (list: readonly (number | null)[]) =>
    list.reduce<number>((all, x) => all + (x ?? 0), 0);
  expect(sum(rows.map(({ amounts }) => amounts[0] ?? null))).toBe(10);
  expect(sum(rows.map(({ amounts }) => amounts[1] ?? null))).toBe(10);
});
