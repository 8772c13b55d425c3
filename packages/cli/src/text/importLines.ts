/** The preview of an import on the screen: the columns, then every row. */
import { importFieldWord } from '@cebao/contracts';
import type { ImportPreview, ImportRow, PolicyMapping } from '@cebao/contracts';
import { doubtText } from './doubtLines.ts';
import { left, right, textTable } from './table.ts';

const stateWords = { ok: '可以导入', refused: '拒绝', duplicate: '重复' } as const;

export function importLines(
  preview: ImportPreview & { readonly mapping: PolicyMapping },
): readonly string[] {
  const { mapping, rows, counts } = preview;
  return [
    `列的对应（表头在第 ${mapping.headerRow} 行）：`,
    ...textTable(
      [left('列名'), left('对应'), left('单位')],
      mapping.columns.map(({ heading, field, unit }) => [
        heading,
        field === null ? '不读' : importFieldWord(field),
        unit,
      ]),
    ),
    '',
    `${rows.length} 行：${counts.ok} 行可以导入，${counts.duplicate} 行重复，${counts.refused} 行拒绝。`,
    ...textTable(
      [right('行'), left('结果'), left('产品'), left('说明')],
      rows.map((row) => [String(row.row), stateWords[row.state], productOf(row), noteOf(row)]),
    ),
    ...rows.flatMap(({ doubts }) =>
      doubts.map((doubt) => `请核对 ${doubt.thing}：${doubtText(doubt)}`),
    ),
  ];
}

function productOf({ policy }: ImportRow): string {
  const product = policy?.['product'];
  return typeof product === 'string' ? product : '';
}

function noteOf({ duplicateOf, filled, refusals }: ImportRow): string {
  const notes = [
    duplicateOf === null ? '' : `与 ${duplicateOf} 相同`,
    filled.length === 0 ? '' : `按惯例补上 ${filled.map(importFieldWord).join('、')}`,
    refusals.length === 0 ? '' : `${refusals.length} 处，见标准错误`,
  ];
  return notes.filter((note) => note !== '').join('；');
}
