/** A CSV file as one sheet. */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { within } from '../limits.ts';
import { addressOf } from '../sheet.ts';
import { decodeText } from './decode.ts';
import { splitRecords } from './records.ts';
import type { SheetLimits } from '../limits.ts';
import type { Cell, CellKind, Sheet } from '../sheet.ts';
import type { NamedBytes } from './decode.ts';
import type { CsvRecord, Delimiter } from './records.ts';

export function readCsvSheet(file: NamedBytes, limits: SheetLimits): Result<Sheet> {
  const text = decodeText(file);
  if (!text.ok) return text;
  const source = { file: file.name, text: text.value };
  const records = splitRecords(source, delimiterOf(text.value));
  if (!records.ok) return records;
  const fits = fitting(file.name, records.value, limits);
  if (!fits.ok) return fits;
  const rows = records.value.map(({ fields }, row) => fields.map((f, i) => cellOf(f, row, i)));
  return ok({ name: file.name, rows, merges: [] });
}

/** The delimiter that the first line has most of; a comma where it has none. */
function delimiterOf(text: string): Delimiter {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: Delimiter): number => first.split(delimiter).length;
  const others = (['\t', ';'] as const).filter((other) => count(other) > count(','));
  return others.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function fitting(name: string, records: readonly CsvRecord[], limits: SheetLimits): Result<null> {
  let columns = 0;
  let cells = 0;
  for (const { fields } of records) {
    columns = Math.max(columns, fields.length);
    cells += fields.length;
  }
  return within([
    { thing: `${name} 行数`, size: records.length, limit: limits.rowsPerSheet },
    { thing: `${name} 列数`, size: columns, limit: limits.columns },
    { thing: `${name} 格数`, size: cells, limit: limits.cells },
  ]);
}

function cellOf(text: string, row: number, column: number): Cell {
  return { address: addressOf(row, column), kind: kindOf(text), text };
}

function kindOf(text: string): CellKind {
  if (text === '') return 'empty';
  if (text.startsWith('=')) return 'formula';
  return /^-?\d+(\.\d+)?$/.test(text) ? 'number' : 'text';
}
