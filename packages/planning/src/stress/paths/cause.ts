/**
 * Which event of a path took most from the family up to its worst moment: what it lowered and raised,
 * each taken as it found it, and what it made due.
 */
import { int, real } from '../cells.ts';
import { kindOf, yearOf, type History } from '../draw/history.ts';
import { movedBy } from './course.ts';
import type { Money } from './money.ts';
import type { Reckoner } from './shortfall.ts';

export type Worst = {
  readonly money: Money;
  readonly layer: 0 | 1;
  /** The year of the worst moment; that of the first event = just after it. */
  readonly year: number;
};

/** The kind of event; null: the premiums of the plan took most. */
export function gravest(reckoner: Reckoner, history: History, worst: Worst): number | null {
  const { shortfall, cost } = reckoner;
  const { events, count } = history;
  const { year, money } = worst;
  const isFirst = year === shortfall.firstYear;
  // Due before the worst moment, or at it.
  const before = isFirst ? year + 1 : year;
  costOfEvents(reckoner, history, { ...worst, before });
  let most = -real(isFirst ? money.added.afterStart : money.added.atEnd, year);
  let kind: number | null = null;
  for (let k = 0; k < count; k++) {
    if (real(cost, k) <= most) continue;
    most = real(cost, k);
    kind = kindOf(int(events, k));
  }
  return graverBill(reckoner, history, { most, before }) ?? kind;
}

/** What each event has made due, and has taken from the accounts of the layer. */
function costOfEvents(
  { course, cost }: Reckoner,
  { events, count }: History,
  { money, layer, year, before }: Worst & { readonly before: number },
): void {
  for (let k = 0; k < count; k++) {
    cost[k] = yearOf(int(events, k)) < before ? -real(course.due, k) : 0;
  }
  const { pieces, pieceCount } = course;
  for (let k = 0; k < pieceCount; k++) {
    if (layer === 0 && money.isSecond[int(pieces.account, k)] === 1) continue;
    const event = int(pieces.event, k);
    cost[event] = real(cost, event) - movedBy(pieces, k, { money, until: year });
  }
}

/** The kind of the largest bill that takes more than anything else; null: none does. */
function graverBill(
  { course: { billDue } }: Reckoner,
  { bills, billCount }: History,
  { most, before }: { readonly most: number; readonly before: number },
): number | null {
  let largest = most;
  let kind: number | null = null;
  for (let k = 0; k < billCount; k++) {
    const paid = -real(billDue, k);
    if (paid <= largest || yearOf(int(bills, k)) >= before) continue;
    largest = paid;
    kind = kindOf(int(bills, k));
  }
  return kind;
}
