import { expect, it } from 'vitest';
import { refusalOf, rowsFrom, valueOf } from '../testdata/tables.ts';
import { incidenceTable, kTable, lifeTable, withMultiple } from './table.ts';
import type { AgeValue } from './table.ts';
import { badRate } from './tableChecks.ts';
import { multipleOfTable } from './tables/multiple.ts';
import { aggregateTable } from './tables/published.ts';

const provenance = { issuer: 'I', document: 'D', issued: '', readFrom: 'R' };
const life = (id: string, name: string, rows: readonly AgeValue[]) =>
  lifeTable({ id, name, sex: 'male', ageBasis: 'last', rows });
const published = (id: string, name: string, rows: readonly AgeValue[]) =>
  aggregateTable(
    { id, name, ageBasis: 'last', sex: null, provenance },
    { firstAge: rows[0]?.age ?? Number.NaN, qx: rows.map(({ value }) => value) },
  );

it.each([
  ['', 'N', rowsFrom(60, [1]), 'MISSING_FIELD', 'table : id'],
  ['T', ' ', rowsFrom(60, [1]), 'MISSING_FIELD', 'table T: name'],
  ['T', 'N', rowsFrom(60, [1, 0.5, 1]), 'BAD_TABLE', 'T: q at age 60'],
  ['T', 'N', rowsFrom(1e9, [1]), 'BAD_TABLE', 'T: ages'],
  ['T', 'N', rowsFrom(150, [0.5, 1]), 'BAD_TABLE', 'T: ages'],
])('what one kind of table refuses, the other does: %s, %s', (id, name, rows, code, thing) => {
  const refused = refusalOf(life(id, name, rows));
  expect(refused).toMatchObject({ code, thing });
  expect(refusalOf(published(id, name, rows))).toEqual(refused);
});

it('what both take: rates of 0, and of 1 at the last age, which may be 150', () => {
  for (const rows of [rowsFrom(0, [0, 1]), rowsFrom(150, [1])]) {
    expect(life('T', 'N', rows).ok && published('T', 'N', rows).ok).toBe(true);
  }
});

it('an incidence or a share of deaths of 1 ends nothing, its ages and its name are checked', () => {
  const tables = [
    (id: string, rows: readonly AgeValue[]) =>
      incidenceTable({ id, name: 'N', sex: 'male', rows }).ok,
    (id: string, rows: readonly AgeValue[]) => kTable({ id, name: 'N', sex: 'male', rows }).ok,
  ];
  for (const isTable of tables) {
    expect(isTable('T', rowsFrom(60, [1, 0.5]))).toBe(true);
    expect(isTable('', rowsFrom(60, [1]))).toBe(false);
    expect(isTable('T', rowsFrom(151, [1]))).toBe(false);
  }
});

it('a multiple that makes a rate of 1 before the last age is refused like one above 1', () => {
  const rows = rowsFrom(60, [0.5, 0.1, 1]);
  const thing = { code: 'BAD_TABLE', value: '1', limit: 'below 1 before the last age' };
  expect(refusalOf(withMultiple(valueOf(life('T', 'N', rows)), 2))).toMatchObject(thing);
  expect(refusalOf(multipleOfTable(valueOf(published('T', 'N', rows)), 2))).toMatchObject(thing);
});

it('a rate that is not printed is none', () => {
  for (const rate of [null, undefined, Number.NaN, -0.1, 1.1]) {
    expect(badRate('q', rate)).toMatchObject({ error: { thing: 'q', value: String(rate) } });
  }
  expect([badRate('q', 0), badRate('q', 1)]).toEqual([null, null]);
});
