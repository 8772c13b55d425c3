/** Cover that has ended, and would close a gap that is open after it. */
import type { Cover } from '../../household/cover.ts';
import type { GapRow } from '../../gaps/gapTable.ts';
import type { P1, Solved } from '../../plan/pass.ts';
import { coversOn } from '../../project/effect.ts';
import { settle, settledTotal } from '../../project/settle.ts';
import { leftOpen } from './leftOpen.ts';
import { eventOn } from './paidOn.ts';

/**
 * Years after which the last cover ends, in force or of the plan, with which essentials would still be closed
 * in this year; null where ended cover would not close them.
 */
export function coverEnded(
  row: GapRow,
  year: number,
  { p1, solved }: { readonly p1: P1; readonly solved: Pick<Solved, 'lines'> },
): number | null {
  const { member, peril } = row;
  const lines = solved.lines.map((line) => line.cover);
  const covers = coversOn([...p1.family.household.policies, ...lines], member);
  const ended = new Map<Cover, Cover>(
    covers
      .filter(({ coverYears }) => coverYears <= year)
      .map((cover) => [{ ...cover, coverYears: year + 1 }, cover]),
  );
  const others = covers.filter(({ coverYears }) => coverYears > year);
  const event = eventOn(member, { peril, year }, p1);
  const longer = settle([...others, ...ended.keys()], event);
  const more = settledTotal(longer) - settledTotal(settle(covers, event));
  if (more <= 0 || more < leftOpen(row, { layer: 1, year }, { p1, solved })) return null;
  return longer.reduce((last, paid) => Math.max(last, ended.get(paid.cover)?.coverYears ?? 0), 0);
}
