import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  incidenceTable,
  kTable,
  lifeTable,
  mortality,
  qxOf,
  withIncidenceMultiple,
  withMultiple,
} from './table.ts';
import type { AgeValue } from './table.ts';
import { chineseMale, incidenceFrom, lifeFrom, rowsFrom, valueOf } from '../testdata/tables.ts';

const named = { id: 'cl-test', name: 'test', sex: 'male', ageBasis: 'last' } as const;

describe('a life table', () => {
  it('keeps every age of the rows it is made from', () => {
    const table = valueOf(lifeTable({ ...named, rows: rowsFrom(30, [0.001, 0.002, 1]) }));
    expect(table).toEqual({ ...named, firstAge: 30, lastAge: 32, qx: [0.001, 0.002, 1] });
  });

  it.each<[string, readonly AgeValue[], { thing: string; value: string; limit: string }]>([
    ['no rows', [], { thing: 'cl-test: rows', value: '0', limit: 'at least 1' }],
    [
      'an age left out',
      [
        { age: 0, value: 0.1 },
        { age: 2, value: 1 },
      ],
      {
        thing: 'cl-test: age of row 2',
        value: '2',
        limit: '1; every whole age once, ascending',
      },
    ],
    [
      'an age twice',
      [
        { age: 0, value: 0.1 },
        { age: 0, value: 1 },
      ],
      {
        thing: 'cl-test: age of row 2',
        value: '0',
        limit: '1; every whole age once, ascending',
      },
    ],
    [
      'half an age',
      [{ age: 0.5, value: 1 }],
      {
        thing: 'cl-test: age of row 1',
        value: '0.5',
        limit: '0.5; every whole age once, ascending',
      },
    ],
    [
      'a q above 1',
      rowsFrom(0, [1.1, 1]),
      { thing: 'cl-test: value at age 0', value: '1.1', limit: '0 to 1' },
    ],
    [
      'a q below 0',
      rowsFrom(0, [-0.1, 1]),
      { thing: 'cl-test: value at age 0', value: '-0.1', limit: '0 to 1' },
    ],
    [
      'a q that is no number',
      rowsFrom(0, [Number.NaN, 1]),
      { thing: 'cl-test: value at age 0', value: 'NaN', limit: '0 to 1' },
    ],
    [
      'an infinite q',
      rowsFrom(0, [Number.POSITIVE_INFINITY, 1]),
      { thing: 'cl-test: value at age 0', value: 'Infinity', limit: '0 to 1' },
    ],
    [
      'a last q below 1',
      rowsFrom(0, [0.1, 0.9]),
      { thing: 'cl-test: q at the last age 1', value: '0.9', limit: '1' },
    ],
  ])('refuses %s and names it', (_what, rows, error) => {
    const refused = lifeTable({ ...named, rows });
    expect(refused).toEqual({ ok: false, error: { code: 'BAD_TABLE', ...error } });
  });

  it('states its age basis and refuses any other', () => {
    const refused = lifeTable({ ...named, ageBasis: 'nearest', rows: rowsFrom(0, [1]) });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'BASIS_MISMATCH', value: 'nearest' },
    });
  });

  it('answers for an age outside it with the ages it has', () => {
    const table = lifeFrom(18, [0.5, 1]);
    expect(mortality(table, 18)).toEqual({ ok: true, value: 0.5 });
    for (const age of [17, 20, 18.5, Number.NaN]) {
      expect(mortality(table, age)).toMatchObject({
        ok: false,
        error: { code: 'AGE_OUT_OF_RANGE', value: String(age), limit: '18 to 19, whole years' },
      });
      expect(() => qxOf(table, age)).toThrow(String(age));
    }
  });
});

describe('tables of incidence and of the share of deaths', () => {
  it('need no last value of 1 and take the same checks', () => {
    const input = { id: 'ci', name: 'ci', sex: 'female', rows: rowsFrom(5, [0.1, 0.2]) } as const;
    const ages = { id: 'ci', name: 'ci', sex: 'female', firstAge: 5, lastAge: 6 };
    expect(valueOf(incidenceTable(input))).toEqual({ ...ages, ix: [0.1, 0.2] });
    expect(valueOf(kTable(input))).toEqual({ ...ages, kx: [0.1, 0.2] });
    const bad = { ...input, rows: rowsFrom(5, [2]) };
    expect(incidenceTable(bad)).toMatchObject({ error: { code: 'BAD_TABLE', value: '2' } });
    expect(kTable(bad)).toMatchObject({ error: { code: 'BAD_TABLE', value: '2' } });
  });
});

describe('a multiple of a table', () => {
  it('multiplies every q but the last, which stays 1', () => {
    const half = valueOf(withMultiple(lifeFrom(60, [0.25, 0.5, 1]), 0.5));
    expect(half.qx).toEqual([0.125, 0.25, 1]);
    expect(half.id).toBe('test*0.5');
  });

  it('is the table itself at 1', () => {
    expect(valueOf(withMultiple(chineseMale.life, 1))).toEqual(chineseMale.life);
  });

  it('is refused where a q below the last age would pass 1, and the residual is named', () => {
    expect(withMultiple(lifeFrom(60, [0.25, 0.75, 1]), 2)).toEqual({
      ok: false,
      error: {
        code: 'BAD_BASIS',
        thing: 'test x 2: value at age 61',
        value: '1.5',
        limit: 'at most 1, residual 0.5',
      },
    });
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the factor %s', (factor) => {
    expect(withMultiple(chineseMale.life, factor)).toMatchObject({ error: { code: 'BAD_BASIS' } });
  });

  it('of an incidence table has no last age to spare', () => {
    const table = incidenceFrom(60, [0.25, 0.5]);
    expect(valueOf(withIncidenceMultiple(table, 2))).toMatchObject({
      id: 'test ix*2',
      ix: [0.5, 1],
    });
    expect(withIncidenceMultiple(table, 4)).toMatchObject({
      error: { code: 'BAD_BASIS', thing: 'test ix x 4: value at age 61', value: '2' },
    });
    expect(withIncidenceMultiple(table, 0)).toMatchObject({ error: { code: 'BAD_BASIS' } });
  });

  it('keeps a table a table', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 2, noNaN: true }), (factor) => {
        const { qx } = valueOf(withMultiple(chineseMale.life, factor));
        const rows = rowsFrom(0, qx);
        expect(lifeTable({ ...named, rows }).ok).toBe(true);
      }),
    );
  });
});
