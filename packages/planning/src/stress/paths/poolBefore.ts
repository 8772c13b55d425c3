/** The pool that an event finds. */
import { assert } from '@cebao/kernel';
import { int, real } from '../cells.ts';
import { movedBy, type Course } from './course.ts';
import type { DueEvent } from './due.ts';
import type { Money } from './money.ts';
import { sides } from './rules.ts';

type Asking = {
  readonly course: Course;
  readonly asked: Pick<DueEvent, 'year' | 'side'>;
  readonly eventAt: number;
  readonly money: Money | null;
};

/**
 * Layer 2 just after the start of the step, without the event asked for (`eventAt`), fen today; bills are
 * left out, as in its streams.
 */
export function poolBefore({ course, asked, eventAt, money }: Asking): number {
  assert(money !== null, 'a pool is asked for in an economy');
  const { base, added } = money;
  const { book, pieces } = course;
  const { year, side } = asked;
  let pool = real(base[1].afterStart, year) + real(added[side].afterStart, year);
  for (let earlier = 0; earlier < eventAt; earlier++) pool += real(course.due[side], earlier);
  for (let piece = 0; piece < int(course.firstPiece, eventAt); piece++) {
    const account = int(pieces.where, 3 * piece);
    if (side === sides.bare && book.isAdded[account] === 1) continue;
    const isAhead = course.isAhead[account] === 1;
    pool += movedBy(pieces, piece, { money, until: isAhead ? year + 1 : year });
  }
  return pool;
}
