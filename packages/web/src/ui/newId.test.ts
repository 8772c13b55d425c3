import { id } from '@cebao/kernel';
import { expect, test } from 'vitest';
import { freeName, newId } from './newId.ts';

test('ids are UUIDs of version 7 that sort by time', () => {
  const ids = [1, 2, 3].map((n) => newId(1_790_000_000_000 + n));
  expect(ids.every((text) => id('Plan', text).ok)).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 500 }, () => newId(0))).size).toBe(500);
});

test('a free name is one that nobody in the family has', () => {
  expect(freeName('p', [])).toBe('p1');
  expect(freeName('p', ['p1', 'p3', 'dad'])).toBe('p2');
});
