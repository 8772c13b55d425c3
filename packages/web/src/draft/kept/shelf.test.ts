import { expect, test } from 'vitest';
import { createShelf, type Owner, type Store } from './shelf.ts';

const anna: Owner = { userId: 'anna', agencyId: 'north' };
const unsaved = { version: 3, saved: { name: '甲' }, draft: { name: '乙' } };

test('what was written comes back with what it was made from, the newest first', () => {
  const { shelf } = shelfOf(anna);
  const [first, second] = [shelf.newKey('home'), shelf.newKey('home')];
  shelf.write(first, unsaved);
  shelf.write(second, { ...unsaved, draft: { name: '丙' } });
  expect(shelf.of('home')).toEqual([
    { key: second, at: 't2', ...unsaved, draft: { name: '丙' } },
    { key: first, at: 't1', ...unsaved },
  ]);
  shelf.remove(second);
  expect(shelf.of('home').map(({ key }) => key)).toEqual([first]);
});

test('one family, one person, one agency: nobody sees the changes of another', () => {
  const { shelf, store } = shelfOf(anna);
  shelf.write(shelf.newKey('home'), unsaved);
  expect(shelf.of('other')).toEqual([]);
  expect([...shelf.households()]).toEqual(['home']);
  for (const owner of [
    { ...anna, userId: 'bert' },
    { ...anna, agencyId: 'south' },
  ]) {
    expect(shelfOf(owner, store).shelf.of('home')).toEqual([]);
    expect(shelfOf(owner, store).shelf.households().size).toBe(0);
  }
});

test('signing out takes away what is one’s own, and a screen that closes later writes nothing', () => {
  const { shelf, store } = shelfOf(anna);
  const bert = shelfOf({ ...anna, userId: 'bert' }, store).shelf;
  bert.write(bert.newKey('home'), unsaved);
  shelf.write(shelf.newKey('home'), unsaved);
  shelf.close();
  expect(shelf.write(shelf.newKey('home'), unsaved)).toBe(false);
  expect(shelf.of('home')).toEqual([]);
  expect(bert.of('home')).toHaveLength(1);
});

test('identity numbers are not kept', () => {
  const { shelf, store } = shelfOf(anna);
  const persons = [{ name: '甲', idNumber: '110101199003070011' }];
  shelf.write(shelf.newKey('home'), { version: 1, saved: { persons }, draft: { persons } });
  expect(JSON.stringify([...store.entries.values()])).not.toContain('110101199003070011');
  expect(shelf.of('home')[0]?.draft).toEqual({ persons: [{ name: '甲' }] });
});

test('a browser that keeps nothing, or no more, says so', () => {
  expect(shelfOf(anna, null).shelf.write('x', unsaved)).toBe(false);
  const full = memory();
  full.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(shelfOf(anna, full).shelf.write('x', unsaved)).toBe(false);
});

test('an entry of another format is left alone', () => {
  const { shelf, store } = shelfOf(anna);
  for (const text of ['{', 'null', '{"at":"t","version":"3"}']) {
    const key = shelf.newKey('home');
    store.setItem(key, text);
    expect(shelf.of('home')).toEqual([]);
    expect(store.getItem(key)).toBe(text);
  }
});

type Memory = Store & { readonly entries: Map<string, string>; setItem: Store['setItem'] };

function memory(): Memory {
  const entries = new Map<string, string>();
  return {
    entries,
    get length() {
      return entries.size;
    },
    key: (i) => [...entries.keys()][i] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, text) => void entries.set(key, text),
    removeItem: (key) => void entries.delete(key),
  };
}

function shelfOf(owner: Owner, given: Memory | null = memory()) {
  const store = given ?? memory();
  let [names, days] = [store.entries.size, store.entries.size];
  const shelf = createShelf({
    store: given,
    owner,
    newName: () => `s${String(names++)}`,
    now: () => `t${String(++days)}`,
  });
  return { shelf, store };
}
