import { expect, it } from 'vitest';
import { identity } from '../../testdata/published.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { asLifeTable } from './asLifeTable.ts';
import { aggregateTable } from './published.ts';
import type { TableIdentity } from './published.ts';

const male: TableIdentity<'last'> = { ...identity, ageBasis: 'last', sex: 'male' };

it('an aggregate table of one sex that closes is a life table', () => {
  const table = valueOf(aggregateTable(male, { firstAge: 40, qx: [0.1, 1] }));
  expect(valueOf(asLifeTable(table))).toEqual({
    id: 'T',
    name: 'made up',
    sex: 'male',
    ageBasis: 'last',
    firstAge: 40,
    lastAge: 41,
    qx: [0.1, 1],
  });
});

it('one of both sexes, or without an end, is refused', () => {
  const both = valueOf(aggregateTable({ ...male, sex: null }, { firstAge: 40, qx: [1] }));
  expect(refusalOf(asLifeTable(both)).thing).toBe('T: sex');
  const open = valueOf(aggregateTable(male, { firstAge: 40, qx: [0.1, 0.2] }));
  expect(refusalOf(asLifeTable(open)).limit).toBe('1');
});
