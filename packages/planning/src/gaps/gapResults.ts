/** Gaps as they are shown: rounded once, with curves, workings, grade and drivers. */
import { curveOf, toCents, wishCurveOf, worstEventYear } from './curve.ts';
import type { Gap } from './gap.ts';
import type { GapRow, GapTable } from './gapTable.ts';
import { scriptYears } from './gapTable.ts';
import type { GapResult, LayerGap, WishGap } from '../report.ts';
import type { ProjectedPeril } from '../project/script.ts';
import type { Stream } from '../project/stream.ts';
import { effects } from '../project/effect.ts';
import { driversOf } from './drivers/drivers.ts';
import { shownLayers } from './shownLayers.ts';
import { workingsFrom, worseGrade } from './workings.ts';

export function gapResults(table: GapTable): readonly GapResult[] {
  return table.rows.filter(hasGap).map((row) => gapResult(row, table));
}

export function hasGap(row: GapRow<ProjectedPeril>): boolean {
  return row.g3.some((fen) => toCents(fen) > 0);
}

export function gapResult<P extends ProjectedPeril>(row: GapRow<P>, table: GapTable): GapResult<P> {
  const { family, assumptions } = table.context;
  const curve = curveOf(row, { years: scriptYears(family, row.member), cpi: assumptions.cpi });
  const changed = effects({ ...row, year: 0 }, table);
  const now = layersOf(row, { table, changed });
  const wishes = wishesOf(row, { table, changed });
  const graded = shownLayers({ now, wishes }).flatMap(({ workings }) =>
    workings.map((term) => term.grade),
  );
  return {
    member: row.member,
    peril: row.peril,
    grade: graded.reduce(worseGrade, 'T'),
    now,
    wishes,
    curve,
    worstEventYear: worstEventYear(curve),
    drivers: driversOf(table, row, changed),
  };
}

function layersOf(
  row: GapRow<ProjectedPeril>,
  { table, changed }: { readonly table: GapTable; readonly changed: readonly Stream[] },
): readonly [LayerGap, LayerGap] {
  const [first, second] = row.now;
  const layerGap = (layer: 1 | 2, gap: Gap): LayerGap => ({
    layer,
    gapCents: toCents(gap.fen),
    cumulativeCents: toCents(layer === 1 ? gap.fen : Math.max(first.fen, gap.fen)),
    worstYear: gap.worst,
    workings: workingsFrom(changed, table, { layer, gap }),
  });
  return [layerGap(1, first), layerGap(2, second)];
}

function wishesOf(
  row: GapRow<ProjectedPeril>,
  { table, changed }: { readonly table: GapTable; readonly changed: readonly Stream[] },
): WishGap | null {
  if (table.paths.layer3 === null) return null;
  const { family, assumptions } = table.context;
  const gap = row.wishNow;
  return {
    now: {
      layer: 3,
      gapCents: toCents(gap.fen),
      cumulativeCents: toCents(row.g3[0] ?? 0),
      worstYear: gap.worst,
      workings: workingsFrom(changed, table, { layer: 3, gap }),
    },
    curve: wishCurveOf(row.g3, { years: scriptYears(family, row.member), cpi: assumptions.cpi }),
  };
}
