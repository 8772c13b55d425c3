/**
 * A rate table through a confirmed mapping: every cell, or every fault at once. Cells that
 * contradict each other stop the import until somebody says that they are to be left out.
 */
import { err, ok } from '@cebao/kernel';
import { fillMerged } from '@cebao/sheets';
import type { RateCell } from '@cebao/actuarial';
import type { RateMapping } from '@cebao/contracts';
import type { Refusal, Result } from '@cebao/kernel';
import type { Sheet } from '@cebao/sheets';
import { sortConflicts } from './conflicts.ts';
import { questionText } from './placed.ts';
import { readTable } from './readTable.ts';
import { shapeFaults, sheetFor } from './shape.ts';
import type { Conflict } from './conflicts.ts';
import type { PlacedCell } from './placed.ts';

export type ImportedRates = {
  readonly cells: readonly RateCell[];
  /** What contradicted itself and was left out; a question about it is refused. */
  readonly leftOut: readonly PlacedCell[];
  readonly conflicts: number;
  readonly repeated: number;
  readonly blanks: number;
};

export type ImportRequest = {
  readonly sheets: readonly Sheet[];
  readonly mapping: RateMapping;
  readonly leaveOutConflicts: boolean;
};

export function importRates(request: ImportRequest): Result<ImportedRates, readonly Refusal[]> {
  const { mapping, leaveOutConflicts } = request;
  const sheets = request.sheets.map(fillMerged);
  const faults = shapeFaults(sheets, mapping);
  if (faults.length > 0) return err(faults);
  const blank = new Set(mapping.blank);
  const prefixed = sheets.length > 1;
  const read = mapping.tables.flatMap((table) => {
    const sheet = sheetFor(sheets, table);
    if (sheet === null) return [];
    return [readTable({ sheet, table, blank, prefix: prefixed ? `${sheet.name}!` : '' })];
  });
  const refusals = read.flatMap((table) => table.refusals);
  if (refusals.length > 0) return err(eachOnce(refusals));
  const { kept, conflicts, repeated } = sortConflicts(read.flatMap((table) => table.cells));
  if (conflicts.length > 0 && !leaveOutConflicts) return err(conflicts.map(conflictRefusal));
  if (kept.length + conflicts.length === 0) return err([nothing]);
  return ok({
    cells: kept.map(({ cell }) => cell),
    leftOut: conflicts.flatMap((conflict) => conflict.cells),
    conflicts: conflicts.length,
    repeated,
    blanks: read.reduce((sum, table) => sum + table.blanks, 0),
  });
}

/** A bad word in a header is met once for every cell below it. */
function eachOnce(refusals: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(refusals.map((refusal) => [refusal.thing, refusal])).values()];
}

const nothing: Refusal = { code: 'BAD_TABLE', thing: '费率表', value: '0 格', limit: '至少一格' };

function conflictRefusal({ cells }: Conflict): Refusal {
  const [first] = cells;
  return {
    code: 'BAD_TABLE',
    thing: `矛盾的格 ${first === undefined ? '' : questionText(first.cell)}`,
    value: cells.map(({ cell, place }) => `${place}=${cell.value}`).join('、'),
    limit: '每格只有一个值；留空用 --leave-out-conflicts',
  };
}
