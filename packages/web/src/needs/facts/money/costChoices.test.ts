import { expect, test } from 'vitest';
import { kindsFor, ownersFor } from './costChoices.ts';

const people = [
  { id: 'p1', name: '甲', role: 'adult' },
  { id: 'p2', name: '乙', role: 'child' },
  { id: 'p3', name: '丙', role: 'elder' },
];

test('support of elders is offered in layer 1 only, and stays named where it is chosen', () => {
  const chosen = { kind: 'living', layer: '1', person: '' };
  expect(kindsFor(chosen)).toContain('elderSupport');
  expect(kindsFor({ ...chosen, layer: '2' })).toEqual(['living', 'education', 'other']);
  expect(kindsFor({ ...chosen, layer: '2', kind: 'elderSupport' })).toContain('elderSupport');
});

test('support is offered for elders only, and a person who is chosen stays named', () => {
  const idsFor = (kind: string, person: string) =>
    ownersFor(people, { kind, layer: '1', person }).map(({ id }) => id);
  expect(idsFor('living', '')).toEqual(['p1', 'p2', 'p3']);
  expect(idsFor('elderSupport', '')).toEqual(['p3']);
  expect(idsFor('elderSupport', 'p1')).toEqual(['p1', 'p3']);
});
