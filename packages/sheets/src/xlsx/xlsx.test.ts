import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeXlsx as libraryWrite } from 'hucre/xlsx';
import { refusalOf, utf8, valueOf } from '../../testdata/given.ts';
import { sheetLimits } from '../limits.ts';
import { readSheets } from '../readSheets.ts';
import { writeXlsx } from './write.ts';
import type { SheetLimits } from '../limits.ts';

const read = (bytes: Uint8Array, limits: SheetLimits = sheetLimits) =>
  readSheets({ name: 'f.xlsx', bytes }, limits);

/** An archive with one part, whose sizes may be lied about. */
function archive(path: string, body: Uint8Array, declared = body.length): Uint8Array {
  const packed = deflateRawSync(body);
  const name = utf8(path);
  const local = new Uint8Array(30);
  const entry = new Uint8Array(46);
  const end = new Uint8Array(22);
  const [l, e, d] = [local, entry, end].map((bytes) => new DataView(bytes.buffer));
  l?.setUint32(0, 0x04034b50, true);
  l?.setUint16(26, name.length, true);
  e?.setUint32(0, 0x02014b50, true);
  e?.setUint16(10, 8, true);
  e?.setUint32(20, packed.length, true);
  e?.setUint32(24, declared, true);
  e?.setUint16(28, name.length, true);
  d?.setUint32(0, 0x06054b50, true);
  d?.setUint16(10, 1, true);
  d?.setUint32(16, 30 + name.length + packed.length, true);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

const worksheet = (data: string): Uint8Array =>
  archive(
    'xl/worksheets/sheet1.xml',
    utf8(`<worksheet><sheetData>${data}</sheetData></worksheet>`),
  );

describe('an XLSX file', () => {
  it('comes back as it was written, with addresses, kinds and merges', async () => {
    const merge = { top: 0, left: 1, bottom: 0, right: 2 };
    const bytes = await writeXlsx([
      {
        name: '费率',
        rows: [
          ['年龄', '男', null],
          [18, 31.77, true],
        ],
        merges: [merge],
        headerRows: 1,
        widths: [8],
      },
      { name: '说明', rows: [['=1+1', -5, '１２']] },
    ]);
    expect(valueOf(await read(bytes))).toEqual([
      {
        name: '费率',
        merges: [merge],
        rows: [
          [
            { address: 'A1', kind: 'text', text: '年龄' },
            { address: 'B1', kind: 'text', text: '男' },
            { address: 'C1', kind: 'empty', text: '' },
          ],
          [
            { address: 'A2', kind: 'number', text: '18' },
            { address: 'B2', kind: 'number', text: '31.77' },
            { address: 'C2', kind: 'boolean', text: 'true' },
          ],
        ],
      },
      {
        name: '说明',
        merges: [],
        rows: [
          [
            { address: 'A1', kind: 'text', text: "'=1+1" },
            { address: 'B1', kind: 'number', text: '-5' },
            { address: 'C1', kind: 'text', text: '１２' },
          ],
        ],
      },
    ]);
  });

  it('has the same bytes whenever it is written', async () => {
    const sheets = [{ name: 'a', rows: [['x', 1]] }];
    const [first, second] = [await writeXlsx(sheets), await writeXlsx(sheets)];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.from(first).toString('latin1')).not.toContain('2026');
  });

  it('gives a formula as text, whatever result is kept beside it, and a date as a day', async () => {
    const bytes = await libraryWrite({
      sheets: [
        {
          name: 'a',
          rows: [[new Date(Date.UTC(2026, 2, 1)), null]],
          cells: new Map([
            ['0,1', { type: 'formula', value: 36, formula: 'A2*2', formulaResult: 36 }],
          ]),
        },
      ],
    });
    expect(valueOf(await read(bytes))[0]?.rows[0]).toEqual([
      { address: 'A1', kind: 'date', text: '2026-03-01' },
      { address: 'B1', kind: 'formula', text: '=A2*2' },
    ]);
  });
});

describe('a hostile or broken file', () => {
  it('is refused when it unpacks to more than the limit, whatever it declares', async () => {
    const bomb = archive('xl/worksheets/sheet1.xml', new Uint8Array(3_000_000), 10);
    const refusal = refusalOf(await read(bomb, { ...sheetLimits, unpackedBytes: 1_000_000 }));
    expect(bomb.length).toBeLessThan(10_000);
    expect(refusal).toEqual({
      code: 'TOO_MANY',
      thing: 'f.xlsx 解压后字节数',
      value: 'xl/worksheets/sheet1.xml',
      limit: '不超过 1000000',
    });
  });

  it.each([
    ['行数', '<row r="20001"><c r="A20001"><v>1</v></c></row>', '20001'],
    ['列数', '<row r="1"><c r="XFD1"><v>1</v></c></row>', '16384'],
    ['列数', `<row>${'<c><v>1</v></c>'.repeat(257)}</row>`, '257'],
    ['行数', '<row/>'.repeat(20_001), '20001'],
  ])('is refused for a cell far out before it is laid out: %s', async (what, data, value) => {
    const refusal = refusalOf(await read(worksheet(data)));
    expect(refusal).toMatchObject({ code: 'TOO_MANY', value });
    expect(refusal.thing.endsWith(what)).toBe(true);
  });

  it('is refused for a rectangle with too many cells', async () => {
    const corners = '<row r="1"><c r="A1"/></row><row r="20000"><c r="IV20000"/></row>';
    expect(refusalOf(await read(worksheet(corners)))).toMatchObject({
      code: 'TOO_MANY',
      thing: 'f.xlsx 格数',
      value: '5120000',
    });
  });

  it('is refused when it is too long to be looked at', async () => {
    const refusal = refusalOf(await read(new Uint8Array(11), { ...sheetLimits, bytes: 10 }));
    expect(refusal).toMatchObject({ code: 'TOO_MANY', thing: 'f.xlsx 字节数', value: '11' });
  });

  it('is refused when cut anywhere, never thrown', async () => {
    const whole = await writeXlsx([
      {
        name: 'a',
        rows: [
          ['x', 1],
          ['y', 2],
        ],
      },
    ]);
    for (let length = 4; length < whole.length; length += 97) {
      expect((await read(whole.slice(0, length))).ok).toBe(false);
    }
  });

  it('is refused as XLS with the way out, and as a workbook without sheets', async () => {
    const xls = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(refusalOf(await read(xls)).limit).toContain('另存为 XLSX');
    expect(refusalOf(await read(archive('a.txt', utf8('x')))).code).toBe('FILE_UNREADABLE');
  });
});
