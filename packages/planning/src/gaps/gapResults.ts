/** Gaps as they are shown: rounded once, with curves, workings, grade and drivers. */
import { cents, round, type Cents } from '@cebao/kernel';
import type { Gap } from './gap.ts';
import type { GapRow, GapTable } from './gapTable.ts';
import { scriptYears } from './gapTable.ts';
import type { GapPoint, GapResult, LayerGap } from '../report.ts';
import type { ProjectedPeril } from '../project/script.ts';
import type { Stream } from '../project/stream.ts';
import { effects } from '../project/effect.ts';
import { driversOf } from './drivers.ts';
import { workingsFrom, worseGrade } from './workings.ts';

export function gapResults(table: GapTable): readonly GapResult[] {
  return table.rows.filter(hasGap).map((row) => gapResult(row, table));
}

export function hasGap(row: GapRow<ProjectedPeril>): boolean {
  return row.g2.some((fen) => toCents(fen) > 0);
}

export function gapResult<P extends ProjectedPeril>(row: GapRow<P>, table: GapTable): GapResult<P> {
  const curve = curveOf(row, table);
  const changed = effects({ ...row, year: 0 }, table);
  const now = layersOf(row, { table, changed });
  const worst = curve.reduce(
    (best, point) => (point.g2TodayCents > best.g2TodayCents ? point : best),
    curve[0] ?? { year: 0, g2TodayCents: 0 },
  );
  const graded = now.flatMap((layer) => layer.workings.map((term) => term.grade));
  return {
    member: row.member,
    peril: row.peril,
    grade: graded.reduce(worseGrade, 'T'),
    now,
    curve,
    worstEventYear: worst.year,
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

/** Nominal at the event, and in today's money (deflated by CPI). */
function curveOf(row: GapRow<ProjectedPeril>, { context }: GapTable): readonly GapPoint[] {
  const points: GapPoint[] = [];
  const years = scriptYears(context.family, row.member);
  let deflator = 1;
  for (let year = 0; year < years; year++) {
    const g1 = row.g1[year] ?? 0;
    const g2 = row.g2[year] ?? 0;
    points.push({
      year,
      g1Cents: toCents(g1),
      g2Cents: toCents(g2),
      g1TodayCents: toCents(g1 * deflator),
      g2TodayCents: toCents(g2 * deflator),
    });
    deflator /= 1 + context.assumptions.cpi;
  }
  return points;
}

export function toCents(fen: number): Cents {
  return cents(round.halfUp(fen));
}
