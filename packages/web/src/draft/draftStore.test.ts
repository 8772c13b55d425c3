import { expect, test } from 'vitest';
import { createDraftStore, isDirty } from './draftStore.ts';

const fault = { code: 'BAD_MONEY', value: 'x', limit: '' };

test('a change makes the draft dirty, and going back makes it clean again', () => {
  const store = createDraftStore({ name: '甲' }, 1);
  store.set('name', '乙');
  expect(isDirty(store.get())).toBe(true);
  store.set('name', '甲');
  expect(isDirty(store.get())).toBe(false);
});

test('a refused field is refused until it is changed; others stay refused', () => {
  const store = createDraftStore({ debts: [{ label: 'a' }, { label: 'b' }] }, 1);
  store.refuse([
    { path: 'debts[0].balanceCents', ...fault },
    { path: 'debts[1].balanceCents', ...fault },
  ]);
  store.set('debts[0].balanceCents', '1万');
  expect(store.get().faults.map(({ path }) => path)).toEqual(['debts[1].balanceCents']);
});

test('faults of a list go when an item is removed, since the places of the rest move', () => {
  const store = createDraftStore({ debts: [{ label: 'a' }, { label: 'b' }] }, 1);
  store.refuse([
    { path: 'debts[1].balanceCents', ...fault },
    { path: 'name', ...fault },
  ]);
  store.remove('debts[0]');
  expect(store.get().draft).toEqual({ debts: [{ label: 'b' }] });
  expect(store.get().faults.map(({ path }) => path)).toEqual(['name']);
});

test('what is typed while a save is on its way stays in the draft', () => {
  const store = createDraftStore({ name: '甲' }, 1);
  store.set('name', '乙');
  const sent = store.get().draft;
  store.set('name', '乙乙');
  store.accept({ name: '乙' }, 2, sent);
  expect(store.get()).toMatchObject({ version: 2, saved: { name: '乙' }, draft: { name: '乙乙' } });
});

test('listeners hear of changes until they leave', () => {
  const store = createDraftStore({}, 1);
  let heard = 0;
  const leave = store.subscribe(() => (heard += 1));
  store.set('name', '甲');
  leave();
  store.set('name', '乙');
  expect(heard).toBe(1);
});

test('who discards is left with the faults of what is saved, not with those of a refused save', () => {
  const store = createDraftStore({ name: '甲', asOf: '2099-01-01' }, 1);
  store.refuse([{ path: 'asOf', ...fault }]);
  store.set('factSources[0]', { subject: 'x' });
  store.refuse([{ path: 'factSources[0].source', ...fault }]);
  store.replace(store.get().saved);
  expect(store.get().faults.map(({ path }) => path)).toEqual(['asOf']);
});

test('a merge keeps what was refused', () => {
  const store = createDraftStore({ name: '甲' }, 1);
  store.set('name', '');
  store.refuse([{ path: 'name', ...fault }]);
  store.replace({ name: '', note: '乙' });
  expect(store.get().faults.map(({ path }) => path)).toEqual(['name']);
});
