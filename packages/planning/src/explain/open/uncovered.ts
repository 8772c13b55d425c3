/** What stays open after the plan: said first. */
import { subtractCents } from '@cebao/kernel';
import { toCents } from '../../gaps/curve.ts';
import type { GapRow } from '../../gaps/gapTable.ts';
import type { Uncovered } from '../../report.ts';
import { coverEnded } from './coverEnded.ts';
import { leftOpen } from './leftOpen.ts';
import { openReason } from './openReason.ts';
import { paidOn } from './paidOn.ts';
import type { P1, Solved } from '../../plan/pass.ts';
import type { SetUp } from '../../plan/setUp.ts';

export function uncovered(setUp: SetUp, solved: Solved): readonly Uncovered[] {
  return solved.table.rows.flatMap((row) => {
    const open = openYears(row, { p1: setUp.p1, solved });
    const counted = solved.table.paths.layer3 === null ? ([1, 2] as const) : ([1, 2, 3] as const);
    const layers = counted.map((layer) => uncoveredLayer(row, layer, { setUp, solved, open }));
    return layers.filter((u) => u.gapCents > 0 || (u.layer === 1 && u.openFromYear !== null));
  });
}

function uncoveredLayer(
  row: GapRow,
  layer: 1 | 2 | 3,
  {
    setUp,
    solved,
    open,
  }: {
    readonly setUp: SetUp;
    readonly solved: Solved;
    readonly open: readonly number[];
  },
): Uncovered {
  const below = layer === 1 ? 0 : ((layer === 2 ? row.g1 : row.g2)[0] ?? 0);
  const paid = paidOn(row.member, { peril: row.peril, year: 0 }, { p1: setUp.p1, solved });
  const gap = (cumulative(row, layer)[0] ?? 0) - below;
  const into = Math.min(Math.max(paid - below, 0), gap);
  const gapCents = toCents(gap);
  const paidCents = toCents(into);
  // Of the rounded two, so that the three add up as printed; what is paid into a gap is no more than it.
  const openCents = subtractCents(gapCents, paidCents);
  const first = layer === 1 ? (open[0] ?? null) : null;
  return {
    member: row.member,
    peril: row.peril,
    layer,
    gapCents,
    paidCents,
    openCents,
    openFromYear: first,
    openUntilYear: layer === 1 ? (open.at(-1) ?? null) : null,
    coverEndsYear:
      first === null || openCents > 0 ? null : coverEnded(row, first, { p1: setUp.p1, solved }),
    reason: openCents > 0 ? openReason(row, { setUp, solved, paid }) : 'none',
  };
}

function cumulative({ g1, g2, g3 }: GapRow, layer: 1 | 2 | 3): Float64Array {
  return { 1: g1, 2: g2, 3: g3 }[layer];
}

/** The later years of value in which essentials are open; the first year is shown apart. */
export function openYears(
  row: GapRow,
  { p1, solved }: { readonly p1: P1; readonly solved: Solved },
): readonly number[] {
  const open: number[] = [];
  for (let year = 1; year < Math.min(p1.family.valueYears, row.g1.length); year++) {
    if (toCents(row.g1[year] ?? 0) <= 0) continue;
    if (leftOpen(row, { layer: 1, year }, { p1, solved }) > 0) open.push(year);
  }
  return open;
}
