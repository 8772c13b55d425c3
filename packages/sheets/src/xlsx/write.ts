/** Sheets as the bytes of an XLSX file; the same sheets always give the same bytes. */
import { writeXlsx as writeWithLibrary } from 'hucre/xlsx';
import { neutralText } from '../neutral.ts';
import type { Merge } from '../sheet.ts';
import type { CellStyle, WriteSheet } from 'hucre/xlsx';

/** Numbers are numbers in the file; an amount of money is written in yuan by whoever calls. */
export type SheetValue = string | number | boolean | null;

export type SheetToWrite = {
  readonly name: string;
  readonly rows: readonly (readonly SheetValue[])[];
  /** Characters, from the first column on. */
  readonly widths?: readonly number[];
  readonly merges?: readonly Merge[];
  /** Rows at the top that stay in sight and are set in bold. */
  readonly headerRows?: number;
};

/** A fixed moment: a file must not differ because it was written later. */
const epoch = new Date(0);

export function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return writeWithLibrary({
    sheets: sheets.map(sheetFor),
    properties: { created: epoch, modified: epoch },
  });
}

const bold: CellStyle = { font: { bold: true } };

function sheetFor({ name, rows, widths, merges, headerRows = 0 }: SheetToWrite): WriteSheet {
  const values = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? neutralText(value) : value)),
  );
  const cells = new Map(
    values
      .slice(0, headerRows)
      .flatMap((row, at) =>
        row.map((_, column) => [`${String(at)},${String(column)}`, { style: bold }] as const),
      ),
  );
  return {
    name,
    rows: values,
    cells,
    ...(widths === undefined ? {} : { columns: widths.map((width) => ({ width })) }),
    ...(headerRows === 0 ? {} : { freezePane: { rows: headerRows } }),
    merges: (merges ?? []).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
  };
}
