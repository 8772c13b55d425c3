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

type Packed = { readonly path: string; readonly body: Uint8Array; readonly declared?: number };

/** An archive whose sizes may be lied about. */
function archive(...parts: readonly Packed[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = 0;
  for (const { path, body, declared = body.length } of parts) {
    const [name, packed] = [utf8(path), deflateRawSync(body)];
    const local = header(30, { 0: 0x04034b50 }, { 26: name.length });
    const sizes = { 0: 0x02014b50, 20: packed.length, 24: declared, 42: at };
    locals.push(local, name, packed);
    entries.push(header(46, sizes, { 10: 8, 28: name.length }), name);
    at += local.length + name.length + packed.length;
  }
  const end = header(22, { 0: 0x06054b50, 16: at }, { 10: parts.length });
  return Buffer.concat([...locals, ...entries, end]);
}

type Numbers = Readonly<Record<number, number>>;

function header(length: number, longs: Numbers, shorts: Numbers): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value] of Object.entries(longs)) view.setUint32(Number(at), value, true);
  for (const [at, value] of Object.entries(shorts)) view.setUint16(Number(at), value, true);
  return new Uint8Array(view.buffer);
}

const worksheet = (data: string): Uint8Array => {
  const body = utf8(`<worksheet><sheetData>${data}</sheetData></worksheet>`);
  return archive({ path: 'xl/worksheets/sheet1.xml', body });
};

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
    const bomb = archive({
      path: 'xl/worksheets/sheet1.xml',
      body: new Uint8Array(3_000_000),
      declared: 10,
    });
    const refusal = refusalOf(await read(bomb, { ...sheetLimits, unpackedBytes: 1_000_000 }));
    expect(bomb.length).toBeLessThan(10_000);
    expect(refusal).toEqual({
      code: 'TOO_MANY',
      thing: 'f.xlsx 解压后字节数',
      value: 'xl/worksheets/sheet1.xml',
      limit: '不超过 1000000',
    });
  });

  it('is refused when its parts unpack to more than the limit only together', async () => {
    const body = new Uint8Array(400_000);
    const parts = ['a.bin', 'b.bin', 'c.bin'].map((path) => ({ path, body }));
    const limits = { ...sheetLimits, unpackedBytes: 1_000_000 };
    expect(refusalOf(await read(archive(...parts), limits))).toMatchObject({
      code: 'TOO_MANY',
      value: 'c.bin',
    });
    const two = refusalOf(await read(archive(...parts.slice(0, 2)), limits));
    expect(two.code).toBe('FILE_UNREADABLE');
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

  it.each(['&#88;FD1', 'xfd1', 'A1B', '1A', ''])(
    'is refused for a place that is not written plainly: %j',
    async (place) => {
      const refusal = refusalOf(await read(worksheet(`<row r="1"><c r="${place}"/></row>`)));
      expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE', value: 'xl/worksheets/sheet1.xml' });
    },
  );

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
    expect(refusalOf(await read(archive({ path: 'a.txt', body: utf8('x') }))).code).toBe(
      'FILE_UNREADABLE',
    );
  });
});
