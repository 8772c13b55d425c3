import { expect, test } from 'vitest';
import { changedSince } from './sinceSaved.ts';

const history = [
  { version: 4, changed: ['costs', 'persons'] },
  { version: 3, changed: [] },
  { version: 2, changed: ['costs', 'format'] },
  { version: 1, changed: ['name', 'persons'] },
];

test('only later versions count, each part once', () => {
  expect(changedSince(history, 1)).toEqual(['costs', 'persons']);
  expect(changedSince(history, 4)).toEqual([]);
});

test('a version that changed no fact, as when a family is put away, makes nothing old', () => {
  expect(changedSince(history.slice(1), 2)).toEqual([]);
});
