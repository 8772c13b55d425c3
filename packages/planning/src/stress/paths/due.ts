/**
 * What falls due at the start of an event's step, found when a path first asks and kept by year and
 * economy, unless it asks for the pool. What is the same fen in every economy is found for all years at
 * once.
 */
import { real } from '../cells.ts';
import { assert } from '@cebao/kernel';
import type { Context } from '../../project/context.ts';
import type { Money } from './money.ts';
import { leftOnceIll, type Due, type RuleBook, type Side, type State } from './rules.ts';

export type DueEvent = {
  readonly due: number;
  /** Before the event: who has died, and whether its person has been ill. */
  readonly state: State;
  readonly member: number;
  readonly isIll: boolean;
  readonly side: Side;
  readonly year: number;
  /** The pool of layer 2 just after the start of the event's step, fen today. */
  readonly pool: () => number;
};

/** Fen today. */
export function sumAt(money: Money, book: RuleBook, event: DueEvent): number {
  const due = book.dues[event.due];
  assert(due !== undefined, () => `no sums ${String(event.due)}`);
  return takers[due.kind](money, book, { ...event, sums: due });
}

type Asked = DueEvent & { readonly sums: Due };

/** Two functions at one call: the engine puts neither into the loop over events, which seldom asks. */
const takers = { fixed: takeFixed, changing: takeChanging };

function takeFixed(money: Money, book: RuleBook, event: Asked): number {
  const { fixed } = event.sums;
  for (let year = 0; year < money.years; year++) {
    if (Number.isNaN(fixed[year])) fixed[year] = fenOf(money, book, { ...event, year });
    keep(money, event.due * money.years + year, real(fixed, year) * real(money.worth, year));
  }
  return real(money.sums, event.due * money.years + event.year);
}

function takeChanging(money: Money, book: RuleBook, event: Asked): number {
  const sum = fenOf(money, book, event) * real(money.worth, event.year);
  if (!money.till.asked) keep(money, event.due * money.years + event.year, sum);
  return sum;
}

/** In the year's money. */
function fenOf(money: Money, book: RuleBook, event: Asked): number {
  const { year } = event;
  const context = contextOf(money, book, event);
  const { till } = money;
  till.fen = 0;
  till.asked = false;
  till.poolNow = event.pool;
  till.worth = real(money.worth, year);
  for (const { at } of event.sums.sums) at({ year, context, pool: till.pool }, till.pay);
  return till.fen;
}

function keep(money: Money, at: number, sum: number): void {
  if (at >= money.sums.length) {
    const more = new Float64Array(2 * (at + 1)).fill(Number.NaN);
    more.set(money.sums);
    money.sums = more;
  }
  money.sums[at] = sum;
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
