/** An XLSX file as sheets. The library reads; the limits are checked before it is asked. */
import { readXlsx } from 'hucre/xlsx';
import { err, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { addressOf } from '../sheet.ts';
import { checkExtent } from './extent.ts';
import { unpack } from './unpack.ts';
import type { Cell as LibraryCell, CellValue, Sheet as LibrarySheet } from 'hucre/xlsx';
import type { NamedBytes } from '../csv/decode.ts';
import type { SheetLimits } from '../limits.ts';
import type { Cell, Sheet } from '../sheet.ts';

export async function readXlsxSheets(
  file: NamedBytes,
  limits: SheetLimits,
): Promise<Result<readonly Sheet[]>> {
  const parts = unpack(file, limits.unpackedBytes);
  if (!parts.ok) return err(parts.error);
  const fits = checkExtent(file.name, parts.value, limits);
  if (!fits.ok) return err(fits.error);
  try {
    const workbook = await readXlsx(file.bytes);
    return ok(workbook.sheets.map(sheetOf));
  } catch (cause) {
    // The library throws for whatever it cannot read; its sentence says what.
    const value = cause instanceof Error ? cause.message : String(cause);
    return refuse('FILE_UNREADABLE', {
      thing: file.name,
      value,
      limit: '完好、未加密的 XLSX 文件',
    });
  }
}

function sheetOf(sheet: LibrarySheet): Sheet {
  return {
    name: sheet.name,
    rows: sheet.rows.map((row, at) =>
      row.map((value, column) =>
        cellOf(value, { at, column, detail: detailOf(sheet, at, column) }),
      ),
    ),
    merges: (sheet.merges ?? []).map((merge) => ({
      top: merge.startRow,
      left: merge.startCol,
      bottom: merge.endRow,
      right: merge.endCol,
    })),
  };
}

function detailOf(sheet: LibrarySheet, row: number, column: number): LibraryCell | undefined {
  return sheet.cells?.get(`${String(row)},${String(column)}`);
}

type Spot = {
  readonly at: number;
  readonly column: number;
  readonly detail: LibraryCell | undefined;
};

function cellOf(value: CellValue, { at, column, detail }: Spot): Cell {
  const address = addressOf(at, column);
  if (detail?.formula !== undefined)
    return { address, kind: 'formula', text: `=${detail.formula}` };
  if (detail?.type === 'error') return { address, kind: 'error', text: String(value ?? '') };
  return { address, ...plain(value) };
}

function plain(value: CellValue): Pick<Cell, 'kind' | 'text'> {
  if (value === null || value === '') return { kind: 'empty', text: '' };
  if (value instanceof Date) return { kind: 'date', text: dayOf(value) };
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  return { kind: 'text', text: value };
}

/** The library gives midnight UTC of the day that the sheet shows. */
function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
