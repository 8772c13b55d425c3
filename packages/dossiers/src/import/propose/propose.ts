/**
 * A first mapping of a stranger's rate table, read off its headers and words, with the questions
 * that it leaves. Nothing is imported from it until a person has answered and signed.
 */
import { rateMappingFormat } from '@cebao/contracts';
import { columnName, fillMerged } from '@cebao/sheets';
import { ok, refuse } from '@cebao/kernel';
import type { ProposedMapping, RateMappingTable } from '@cebao/contracts';
import type { Result } from '@cebao/kernel';
import type { Sheet } from '@cebao/sheets';
import { proposeFields } from './fields.ts';
import { proposeProduct } from './product.ts';
import { regionsOf } from './region.ts';
import type { Region } from './region.ts';

export function proposeMapping(given: readonly Sheet[]): Result<ProposedMapping> {
  const sheets = given.map(fillMerged);
  const product = proposeProduct(sheets);
  const proposed = sheets.flatMap((sheet) =>
    regionsOf(sheet).map((region, i, regions) =>
      proposeTable(sheet, region, { before: regions[i - 1] ?? null, only: sheets.length === 1 }),
    ),
  );
  if (proposed.length === 0) {
    const thing = sheets.map((sheet) => sheet.name).join('、');
    return refuse('BAD_TABLE', { thing, value: '', limit: '一列年龄，右边有费率' });
  }
  const open = Object.entries(product)
    .filter(([, value]) => value === null)
    .map(([field]) => `product.${field}：文件里没有，请填写`);
  const tables = proposed.map(({ table }) => withConstants(table, product.name ?? ''));
  return ok({
    format: rateMappingFormat,
    confirmedBy: '',
    product,
    blank: ['-', '--', '/', '—', '不可投保'],
    tables,
    open: [...new Set([...open, ...proposed.flatMap((p) => p.questions), ...tables.flatMap(gaps)])],
  });
}

type Proposed = { readonly table: RateMappingTable; readonly questions: readonly string[] };
type Setting = { readonly before: Region | null; readonly only: boolean };

function proposeTable(sheet: Sheet, region: Region, { before, only }: Setting): Proposed {
  const from = before === null ? 0 : before.lastRow + 1;
  // A table that goes on without a new header keeps the header of the piece before it.
  const first = from === region.firstRow ? 0 : from;
  const headerRows = Array.from(
    { length: (first === 0 && before !== null ? before.firstRow : region.firstRow) - first },
    (_, i) => first + i,
  );
  const { fields, questions } = proposeFields({ sheet, region, headerRows });
  return {
    table: {
      sheet: only ? null : sheet.name,
      firstRow: region.firstRow + 1,
      lastRow: region.lastRow + 1,
      values: rangesOf(region.values),
      fields,
    },
    questions,
  };
}

/** Neighbouring columns as one range. */
function rangesOf(columns: readonly number[]): string[] {
  const ranges: { from: number; to: number }[] = [];
  for (const column of columns) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === column - 1) last.to = column;
    else ranges.push({ from: column, to: column });
  }
  return ranges.map(({ from, to }) =>
    from === to ? columnName(from) : `${columnName(from)}:${columnName(to)}`,
  );
}

/** Whole life says in its name how long it lasts. */
function withConstants(table: RateMappingTable, name: string): RateMappingTable {
  if (table.fields.period !== undefined || !/终身/.test(name)) return table;
  const period = { from: 'constant', text: '终身', evidence: `产品名称：${name}` } as const;
  return { ...table, fields: { ...table.fields, period } };
}

function gaps({ fields }: RateMappingTable): readonly string[] {
  return (['period', 'payTerm'] as const)
    .filter((field) => fields[field] === undefined)
    .map((field) => `fields.${field}：表里没有，请加一个常量并写明出处`);
}
