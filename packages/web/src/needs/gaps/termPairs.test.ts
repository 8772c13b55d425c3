import { cents } from '@cebao/kernel';
import { expect, test } from 'vitest';
import { termPairs } from './termPairs.ts';

const term = (subject: string, fen: number) =>
  ({ code: 'cost', subject, cents: cents(fen), grade: 'T' }) as const;

test('terms of both layers stand in one row; two alike stay two; zeros go', () => {
  const rows = termPairs(
    [term('a', 1), term('a', 2), term('zero', 0)],
    [term('a', 3), term('b', 4), term('a', 5), term('zero', 0)],
  );
  expect(
    rows.map(({ term: { subject }, firstCents, secondCents }) => [
      subject,
      firstCents,
      secondCents,
    ]),
  ).toEqual([
    ['a', 1, 3],
    ['a', 2, 5],
    ['b', null, 4],
  ]);
});

test('no amount is lost: each column sums to what it was made from', () => {
  const first = [term('a', 7), term('b', -2), term('a', 5)];
  const second = [term('b', 9), term('c', 1)];
  const rows = termPairs(first, second);
  const sum = (list: readonly (number | null)[]) =>
    list.reduce<number>((all, x) => all + (x ?? 0), 0);
  expect(sum(rows.map(({ firstCents }) => firstCents))).toBe(10);
  expect(sum(rows.map(({ secondCents }) => secondCents))).toBe(10);
});
