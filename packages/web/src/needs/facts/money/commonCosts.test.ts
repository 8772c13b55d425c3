import { expect, test } from 'vitest';
import { sayZhCN as say } from '../../../testing/sayZhCN.ts';
import { commonCosts } from './commonCosts.ts';

const people = [
  { id: 'p1', name: '甲', role: 'adult' },
  { id: 'p2', name: '乙', role: 'child' },
  { id: 'p3', name: '丙', role: 'elder' },
];

test('the usual rows are for these people, and no amount is guessed', () => {
  const rows = commonCosts(people, say);
  expect(rows.every((row) => !('annualCents' in row))).toBe(true);
  expect(rows.map(({ kind, layer, person }) => [kind, layer, person ?? 'shared'])).toEqual([
    ['living', '1', 'shared'],
    ['living', '1', 'p1'],
    ['living', '1', 'p2'],
    ['elderSupport', '1', 'p3'],
    ['living', '2', 'shared'],
    ['education', '2', 'p2'],
  ]);
});
