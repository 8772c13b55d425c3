/**
 * What the events and bills of a path make due on one side, without or with the proposed lines: found
 * in the table of sums, or asked for once and kept there (`sumAt`).
 */
import { int, real } from '../cells.ts';
import { kindCount, kindOf, memberAt, yearOf, type History } from '../draw/history.ts';
import { noPool, sumAt } from './due.ts';
import type { Money } from './money.ts';
import type { Reckoner } from './reckoner.ts';
import { billAt, billDue, dueAt, never } from './rules.ts';

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
  asked.due = sum;
  asked.state = course.states[k] ?? course.book.root;
  asked.member = memberAt(event);
  asked.isIll = course.wasIll[k] === 1;
  asked.side = side;
  asked.year = yearOf(event);
  asked.pool = reckoner.poolBefore;
  reckoner.eventAt = k;
  reckoner.money = money;
  return sumAt(money, course.book, asked);
}
