import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../testdata/given.ts';
import { decimalOf, integerOf, parseCsv, textOf } from './columns.ts';
import type { CsvRow } from './columns.ts';

const parse = (text: string) => parseCsv({ file: 'f.csv', text }, ['a', 'b']);
const firstRow = (text: string): CsvRow => {
  const [row] = valueOf(parse(text));
  if (row === undefined) throw new Error('no row');
  return row;
};

describe('the reader of CSV files', () => {
  it('reads quoted commas, quotes and line ends, with or without a last line end', () => {
    const rows = valueOf(parse('a,b\n"x,1","say ""yes"""\n"two\nlines",\r\n1,2'));
    expect(rows.map((row) => [textOf(row, 'a'), textOf(row, 'b')])).toEqual([
      ['x,1', 'say "yes"'],
      ['two\nlines', ''],
      ['1', '2'],
    ]);
    expect(rows.map((row) => row.place)).toEqual(['f.csv:2', 'f.csv:3', 'f.csv:5']);
  });

  it('refuses another header, naming what was expected', () => {
    expect(refusalOf(parse('a,c\n1,2\n'))).toEqual({
      code: 'BAD_TABLE',
      thing: 'f.csv:1',
      value: 'a,c',
      limit: 'a,b',
    });
  });

  it.each(['a,b\n1\n', 'a,b\n1,2,3\n', 'a,b\n1,2\n\n'])(
    'refuses a row of another width: %j',
    (text) => {
      expect(refusalOf(parse(text)).limit).toBe('2 列');
    },
  );

  it.each(['a,b\n1,2"\n', 'a,b\n"1,2\n', 'a,b\n"1"x,2\n', 'a,b\n1,2\rx,3\n'])(
    'refuses stray quotes and line ends: %j',
    (text) => {
      expect(refusalOf(parse(text)).limit).toBe('RFC 4180');
    },
  );

  it('refuses an empty file', () => {
    expect(refusalOf(parse('')).thing).toBe('f.csv:1');
  });
});

describe('a number in a cell', () => {
  const limits = { min: 0, max: 10 };

  it('is read as written', () => {
    const row = firstRow('a,b\n7,0.25\n');
    expect(valueOf(integerOf(row, 'a', limits))).toBe(7);
    expect(valueOf(decimalOf(row, 'b', limits))).toBe(0.25);
  });

  it.each(['', ' 1', '+1', '01', '1e1', '1,0', 'NaN', '-1', '11', '0x1', '.5', '1.'])(
    'is refused as %j',
    (text) => {
      const row = firstRow(`a,b\n"${text}",x\n`);
      expect(refusalOf(decimalOf(row, 'a', limits))).toEqual({
        code: 'BAD_TABLE',
        thing: 'f.csv:2 a',
        value: text,
        limit: '0 .. 10',
      });
    },
  );

  it('is not whole with a fraction', () => {
    expect(integerOf(firstRow('a,b\n1.0,x\n'), 'a', limits).ok).toBe(false);
  });
});
