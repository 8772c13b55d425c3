import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameJson, setAt } from './json.ts';
import type { Json } from './json.ts';
import { mergeVersions } from './merge.ts';

const base: Json = {
  region: '南京',
  persons: [
    { id: 'p1', name: '甲', birthDate: '1990-01-01' },
    { id: 'p2', name: '乙', birthDate: '1991-01-01' },
  ],
  assets: [{ label: '存款', valueCents: '15万' }],
};

test('what only one side changed is taken from that side', () => {
  const mine = setAt(base, 'persons[0].name', '甲甲');
  const theirs = setAt(base, 'assets[0].valueCents', '16万');
  const { value, differences } = mergeVersions({ base, mine, theirs });
  expect(value).toEqual(setAt(mine, 'assets[0].valueCents', '16万'));
  expect(differences.map(({ key, by }) => [key, by])).toEqual([
    ['persons/p1/name', 'mine'],
    ['assets/存款/valueCents', 'theirs'],
  ]);
});

test('where both changed one field differently, a person decides', () => {
  const mine = setAt(base, 'region', '无锡');
  const theirs = setAt(base, 'region', '苏州');
  const { differences } = mergeVersions({ base, mine, theirs });
  expect(differences).toMatchObject([{ key: 'region', by: 'both', mine: '无锡', theirs: '苏州' }]);
  const taken = mergeVersions({ base, mine, theirs }, () => 'theirs');
  expect(taken.value).toEqual(theirs);
});

test('the same change on both sides is no difference', () => {
  const both = setAt(base, 'region', '苏州');
  expect(mergeVersions({ base, mine: both, theirs: both }).differences).toEqual([]);
});

test('persons are matched by their id, however the lists are ordered', () => {
  const theirs: Json = {
    ...(base as object),
    persons: [
      { id: 'p0', name: '新', birthDate: '2020-01-01' },
      { id: 'p2', name: '乙', birthDate: '1991-01-01' },
      { id: 'p1', name: '甲', birthDate: '1990-02-02' },
    ],
  };
  const mine = setAt(base, 'persons[0].name', '甲甲');
  const { value, differences } = mergeVersions({ base, mine, theirs });
  expect(differences.every(({ by }) => by !== 'both')).toBe(true);
  expect(value).toMatchObject({
    persons: [{ id: 'p0' }, { id: 'p2' }, { id: 'p1', name: '甲甲', birthDate: '1990-02-02' }],
  });
});

test('an item that one side removed and the other changed is asked about as a whole', () => {
  const mine = setAt(base, 'persons[1].name', '乙乙');
  const theirs: Json = {
    ...(base as object),
    persons: [{ id: 'p1', name: '甲', birthDate: '1990-01-01' }],
  };
  const { differences } = mergeVersions({ base, mine, theirs });
  expect(differences).toMatchObject([{ key: 'persons/p2', by: 'both', theirs: undefined }]);
  expect(mergeVersions({ base, mine, theirs }, () => 'theirs').value).toEqual(theirs);
});

test('without changes of one side the other side is the result', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const [was, is]: readonly Json[] = [
        JSON.parse(JSON.stringify({ a })),
        JSON.parse(JSON.stringify({ a: b })),
      ];
      if (was === undefined || is === undefined) return;
      expect(sameJson(mergeVersions({ base: was, mine: was, theirs: is }).value, is)).toBe(true);
      expect(sameJson(mergeVersions({ base: was, mine: is, theirs: was }).value, is)).toBe(true);
    }),
  );
});
