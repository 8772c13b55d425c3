import { id, localId } from '@cebao/kernel';
import { expect, test } from 'vitest';
import { freshName, newId } from './newId.ts';

test('ids are UUIDs of version 7 that sort by time', () => {
  const ids = [1, 2, 3].map((n) => newId(1_790_000_000_000 + n));
  expect(ids.every((text) => id('Plan', text).ok)).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 500 }, () => newId(0))).size).toBe(500);
});

test.each(['p', 'policy', 'quote', 'imported'])('names of new rows (%s) do not meet', (prefix) => {
  const names = Array.from({ length: 500 }, () => freshName(prefix));
  expect(names.every((name) => localId('household', name).ok)).toBe(true);
  expect(new Set(names).size).toBe(500);
});
