import { expect, test } from 'vitest';
import { coverKind, coverKinds, foreignFields, kindFields } from './coverFields.ts';

test('what a kind does not have is cleared when it is chosen, and nothing of its own', () => {
  for (const kind of coverKinds) {
    const own = kindFields[kind].map(({ key }) => key);
    expect(foreignFields(kind).filter((key) => own.includes(key))).toEqual([]);
  }
  expect(foreignFields('medical')).toContain('sumInsuredCents');
  expect(foreignFields('term')).toContain('limitCents');
  expect(coverKind('savings')).toBeNull();
});
