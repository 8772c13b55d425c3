import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftStore } from '../draftStore.ts';
import { openKeeper } from './keeper.ts';
import type { Kept, Shelf, Unsaved } from './shelf.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('typing is kept after a pause, and a save takes it away', () => {
  const { store, entries } = opened();
  store.set('name', '乙');
  store.set('name', '乙乙');
  expect(entries.size).toBe(0);
  vi.runAllTimers();
  expect([...entries.values()].map(({ draft }) => draft)).toEqual([{ name: '乙乙' }]);
  store.accept({ name: '乙乙' }, 2, store.get().draft);
  expect(entries.size).toBe(0);
});

test('what was typed just before the window closes is kept', () => {
  const { store, entries, keeper, held } = opened();
  store.set('name', '乙');
  keeper.close();
  expect(entries.size).toBe(1);
  expect(held.size).toBe(0);
});

test('changes taken over move to this sitting, and those of this one stay', () => {
  const { store, entries, keeper } = opened();
  store.set('name', '乙');
  const other: Kept = {
    key: 'other',
    at: 't',
    version: 0,
    saved: { name: 'o' },
    draft: { a: 'b' },
  };
  entries.set('other', other);
  keeper.take(other);
  expect(store.get()).toMatchObject({ version: 0, saved: { name: 'o' }, draft: { a: 'b' } });
  expect(entries.has('other')).toBe(false);
  expect([...entries.values()].map(({ draft }) => draft)).toEqual([{ name: '乙' }, { a: 'b' }]);
});

test('a browser that takes nothing is said so, and what was to be taken over stays', () => {
  const { store, entries, keeper } = opened({ isFull: true });
  const other: Kept = { key: 'other', at: 't', version: 0, saved: {}, draft: { a: 'b' } };
  entries.set('other', other);
  keeper.take(other);
  expect(keeper.isKept()).toBe(false);
  expect(entries.has('other')).toBe(true);
  store.replace(store.get().saved);
  expect(keeper.isKept()).toBe(true);
});

function opened({ isFull = false } = {}) {
  const entries = new Map<string, Unsaved>();
  const held = new Set<string>();
  let names = 0;
  const shelf: Shelf = {
    newKey: (id) => `${id}/${String(names++)}`,
    write: (key, unsaved) => {
      if (!isFull) entries.set(key, unsaved);
      return !isFull;
    },
    remove: (key) => void entries.delete(key),
    of: () => [],
    households: () => new Set(),
    close: () => undefined,
  };
  const store = createDraftStore({ name: '甲' }, 1);
  const hold = (key: string) => {
    held.add(key);
    return () => void held.delete(key);
  };
  return { store, entries, held, keeper: openKeeper({ store, shelf, householdId: 'home', hold }) };
}
