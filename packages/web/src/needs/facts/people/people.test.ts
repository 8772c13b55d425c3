import { expect, test } from 'vitest';
import { sayZhCN as say } from '../../../testing/sayZhCN.ts';
import { chosenName, goneOptions, peopleOf } from './people.ts';

const people = peopleOf([{ id: 'p-1', name: '林志远', role: 'adult' }, { id: 'p-2' }], say);
const gone = '已不在家庭里的人';

test('who was removed but is still chosen is an option in words, once for each; an id is never shown', () => {
  expect(goneOptions('p-1', people, say)).toEqual([]);
  expect(goneOptions('', people, say)).toEqual([]);
  expect(goneOptions(undefined, people, say)).toEqual([]);
  expect(goneOptions('p-9', people, say)).toEqual([{ value: 'p-9', label: gone }]);
  expect(goneOptions(['p-2', 'p-9'], people, say)).toEqual([{ value: 'p-9', label: gone }]);
});

test('the name of who is chosen; nothing where nobody is', () => {
  expect(chosenName('p-1', people, say)).toBe('林志远');
  expect(chosenName('p-9', people, say)).toBe(gone);
  expect(chosenName('', people, say)).toBe('');
});
