import { expect, test } from 'vitest';
import { isSameOpen, setApart } from './sameRow.ts';

test('what differs keeps its order, what is the same stands apart', () => {
  const rows = [
    { leftOpenCents: 5, rightOpenCents: 5 },
    { leftOpenCents: 5, rightOpenCents: 6 },
    { leftOpenCents: null, rightOpenCents: 0 },
    { leftOpenCents: 7, rightOpenCents: null },
  ];
  const { differing, same } = setApart(rows, isSameOpen);
  expect(differing).toEqual([rows[1], rows[3]]);
  expect(same).toEqual([rows[0], rows[2]]);
});
