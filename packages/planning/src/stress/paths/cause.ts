/**
 * Which event of a path took most from the family up to its worst moment: what it lowered and raised,
 * each taken as it found it, and what it made due.
 */
import { int, real } from '../cells.ts';
import { kindOf, yearOf, type History } from '../draw/history.ts';
import { movedBy } from './course.ts';
import type { Money } from './money.ts';
import { sides } from './rules.ts';
import type { Reckoner } from './reckoner.ts';

/** Of the layer and worst moment at hand the kind of event; null: the premiums of the plan took most. */
export function gravest(reckoner: Reckoner, history: History, money: Money): number | null {
  const { shortfall, cost, year, side } = reckoner;
  const added = money.added[side];
  const { events, count } = history;
  const isFirst = year === shortfall.firstYear;
  // Due before the worst moment, or at it.
  reckoner.dueBefore = isFirst ? year + 1 : year;
  costOfEvents(reckoner, history, money);
  reckoner.most = -real(isFirst ? added.afterStart : added.atEnd, year);
  let kind: number | null = null;
  for (let k = 0; k < count; k++) {
    if (real(cost, k) <= reckoner.most) continue;
    reckoner.most = real(cost, k);
    kind = kindOf(int(events, k));
  }
  return graverBill(reckoner, history) ?? kind;
}

/** What each event has made due, and has taken from the accounts of the layer. */
function costOfEvents(reckoner: Reckoner, { events, count }: History, money: Money): void {
  const { course, cost, side, dueBefore } = reckoner;
  for (let k = 0; k < count; k++) {
    const due = yearOf(int(events, k)) < dueBefore ? -real(course.due[side], k) : 0;
    cost[k] = due - takenBy(reckoner, k, money);
  }
}

/** By the pieces of event k up to the year asked for. */
function takenBy({ course, layer, side, year }: Reckoner, k: number, money: Money): number {
  const { pieces, firstPiece } = course;
  const { isAdded, isSecond } = course.book;
  let taken = 0;
  for (let piece = int(firstPiece, k); piece < int(firstPiece, k + 1); piece++) {
    const account = int(pieces.where, 3 * piece);
    if (layer === 0 && isSecond[account] === 1) continue;
    if (side === sides.bare && isAdded[account] === 1) continue;
    taken += movedBy(pieces, piece, { money, until: year });
  }
  return taken;
}

/** The kind of the largest bill that takes more than anything else; null: none does. */
function graverBill(
  { course, side, most, dueBefore }: Reckoner,
  { bills, billCount }: History,
): number | null {
  const billDue = course.billDue[side];
  let largest = most;
  let kind: number | null = null;
  for (let k = 0; k < billCount; k++) {
    const paid = -(billDue[k] ?? 0);
    if (paid <= largest || yearOf(bills[k] ?? 0) >= dueBefore) continue;
    largest = paid;
    kind = kindOf(bills[k] ?? 0);
  }
  return kind;
}
