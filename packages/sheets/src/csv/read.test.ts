import { describe, expect, it } from 'vitest';
import { refusalOf, utf8, valueOf } from '../../testdata/given.ts';
import { sheetLimits } from '../limits.ts';
import { readCsvSheet } from './read.ts';

const read = (bytes: Uint8Array, limits = sheetLimits) =>
  readCsvSheet({ name: 'f.csv', bytes }, limits);
const texts = (text: string) =>
  valueOf(read(utf8(text))).rows.map((row) => row.map((cell) => cell.text));

describe('a CSV file as a sheet', () => {
  it('gives every cell its address, kind and very characters', () => {
    expect(valueOf(read(utf8('年龄,男\n018,151.0\n,=1+1\n-2,"1,385"\n'))).rows).toEqual([
      [
        { address: 'A1', kind: 'text', text: '年龄' },
        { address: 'B1', kind: 'text', text: '男' },
      ],
      [
        { address: 'A2', kind: 'number', text: '018' },
        { address: 'B2', kind: 'number', text: '151.0' },
      ],
      [
        { address: 'A3', kind: 'empty', text: '' },
        { address: 'B3', kind: 'formula', text: '=1+1' },
      ],
      [
        { address: 'A4', kind: 'number', text: '-2' },
        { address: 'B4', kind: 'text', text: '1,385' },
      ],
    ]);
  });

  it('takes commas, tabs or semicolons, whichever the first line has most of', () => {
    expect(texts('a\tb,c\td\n1\t2\t3\n')).toEqual([
      ['a', 'b,c', 'd'],
      ['1', '2', '3'],
    ]);
    expect(texts('a;b;c\n1,5;2;3\n')).toEqual([
      ['a', 'b', 'c'],
      ['1,5', '2', '3'],
    ]);
    expect(texts('one\n')).toEqual([['one']]);
  });

  it('reads UTF-8 with or without a mark, GB 18030 and marked UTF-16', () => {
    const gb18030 = new Uint8Array([0xc4, 0xea, 0xc1, 0xe4, 0x2c, 0x31]);
    const utf16 = new Uint8Array([0xff, 0xfe, 0x74, 0x5e, 0x84, 0x9f, 0x09, 0x00, 0x31, 0x00]);
    for (const bytes of [utf8('\uFEFF年龄,1'), utf8('年龄,1'), gb18030, utf16]) {
      expect(valueOf(read(bytes)).rows[0]?.map((cell) => cell.text)).toEqual(['年龄', '1']);
    }
  });

  it('refuses bytes that are no text', () => {
    expect(refusalOf(read(new Uint8Array([0, 1, 2, 3])))).toMatchObject({
      code: 'FILE_UNREADABLE',
      value: '00 01 02 03',
    });
    expect(refusalOf(read(new Uint8Array([0x81, 0xff, 0x20]))).code).toBe('FILE_UNREADABLE');
  });

  it.each([
    ['行数', { rowsPerSheet: 1 }, '2', '1'],
    ['列数', { columns: 2 }, '3', '2'],
    ['格数', { cells: 5 }, '6', '5'],
  ])('refuses too many: %s', (what, change, value, limit) => {
    const refusal = refusalOf(read(utf8('a,b,c\n1,2,3\n'), { ...sheetLimits, ...change }));
    expect(refusal).toEqual({
      code: 'TOO_MANY',
      thing: `f.csv ${what}`,
      value,
      limit: `不超过 ${limit}`,
    });
  });
});
