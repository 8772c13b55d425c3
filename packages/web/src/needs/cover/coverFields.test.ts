import { expect, test } from 'vitest';
import { coverKind, coverKinds, foreignFields, kindFields, namedKind } from './coverFields.ts';

test('what a kind does not have is cleared when it is chosen, and nothing of its own', () => {
  for (const kind of coverKinds) {
    const own = kindFields[kind].map(({ key }) => key);
    expect(foreignFields(kind).filter((key) => own.includes(key))).toEqual([]);
  }
  expect(foreignFields('medical')).toContain('sumInsuredCents');
  expect(foreignFields('term')).toContain('limitCents');
  expect(coverKind('savings')).toBeNull();
});

test('a life cover for the whole life is called so; other kinds keep their name', () => {
  expect(namedKind({ kind: 'term', wholeLife: true })).toBe('wholeLife');
  expect(namedKind({ kind: 'term', coverUntilAge: '60' })).toBe('term');
  expect(namedKind({ kind: 'criticalIllness', wholeLife: true })).toBe('criticalIllness');
  expect(namedKind({ wholeLife: true })).toBeNull();
});
