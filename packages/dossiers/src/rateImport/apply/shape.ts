/**
 * Whether a file still has the shape that its mapping was confirmed for: the sheets, the headers
 * over the columns, the rows. A file that grew must not be read in part.
 */
import { columnName } from '@cebao/sheets';
import type { RateMapping, RateMappingTable } from '@cebao/contracts';
import type { Refusal } from '@cebao/kernel';
import type { Sheet } from '@cebao/sheets';
import { ageBand } from '../words/coordinates.ts';
import { printedValue } from '../words/value.ts';
import { cellAt } from './readTable.ts';
import { columnIndex, columnsOf, sourcesOf } from './sources.ts';

export function sheetFor(sheets: readonly Sheet[], table: RateMappingTable): Sheet | null {
  if (table.sheet === null) return sheets.length === 1 ? (sheets[0] ?? null) : null;
  return sheets.find((sheet) => sheet.name === table.sheet) ?? null;
}

export function shapeFaults(sheets: readonly Sheet[], mapping: RateMapping): readonly Refusal[] {
  return mapping.tables.flatMap((table) => {
    const sheet = sheetFor(sheets, table);
    if (sheet === null) return [noSheet(sheets, table)];
    const fellow = mapping.tables.filter((other) => sheetFor(sheets, other) === sheet);
    return [...headerFaults(sheet, table), ...rowFaults(sheet, table, fellow)];
  });
}

function noSheet(sheets: readonly Sheet[], table: RateMappingTable): Refusal {
  const limit = sheets.map((sheet) => sheet.name).join('、');
  return { code: 'BAD_TABLE', thing: '工作表', value: table.sheet ?? '', limit };
}

function headerFaults(sheet: Sheet, table: RateMappingTable): readonly Refusal[] {
  return sourcesOf(table).flatMap(([, source]): readonly Refusal[] => {
    if (source.from !== 'column' || source.header === '') return [];
    const above = sheet.rows
      .slice(0, table.firstRow - 1)
      .map((_, row) => cellAt(sheet, row, columnIndex(source.column)).text.trim());
    if (above.includes(source.header.trim())) return [];
    const thing = `${source.column} 列的表头`;
    const value = above.filter((text) => text !== '').join(' / ');
    return [{ code: 'BAD_TABLE', thing, value, limit: source.header }];
  });
}

function rowFaults(
  sheet: Sheet,
  table: RateMappingTable,
  fellow: readonly RateMappingTable[],
): readonly Refusal[] {
  if (table.lastRow > sheet.rows.length) {
    const thing = `${sheet.name} 行数`;
    const limit = `至少 ${String(table.lastRow)} 行`;
    return [{ code: 'BAD_TABLE', thing, value: String(sheet.rows.length), limit }];
  }
  const source = table.fields.age;
  if (source?.from !== 'column') return [];
  const ageColumn = columnIndex(source.column);
  const columns = table.values.flatMap(columnsOf);
  const isMapped = (row: number): boolean =>
    fellow.some((other) => other.firstRow <= row + 1 && row + 1 <= other.lastRow);
  return sheet.rows.flatMap((_, row): readonly Refusal[] => {
    if (row < table.lastRow || isMapped(row)) return [];
    const age = cellAt(sheet, row, ageColumn);
    const priced = columns.find((at) => printedValue(cellAt(sheet, row, at).text) !== null);
    if (ageBand(age.text) === null || priced === undefined) return [];
    const thing = `${columnName(priced)}${String(row + 1)}`;
    const limit = `映射只到第 ${String(table.lastRow)} 行`;
    return [{ code: 'BAD_TABLE', thing, value: cellAt(sheet, row, priced).text, limit }];
  });
}
