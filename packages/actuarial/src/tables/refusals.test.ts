/** What a table that is refused is told: the thing, the value, the limit. */
import { describe, expect, it } from 'vitest';
import { ageLast } from '@cebao/kernel';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { asLifeTable } from './asLifeTable.ts';
import { entryCourse, entryRates, improvedRates } from './entry.ts';
import { multipleOfTable } from './multiple.ts';
import { aggregateTable, selectTable } from './published.ts';
import type { Rates, SelectRates } from './published.ts';

const provenance = { issuer: 'I', document: 'D', issued: '', readFrom: 'R' };
const identity = { id: 'T', name: 'N', ageBasis: 'last', sex: null, provenance } as const;
const aggregate = (firstAge: number, ...qx: readonly number[]) =>
  aggregateTable(identity, { firstAge, qx });
const select = (change: { select?: SelectRates; ultimate?: Rates }) =>
  selectTable(identity, {
    select: { firstAge: 40, select: [[0.1, 0.2]] },
    ultimate: { firstAge: 42, qx: [0.5, 1] },
    ...change,
  });

const ages = 'whole ages from 0, at least one row, at most 150';

describe('published tables', () => {
  it('keep what they are made of, with rates of 0 and 1 where those stand', () => {
    expect(valueOf(aggregate(0, 0, 0.5, 1))).toMatchObject({ kind: 'aggregate', qx: [0, 0.5, 1] });
    const made = select({
      select: {
        firstAge: 40,
        select: [
          [0, 0.9],
          [null, 0],
        ],
      },
    });
    // Selected at 42, who is 43 a year later: the last age.
    expect(select({ select: { firstAge: 42, select: [[0.5, 1]] } }).ok).toBe(true);
    expect(valueOf(made)).toMatchObject({ kind: 'select', ultimate: { firstAge: 42 } });
    expect(select({ ultimate: { firstAge: 41, qx: [0.5, 1] } }).ok).toBe(true);
  });

  it.each([
    [aggregate(-1, 1), 'T: ages', '-1, 1 rows', ages],
    [aggregate(0.5, 1), 'T: ages', '0.5, 1 rows', ages],
    [aggregate(150, 0.5, 1), 'T: ages', '150, 2 rows', ages],
    [aggregate(1e9, 1), 'T: ages', '1000000000, 1 rows', ages],
    [select({ select: { firstAge: 40.5, select: [[0.1, 0.2]] } }), 'T: ages', '40.5, 1 rows', ages],
    [
      select({ select: { firstAge: 40, select: [[1, 0.2]] } }),
      'T: q at age 40, duration 0',
      '1',
      'below 1 before the last age',
    ],
    [
      select({ select: { firstAge: 40, select: [[0.1, 1]] } }),
      'T: q at age 40, duration 1',
      '1',
      'below 1 before the last age',
    ],
    [aggregate(60), 'T: ages', '60, 0 rows', ages],
    [aggregate(60, 0.1, 1.5), 'T: q at age 61', '1.5', '0 to 1'],
    [aggregate(60, -0.1, 1), 'T: q at age 60', '-0.1', '0 to 1'],
    [aggregate(60, 0.5, 1, 1), 'T: q at age 61', '1', 'below 1 before the last age'],
    [
      select({ select: { firstAge: 40, select: [[0.1, 0.2], [0.1]] } }),
      'T: select years at age 41',
      '1',
      '2',
    ],
    [
      select({ select: { firstAge: 40, select: [[]] } }),
      'T: select years at age 40',
      '0',
      'at least 1',
    ],
    [
      select({
        select: {
          firstAge: 40,
          select: [
            [0.1, 0.2],
            [0.1, 2],
          ],
        },
      }),
      'T: q at age 41, duration 1',
      '2',
      '0 to 1',
    ],
    [
      select({ select: { firstAge: 40, select: [[0.1, -0.2]] } }),
      'T: q at age 40, duration 1',
      '-0.2',
      '0 to 1',
    ],
    [
      select({ ultimate: { firstAge: 43, qx: [0.5, 1] } }),
      'T: first ultimate age',
      '43',
      'at most 42, where selection at 40 ends',
    ],
    [
      select({ select: { firstAge: 40, select: [] } }),
      'T: first ultimate age',
      '42',
      'at most 40, where selection at 40 ends',
    ],
  ])('%# are refused by their cell', (result, thing, value, limit) => {
    expect(refusalOf<unknown>(result)).toEqual({ code: 'BAD_TABLE', thing, value, limit });
  });

  it.each([
    ['id', { ...identity, id: ' ' }, 'table  : id'],
    ['name', { ...identity, name: '' }, 'table T: name'],
    ['issuer', { ...identity, provenance: { ...provenance, issuer: '' } }, 'table T: issuer'],
    ['document', { ...identity, provenance: { ...provenance, document: '' } }, 'table T: document'],
  ])('without %s are refused', (_, named, thing) => {
    const refusal = { code: 'MISSING_FIELD', thing, value: '', limit: 'text' };
    expect(refusalOf(aggregateTable(named, { firstAge: 0, qx: [1] }))).toEqual(refusal);
  });

  it('of both sexes are no life table of one', () => {
    const table = valueOf(aggregate(60, 0.5, 1));
    expect(refusalOf(asLifeTable(table))).toEqual({
      code: 'BAD_TABLE',
      thing: 'T: sex',
      value: '',
      limit: 'male or female',
    });
  });

  it('times a number are refused where it is none, or a rate passes 1', () => {
    const table = valueOf(aggregate(60, 0.5, 1));
    for (const factor of [0, -1, Number.NaN]) {
      expect(refusalOf(multipleOfTable(table, factor))).toEqual({
        code: 'BAD_BASIS',
        thing: 'T: multiple',
        value: String(factor),
        limit: 'a finite number above 0',
      });
    }
    expect(refusalOf(multipleOfTable(table, 2.5))).toEqual({
      code: 'BAD_BASIS',
      thing: 'T x 2.5',
      value: '1.25',
      limit: 'at most 1, residual 0.25',
    });
    expect(valueOf(multipleOfTable(table, 1.5))).toMatchObject({
      id: 'T*1.5',
      name: 'N × 1.5',
      qx: [0.75, 1],
    });
    const selected = valueOf(select({ select: { firstAge: 40, select: [[null, 0.4]] } }));
    expect(refusalOf(multipleOfTable(selected, 3)).value).toBe('1.5');
    expect(
      refusalOf(multipleOfTable(valueOf(select({ ultimate: { firstAge: 42, qx: [0.1, 1] } })), 6))
        .value,
    ).toBe(String(6 * 0.2));
  });
});

describe('who enters a table', () => {
  const table = valueOf(select({ select: { firstAge: 40, select: [[0.1, null]] } }));
  const improvement = { baseYear: 2025, firstAge: 40, rates: [0.01, -0.5] } as const;

  it('is told which rate is not printed', () => {
    expect(refusalOf(entryRates(table, { age: ageLast(40), duration: 0 }))).toEqual({
      code: 'BAD_TABLE',
      thing: 'T: rate at age 40, 0 years selected, year 1',
      value: '',
      limit: 'printed in the table',
    });
    const unselected = entryRates(table, { age: ageLast(41), duration: null });
    expect(refusalOf(unselected)).toMatchObject({
      code: 'AGE_OUT_OF_RANGE',
      thing: 'T: rate at age 41, no years selected, year 0',
    });
    expect(refusalOf(entryCourse(table, { age: ageLast(41), duration: null }))).toEqual(
      refusalOf(unselected),
    );
  });

  it('with an improvement is told what does not fit', () => {
    const of = (change: object, start = { age: 42, year: 2026 as number | null }) =>
      refusalOf(improvedRates([0.5, 0.8, 1], { ...improvement, ...change }, start));
    expect(of({ rates: [1] })).toEqual({
      code: 'BAD_BASIS',
      thing: 'improvement',
      value: '1',
      limit: '-1 to 1',
    });
    expect(of({ rates: [-1] }).value).toBe('-1');
    expect(of({ firstAge: 43 })).toEqual({
      code: 'AGE_OUT_OF_RANGE',
      thing: 'improvement: age',
      value: '42',
      limit: 'from 43',
    });
    for (const year of [null, 2024, 2025.5]) {
      expect(of({}, { age: 42, year })).toEqual({
        code: 'BAD_BASIS',
        thing: 'improvement: calendar year',
        value: String(year),
        limit: 'from 2025',
      });
    }
    // 0.5 x 1.5 is 0.75, 0.8 x 1.5^2 = 1.8.
    expect(of({})).toEqual({
      code: 'BAD_BASIS',
      thing: 'improved rate of year 1',
      value: '1.8',
      limit: 'from 0, at most 1',
    });
  });

  it('with an improvement has the improved course, and is refused with a bad one', () => {
    const entry = { age: ageLast(42), duration: null };
    const options = { improvement: { ...improvement, rates: [0.1] as const }, year: 2026 };
    const course = valueOf(entryCourse(table, entry, options));
    expect([...course.alive].map((p) => p.toFixed(4))).toEqual(['1.0000', '0.5500', '0.0000']);
    expect(refusalOf(entryCourse(table, entry, { improvement, year: null })).thing).toBe(
      'improvement: calendar year',
    );
    const uniform = valueOf(entryCourse(table, entry, { ...options, rule: 'uniform' }));
    expect(uniform.within?.(0, 0.5)).toBeCloseTo(0.775, 12);
  });
});
