/**
 * Long-term care of adults and elders, beside the ranked risks: a gap without a probability. The
 * matrix cell has its impact only. Source: METHOD §3, §5.
 */
import { toCents } from '../gaps/curve.ts';
import { gapResult, hasGap } from '../gaps/gapResults.ts';
import { gapRow, type GapRow, type GapTable } from '../gaps/gapTable.ts';
import { impactClassOf, matrixYears, worstToday } from '../gaps/riskMatrix.ts';
import type { GapResult } from '../report.ts';
import type { ExposureCell } from './exposures.ts';

export type Sizes = { readonly essentialsCents: number; readonly liquidCents: number };
type CareRow = GapRow<'longTermCare'>;

export function careRows(table: GapTable): readonly CareRow[] {
  return table.context.family.members
    .filter(({ person }) => person.role !== 'child')
    .map(({ person }) => gapRow(table, person.id, 'longTermCare'))
    .filter(hasGap);
}

export function careGaps(
  rows: readonly CareRow[],
  table: GapTable,
): readonly GapResult<'longTermCare'>[] {
  return rows.map((row) => gapResult(row, table));
}

export function careCells(
  rows: readonly CareRow[],
  { table, sizes }: { readonly table: GapTable; readonly sizes: Sizes },
): readonly ExposureCell[] {
  const { family, assumptions } = table.context;
  const years = matrixYears(family);
  return rows.map((row) => {
    const impact = worstToday(row, { years, cpi: assumptions.cpi });
    const impactYears = sizes.essentialsCents > 0 ? impact / sizes.essentialsCents : 0;
    return {
      member: row.member,
      peril: row.peril,
      years,
      impactYears,
      impactCents: toCents(impact),
      impactClass: impactClassOf(impactYears, { assumptions, sizes }),
    };
  });
}
