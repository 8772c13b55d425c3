import { expect, test } from 'vitest';
import { changedParts } from './checkFacts.ts';

test('what changed is named by its part, whatever the order of its fields', () => {
  const before = { name: 'x', costs: [{ a: 1, b: 2 }], note: 'old' };
  expect(changedParts(before, { costs: [{ b: 2, a: 1 }], name: 'x', note: 'old' })).toEqual([]);
  expect(changedParts(before, { name: 'y', costs: [], assets: [] })).toEqual([
    'name',
    'costs',
    'note',
    'assets',
  ]);
});
