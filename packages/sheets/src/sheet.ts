/** A sheet as plain rows: what every reader here gives, whichever kind of file it came from. */

/**
 * `formula` is what the file asks a spreadsheet program to compute: we never do, and whoever reads
 * the sheet decides whether to refuse it. `error` is a cell in which such a program failed.
 */
export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'formula' | 'error';

export type Cell = {
  /** As people say it: `B3`. */
  readonly address: string;
  readonly kind: CellKind;
  /**
   * As written. CSV: the very characters. XLSX: a number in its shortest decimal form, a date as
   * 2026-03-01, true or false, a formula with its `=`.
   */
  readonly text: string;
};

/** A rectangle of merged cells, all four ends included, rows and columns from 0. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
};

/** `B3` for row 2, column 1, both from 0. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** A, B, … Z, AA, AB, …: digits from 1 to 26, there is no zero. */
export function columnName(column: number): string {
  const rest = column % letters.length;
  const before = (column - rest) / letters.length;
  return `${before === 0 ? '' : columnName(before - 1)}${letters.charAt(rest)}`;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The sheet with every merged cell saying what its top left one says. */
export function fillMerged(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const merge of sheet.merges) {
    const source = rows[merge.top]?.[merge.left];
    if (source === undefined) continue;
    for (const row of rows.slice(merge.top, merge.bottom + 1)) fillRow(row, merge, source);
  }
  return { ...sheet, rows };
}

function fillRow(row: Cell[], { left, right }: Merge, source: Cell): void {
  for (let column = left; column <= right && column < row.length; column += 1) {
    const cell = row[column];
    if (cell?.kind === 'empty') row[column] = { ...source, address: cell.address };
  }
}
