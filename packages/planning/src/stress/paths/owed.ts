/**
 * What the events and bills of a path make due on one side, without or with the proposed lines: found
 * in the table of sums, or asked for once and kept there (`sumAt`).
 */
import { int, real } from '../cells.ts';
import { kindCount, kindOf, memberAt, yearOf, type History } from '../draw/history.ts';
import { before, movedBy, type Course } from './course.ts';
import { noPool, sumAt } from './due.ts';
import type { Money } from './money.ts';
import type { Reckoner } from './reckoner.ts';
import { billAt, billDue, dueAt, never, sides, type Side } from './rules.ts';

/** Books what falls due at the end of its year; notes the first year of all, 0 without any. */
export function owe(reckoner: Reckoner, history: History, money: Money): void {
  const { side, shortfall, essential } = reckoner;
  shortfall.firstYear = never;
  oweEvents(reckoner, history, money);
  oweBills(reckoner, history, money);
  if (shortfall.firstYear === never) shortfall.firstYear = 0;
  const { firstYear } = shortfall;
  // So far the steps of the first event's year end are what fell due at its start.
  const due = real(essential.steps, firstYear + 1);
  reckoner.first = -(due + real(money.added[side].afterStart, firstYear));
}

/** Sums see the pool before the event itself. */
function oweEvents(reckoner: Reckoner, history: History, money: Money): void {
  const { course, side, shortfall } = reckoner;
  const { steps } = reckoner.essential;
  const { years } = money;
  const { sums } = course;
  const { events, count } = history;
  const due = course.due[side];
  if (count > 0) shortfall.firstYear = yearOf(int(events, 0));
  for (let k = 0; k < count; k++) {
    const event = events[k] ?? 0;
    const year = yearOf(event);
    const sum = sums[2 * k + side] ?? 0;
    const kept = money.sums[sum * years + year] ?? Number.NaN;
    const fen = kept === kept ? kept : eventNow(reckoner, history, { k, sum, money });
    due[k] = fen;
    steps[year + 1] = (steps[year + 1] ?? 0) + fen;
  }
}

/** A bill changes no account, and nobody's death or cover but its person's own changes a bill. */
function oweBills(reckoner: Reckoner, history: History, money: Money): void {
  const { course, side, shortfall } = reckoner;
  const { bills, afterIllness, billCount } = history;
  const { steps } = reckoner.essential;
  const { years } = money;
  const { book } = course;
  const table = book.bills;
  const due = course.billDue[side];
  let first = shortfall.firstYear;
  for (let k = 0; k < billCount; k++) {
    const event = bills[k] ?? 0;
    const year = yearOf(event);
    if (year < first) first = year;
    const isIll = afterIllness[k] ?? 0;
    const at = billAt(memberAt(event) * kindCount + kindOf(event), dueAt(side, isIll));
    const met = table[at] ?? -1;
    const sum = met < 0 ? billDue(book, at) : met;
    const kept = money.sums[sum * years + year] ?? Number.NaN;
    const fen = kept === kept ? kept : billNow(reckoner, { event, isIll, sum, money });
    due[k] = fen;
    steps[year + 1] = (steps[year + 1] ?? 0) + fen;
  }
  shortfall.firstYear = first;
}

type Bill = {
  readonly event: number;
  readonly isIll: number;
  /** Of the rule book. */
  readonly sum: number;
  readonly money: Money;
};

function billNow({ course, asked, side }: Reckoner, { event, isIll, sum, money }: Bill): number {
  const { book } = course;
  asked.due = sum;
  asked.state = book.root;
  asked.member = memberAt(event);
  asked.isIll = isIll === 1;
  asked.side = side;
  asked.year = yearOf(event);
  asked.pool = noPool;
  return sumAt(money, book, asked);
}

/** `k`: of the events of the path. */
type Event = Pick<Bill, 'sum' | 'money'> & { readonly k: number };

function eventNow(reckoner: Reckoner, history: History, { k, sum, money }: Event): number {
  const { course, asked, side } = reckoner;
  const event = int(history.events, k);
  const { state, isIll } = before(course, history, k);
  asked.due = sum;
  asked.state = state;
  asked.member = memberAt(event);
  asked.isIll = isIll;
  asked.side = side;
  asked.year = yearOf(event);
  asked.pool = () => poolBefore(course, { event, k, side, money });
  return sumAt(money, course.book, asked);
}

type Asked = Pick<Event, 'k' | 'money'> & { readonly event: number; readonly side: Side };

/** Layer 2 just after the start of the step, without event k; bills are left out, as in its streams. */
function poolBefore(course: Course, { money, event, k, side }: Asked): number {
  const { base, added } = money;
  const { book, pieces } = course;
  const year = yearOf(event);
  let pool = real(base[1].afterStart, year) + real(added[side].afterStart, year);
  for (let earlier = 0; earlier < k; earlier++) pool += real(course.due[side], earlier);
  for (let piece = 0; piece < int(course.firstPiece, k); piece++) {
    const account = int(pieces.where, 3 * piece);
    if (side === sides.bare && book.isAdded[account] === 1) continue;
    const isAhead = course.isAhead[account] === 1;
    pool += movedBy(pieces, piece, { money, until: isAhead ? year + 1 : year });
  }
  return pool;
}
