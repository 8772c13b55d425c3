/**
 * What falls due at the start of an event's step, found when a path first asks and kept by year and
 * economy, unless it asks for the pool. What is the same fen in every economy is found for all years at
 * once.
 */
import { real } from '../cells.ts';
import { assert, CebaoBug } from '@cebao/kernel';
import type { Context } from '../../project/context.ts';
import type { Money } from './money.ts';
import type { Part } from './dueBook.ts';
import { leftOnceIll, type RuleBook, type Side, type State } from './rules.ts';

/** Room for one event at a time. */
export type DueEvent = {
  due: number;
  /** Before the event: who has died, and whether its person has been ill. */
  state: State;
  member: number;
  isIll: boolean;
  side: Side;
  /** Of the event; of fixed sums one year after the other. */
  year: number;
  /** The pool of layer 2 just after the start of the event's step, fen today. */
  pool: () => number;
};

/** A bill asks for none. */
export function noPool(): number {
  throw new CebaoBug('a bill asks for the pool');
}

/** Fen today. */
export function sumAt(money: Money, book: RuleBook, event: DueEvent): number {
  const due = book.dues.dues[event.due];
  assert(due !== undefined, () => `no sums ${String(event.due)}`);
  return takers[due.kind](money, book, event);
}

/** Two functions at one call: the engine puts neither into the loop over events, which seldom asks. */
const takers = { fixed: takeFixed, changing: takeChanging };

function takeFixed(money: Money, book: RuleBook, event: DueEvent): number {
  const place = event.due * money.years;
  const asked = event.year;
  for (event.year = 0; event.year < money.years; event.year++) {
    const sum = fenOf(money, book, event) * real(money.worth, event.year);
    money.sums = keep(money.sums, place + event.year, sum);
  }
  event.year = asked;
  return real(money.sums, place + asked);
}

function takeChanging(money: Money, book: RuleBook, event: DueEvent): number {
  money.till.asked = false;
  const sum = fenOf(money, book, event) * real(money.worth, event.year);
  const place = event.due * money.years + event.year;
  if (!money.till.asked) money.sums = keep(money.sums, place, sum);
  return sum;
}

/** Of all parts, in the year's money. */
function fenOf(money: Money, book: RuleBook, event: DueEvent): number {
  const { year } = event;
  let fen = 0;
  for (const part of book.dues.dues[event.due]?.parts ?? []) {
    const kept = part.kind === 'fixed' ? part.fixed : money.parts;
    const place = part.kind === 'fixed' ? year : part.row * money.years + year;
    const known = place < 0 ? Number.NaN : (kept[place] ?? Number.NaN);
    if (known === known) {
      fen += known;
      continue;
    }
    const met = metBy(part, { money, book, event });
    fen += met;
    if (part.kind === 'fixed') part.fixed[year] = met;
    else if (place >= 0) money.parts = keep(money.parts, place, met);
  }
  return fen;
}

type Meeting = { readonly money: Money; readonly book: RuleBook; readonly event: DueEvent };

function metBy({ sums }: Part, { money, book, event }: Meeting): number {
  const { till, worth } = money;
  const { year } = event;
  const { moment } = till;
  moment.year = year;
  moment.context = contextOf(money, book, event);
  till.fen = 0;
  till.asking = event;
  till.worth = real(worth, year);
  for (const { at } of sums) at(moment, till.pay);
  return till.fen;
}

/** With room made where it does not suffice. */
function keep(row: Float64Array<ArrayBuffer>, at: number, sum: number): Float64Array<ArrayBuffer> {
  let own = row;
  if (at >= row.length) {
    own = new Float64Array(2 * (at + 1)).fill(Number.NaN);
    own.set(row);
  }
  own[at] = sum;
  return own;
}

function contextOf(
  { context, contexts }: Money,
  book: RuleBook,
  { state, member, isIll, side }: DueEvent,
): Context {
  const { members } = book.context.family;
  const at = 2 * (state.id * (members.length + 1) + (isIll ? 1 + member : 0)) + side;
  const known = contexts[at];
  if (known !== undefined) return known;
  const own = members[member];
  const left = isIll && own !== undefined ? leftOnceIll(state, own) : state.left;
  const there = inEconomy(context, left[side]);
  contexts[at] = there;
  return there;
}

/** Who is left, in another economy: their pensions are of its rates, all else is the same. */
function inEconomy(context: Context, left: Context): Context {
  const ids = new Set(left.family.members.map(({ person }) => person.id));
  const members = context.family.members.filter(({ person }) => ids.has(person.id));
  const { household } = left.family;
  return { ...context, family: { ...context.family, members, household } };
}
