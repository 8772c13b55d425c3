import { describe, expect, it } from 'vitest';
import { addressOf } from '@cebao/sheets';
import type { Cell, Sheet } from '@cebao/sheets';
import { valueOf } from '../../../testdata/given.ts';
import { proposeMapping } from './propose.ts';

function sheetOf(name: string, lines: readonly string[]): Sheet {
  const rows = lines.map((line, row) =>
    line.split('|').map((text, column): Cell => {
      const kind = text === '' ? 'empty' : 'text';
      return { address: addressOf(row, column), kind, text };
    }),
  );
  return { name, rows, merges: [] };
}

const propose = (...sheets: readonly Sheet[]) => valueOf(proposeMapping(sheets));

describe('a proposal', () => {
  it('reads a table in two pieces, each under its own header', () => {
    const { tables } = propose(
      sheetOf('费率', [
        '健康重大疾病保险|每万元基本保险金额',
        '年龄|男|男',
        '|10年交|20年交',
        '0|100|60',
        '1|101|61',
        '年龄|女|女',
        '|10年交|20年交',
        '0|90|50',
        '1|91|51',
      ]),
    );
    expect(tables.map(({ firstRow, lastRow, values }) => [firstRow, lastRow, values])).toEqual([
      [4, 5, ['B:C']],
      [8, 9, ['B:C']],
    ]);
    expect(tables.map(({ fields }) => [fields.sex, fields.payTerm])).toEqual([
      [
        { from: 'row', row: 2, words: {} },
        { from: 'row', row: 3, words: {} },
      ],
      [
        { from: 'row', row: 6, words: {} },
        { from: 'row', row: 7, words: {} },
      ],
    ]);
  });

  it('lets a piece without a header keep the header before it', () => {
    const lines = ['年龄|趸交|10年交', '0|100|60', '1|101|61', '（续表）', '2|102|62'];
    const { tables } = propose(sheetOf('费率', lines));
    expect(tables[1]?.fields.payTerm).toEqual({ from: 'row', row: 1, words: {} });
    expect(tables[1]).toMatchObject({ firstRow: 5, lastRow: 5 });
  });

  it('takes a plan or a sex from the names of the sheets', () => {
    const lines = ['投保年龄|趸交|10年交', '30|100|60'];
    const { tables } = propose(sheetOf('方案一', lines), sheetOf('女', lines));
    expect(tables.map(({ sheet, fields }) => [sheet, fields.plan ?? fields.sex])).toEqual([
      ['方案一', { from: 'constant', text: '方案一', evidence: '工作表名' }],
      ['女', { from: 'constant', text: '女', evidence: '工作表名' }],
    ]);
  });

  it('reads cover and pay terms in bare figures by the words beside them', () => {
    const { tables, open } = propose(
      sheetOf('费率', ['保障期间|20|20|30', '缴费期间|10|20|30', '年龄|||', '30|5|4|3']),
    );
    expect(tables[0]?.fields).toMatchObject({
      period: { from: 'row', row: 1 },
      payTerm: { from: 'row', row: 2 },
    });
    expect(open.every((question) => question.startsWith('product.'))).toBe(true);
  });

  it('says for a whole life where its period is from, and asks about words it does not know', () => {
    const { tables, open } = propose(
      sheetOf('费率', [
        '长青终身寿险 每1000元年交保险费',
        '年龄|性别|交费期间|基本保险金额',
        '30|男|五年|4000',
        '30|女|10年|9000',
      ]),
    );
    expect(tables[0]?.fields.period).toMatchObject({ from: 'constant', text: '终身' });
    expect(tables[0]?.values).toEqual(['D']);
    expect(open).toContain('C 列的「五年」是什么交费期间？写进 payTerm 的 words');
  });

  it('asks for the period where nothing says it', () => {
    const { open } = propose(sheetOf('费率', ['年龄|10年交|20年交', '30|1|2']));
    expect(open).toContain('fields.period：表里没有，请加一个常量并写明出处');
    expect(open).toContain('product.perCents：文件里没有，请填写');
  });
});
