import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../testdata/given.ts';
import { decimalOf, integerOf, parseCsv, textOf } from './columns.ts';
import type { CsvRow } from './columns.ts';
import { csvRecords } from './records.ts';

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

describe('record by record', () => {
  it('a record that cannot be read does not take the next line with it', () => {
    const text = 'a,b\n1,2"\n"3,x\ny",4\n5,"6"\n"7"x,\n8';
    const records = [...csvRecords({ file: 'f.csv', text })];
    expect(records.map((one) => (one.ok ? one.value : one.error.thing))).toEqual([
      { line: 1, fields: ['a', 'b'] },
      'f.csv:2',
      { line: 3, fields: ['3,x\ny', '4'] },
      { line: 5, fields: ['5', '6'] },
      'f.csv:6',
      { line: 7, fields: ['8'] },
    ]);
  });
});

describe('a number in a cell', () => {
  const limits = { min: 0, max: 10 };

  it('is read as written', () => {
    const row = firstRow('a,b\n7,0.25\n');
    expect(valueOf(integerOf(row, 'a', limits))).toBe(7);
    expect(valueOf(decimalOf(row, 'b', limits))).toBe(0.25);
  });

  const [bounds, form] = ['0 .. 10', '，写成小数，如 0.001'];

  it.each([
    ...['', '1,0', 'NaN', '-1', '11'].map((text) => [text, bounds] as const),
    // Within the bounds: refused for the way in which it is written.
    ...[' 1', '+1', '01', '1e1', '0x1', '.5', '1.'].map((text) => [text, bounds + form] as const),
  ])('is refused as %j: %s', (text, limit) => {
    const row = firstRow(`a,b\n"${text}",x\n`);
    expect(refusalOf(decimalOf(row, 'a', limits))).toEqual({
      code: 'BAD_TABLE',
      thing: 'f.csv:2 a',
      value: text,
      limit,
    });
  });

  it('is not whole with a fraction', () => {
    const whole = integerOf(firstRow('a,b\n1.0,x\n'), 'a', limits);
    expect(refusalOf(whole).limit).toBe('0 .. 10，写成整数，如 12');
  });
});
