/** Where in a sheet the cells of a rate table stand: the age column, the rows, the value columns. */
import type { Sheet } from '@cebao/sheets';
import { cellAt } from '../apply/readTable.ts';
import { ageBand } from '../words/coordinates.ts';
import { printedValue } from '../words/value.ts';
import { fieldOfHeader, isFieldHeader, isValueHeader } from './vocabulary.ts';

/** All from 0; `lastRow` included. */
export type Region = {
  readonly ageColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly values: readonly number[];
};

/** One region for each run of rows that start with an age; a table may be printed in pieces. */
export function regionsOf(sheet: Sheet): readonly Region[] {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const ageColumn = ageColumnOf(sheet, width);
  if (ageColumn === null) return [];
  return runsOf(sheet, ageColumn).flatMap(([firstRow, lastRow]): readonly Region[] => {
    const values = valueColumns(sheet, { ageColumn, firstRow, lastRow, width });
    return values.length === 0 ? [] : [{ ageColumn, firstRow, lastRow, values }];
  });
}

/** The first column with mostly ages under an age header; without a header, of almost only ages. */
function ageColumnOf(sheet: Sheet, width: number): number | null {
  const columns = Array.from({ length: width }, (_, column) => column);
  const share = (column: number, from: number): number => {
    const given = sheet.rows.map((_, row) => cellAt(sheet, row, column)).slice(from);
    const ages = given.filter(({ text }) => ageBand(text) !== null);
    return ages.length / Math.max(1, given.filter(isFilled).length);
  };
  const headed = columns.find((column) => {
    const header = sheet.rows.findIndex(
      (_, row) => fieldOfHeader(cellAt(sheet, row, column).text) === 'age',
    );
    return header !== -1 && share(column, header + 1) > 0.5;
  });
  return headed ?? columns.find((column) => share(column, 0) > 0.8) ?? null;
}

function isFilled({ kind }: { readonly kind: string }): boolean {
  return kind !== 'empty';
}

function runsOf(sheet: Sheet, ageColumn: number): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of sheet.rows.keys()) {
    if (ageBand(cellAt(sheet, row, ageColumn).text) === null) continue;
    const run = runs.at(-1);
    if (run !== undefined && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

type Search = Omit<Region, 'values'> & { readonly width: number };

/** Columns with a printed value in some row: those that say so right above, else all after the age. */
function valueColumns(sheet: Sheet, { ageColumn, firstRow, lastRow, width }: Search): number[] {
  const candidates = Array.from({ length: width }, (_, column) => column).filter((column) => {
    if (column === ageColumn) return false;
    const rows = sheet.rows.slice(firstRow, lastRow + 1);
    return rows.some((row) => printedValue(row[column]?.text ?? '') !== null);
  });
  const headerOf = (column: number): string => cellAt(sheet, firstRow - 1, column).text;
  const named = candidates.filter((column) => isValueHeader(headerOf(column)));
  if (named.length > 0) return named;
  return candidates.filter((column) => column > ageColumn && !isFieldHeader(headerOf(column)));
}
