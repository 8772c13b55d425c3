import { expect, test } from 'vitest';
import { added, removed, replaced } from './coverList.ts';

const facts = {
  name: 'x',
  policies: [
    { id: 'a', n: 1 },
    { id: 'b', n: 2 },
  ],
  other: [1],
};

test('an entry is added at the end, and a list that was left out begins with it', () => {
  expect(added(facts, 'policies', { id: 'c' })['policies']).toEqual([
    ...facts.policies,
    { id: 'c' },
  ]);
  expect(added(facts, 'manualLines', { id: 'c' })).toEqual({
    ...facts,
    manualLines: [{ id: 'c' }],
  });
});

test('an entry is replaced in its place, or there is none', () => {
  const next = replaced(facts, 'policies', { coverId: 'a', entry: { id: 'a', n: 9 } });
  expect(next).toEqual({
    ...facts,
    policies: [
      { id: 'a', n: 9 },
      { id: 'b', n: 2 },
    ],
  });
  expect(replaced(facts, 'manualLines', { coverId: 'a', entry: {} })).toBeNull();
});

test('an entry is removed, or there is none', () => {
  expect(removed(facts, 'policies', 'a')).toEqual({ ...facts, policies: [{ id: 'b', n: 2 }] });
  expect(removed(facts, 'policies', 'z')).toBeNull();
});
