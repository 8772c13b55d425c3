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
import { fieldOfHeader, fieldOfWord } from './vocabulary.ts';
import type { Region } from './region.ts';

export function proposeMapping(given: readonly Sheet[]): Result<ProposedMapping> {
  const sheets = given.map(fillMerged);
  const product = proposeProduct(sheets);
  const proposed = sheets.flatMap((sheet) => proposeSheet(sheet, sheets.length === 1));
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

function proposeSheet(sheet: Sheet, only: boolean): readonly Proposed[] {
  const regions = regionsOf(sheet);
  let headerRows: readonly number[] = [];
  return regions.map((region, i) => {
    const from = (regions[i - 1]?.lastRow ?? -1) + 1;
    const own = Array.from({ length: region.firstRow - from }, (_, k) => from + k);
    const found = proposeFields({ sheet, region, headerRows: own });
    // A piece that goes on without a header of its own keeps that of the piece before it.
    const goesOn = i > 0 && !isHeaded(found.fields);
    headerRows = goesOn ? headerRows : own;
    const { fields, questions } = goesOn ? proposeFields({ sheet, region, headerRows }) : found;
    return { table: tableOf(sheet, region, { fields, only }), questions };
  });
}

function isHeaded(fields: RateMappingTable['fields']): boolean {
  return Object.values(fields).some(
    (source) =>
      source.from === 'row' || (source.from === 'column' && fieldOfHeader(source.header) !== null),
  );
}

function tableOf(
  sheet: Sheet,
  region: Region,
  { fields, only }: { readonly fields: RateMappingTable['fields']; readonly only: boolean },
): RateMappingTable {
  return {
    sheet: only ? null : sheet.name,
    firstRow: region.firstRow + 1,
    lastRow: region.lastRow + 1,
    values: rangesOf(region.values),
    fields: { ...(only ? {} : fromSheetName(sheet.name)), ...fields },
  };
}

/** A workbook with a sheet for each plan or sex says so in the name of the sheet. */
function fromSheetName(name: string): RateMappingTable['fields'] {
  const field = fieldOfWord(name);
  return field === null ? {} : { [field]: { from: 'constant', text: name, evidence: '工作表名' } };
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
