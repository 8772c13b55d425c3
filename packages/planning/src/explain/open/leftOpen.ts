/** What the lines of a plan leave open of a gap; below zero where they pay more than it. */
import type { Cents } from '@cebao/kernel';
import { toCents } from '../../gaps/curve.ts';
import type { GapRow } from '../../gaps/gapTable.ts';
import type { P1, Solved } from '../../plan/pass.ts';
import { paidOn } from './paidOn.ts';

/** Layers are cumulative: the gap of layer 2 contains the essentials. */
export function leftOpen(
  { member, peril, g1, g2 }: GapRow,
  { layer, year }: { readonly layer: 1 | 2; readonly year: number },
  { p1, solved }: { readonly p1: P1; readonly solved: Pick<Solved, 'lines'> },
): Cents {
  const gap = (layer === 1 ? g1 : g2)[year] ?? 0;
  return toCents(gap - paidOn(member, { peril, year }, { p1, solved }));
}
