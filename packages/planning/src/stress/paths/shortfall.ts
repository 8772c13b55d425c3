/**
 * What a path costs the family, by layer: the gap of METHOD §3 for many events instead of one, valued
 * today. Until the first event the family spends its present standard, from then on the layer, in base
 * and event alike. The base is the family without any event and without the proposed lines, so that
 * premiums which it cannot bear count against them.
 *   gap_l = max over t >= first event of ( - D_t - max(0, base_t) )+,  D_t: all that was changed by t
 * Nobody needs anything after the last grown-up has died, the last child is independent and no elder
 * elsewhere is supported any more (`needs.ts`).
 */
import { int, real } from '../cells.ts';
import type { History } from '../draw/history.ts';
import type { Money } from './money.ts';
import { owe } from './owed.ts';
import type { Changed, Reckoner, Shortfall } from './reckoner.ts';
import { sides } from './rules.ts';

/** Of the side at hand, after `follow` has taken the course through the events. */
export function reckon(reckoner: Reckoner, history: History, money: Money): Shortfall {
  const { course, essential, beyond, shortfall, hasStandard, side } = reckoner;
  owe(reckoner, history, money);
  reckoner.last = course.last;
  if (side === sides.bare && course.book.hasLines) moveOwn(reckoner, money);
  else for (let k = 0; k < course.touchedCount; k++) move(reckoner, int(course.touched, k), money);
  if (hasStandard) {
    essentials(reckoner, money);
    standard(reckoner, beyond, money);
  } else {
    standard(reckoner, essential, money);
    shortfall.lost[0] = real(shortfall.lost, 1);
    shortfall.worst[0] = int(shortfall.worst, 1);
  }
  return shortfall;
}

/** Without the lines their premiums do not move. */
function moveOwn(reckoner: Reckoner, money: Money): void {
  const { touched, touchedCount, book } = reckoner.course;
  for (let k = 0; k < touchedCount; k++) {
    const account = int(touched, k);
    if (book.isAdded[account] === 0) move(reckoner, account, money);
  }
}

/** Adds what an account has lost or gained to the rows of its layer. */
function move(reckoner: Reckoner, account: number, money: Money): void {
  const { part, at, room, spans, isRow, book } = reckoner.course;
  const changed = book.isSecond[account] === 1 ? reckoner.beyond : reckoner.essential;
  const whole = isRow[account] === 1 ? 0 : 1;
  const end = money.ends[account] ?? 0;
  const row = account * (money.years + 1);
  const last = account * room + (spans[account] ?? 0) - 1;
  for (let span = account * room; span < last; span++) {
    const share = (part[span] ?? 0) - whole;
    const from = at[span] ?? 0;
    if (share === 0 || from >= end) continue;
    const until = Math.min(at[span + 1] ?? 0, end);
    addSpan(changed, money.flowed, { row, from, until, share });
  }
}

type Span = {
  readonly row: number;
  readonly from: number;
  readonly until: number;
  readonly share: number;
};

/** A share of what has flowed since a step: year by year, and for good from the span's end on. */
function addSpan(
  { moved, steps }: Changed,
  flowed: Float64Array,
  { row, from, until, share }: Span,
): void {
  const before = flowed[row + from] ?? 0;
  for (let t = from + 1; t < until; t++) {
    moved[t] = (moved[t] ?? 0) + share * ((flowed[row + t] ?? 0) - before);
  }
  steps[until] = (steps[until] ?? 0) + share * ((flowed[row + until] ?? 0) - before);
}

/** Layer 1: beside its own path the family has what its present standard left until the event. */
function essentials(reckoner: Reckoner, { base, added, retention }: Money): void {
  const { essential, beyond, spared, shortfall, last, side } = reckoner;
  const { firstYear } = shortfall;
  const paid = added[side].atEnd;
  const [own, whole] = base;
  const ahead = real(whole.atEnd, firstYear) - real(own.atEnd, firstYear);
  for (let t = firstYear + 1; t <= last; t++) {
    const left = real(own.atEnd, t) + ahead;
    spared[t] = real(paid, t) + (left > 0 ? left : 0);
    // Layers add up: what layer 2 has lost is lost of the essentials or beyond them.
    beyond.moved[t] = real(beyond.moved, t) + real(essential.moved, t);
    beyond.steps[t] = real(beyond.steps, t) + real(essential.steps, t);
  }
  reckoner.before = Math.max(0, real(own.afterStart, firstYear) + ahead);
  worstMoment(reckoner, essential, spared);
  shortfall.lost[0] = Math.max(reckoner.most - real(retention, firstYear), 0);
  shortfall.worst[0] = reckoner.moment;
}

/** Layer 2: the family's own path is the base. */
function standard(reckoner: Reckoner, changed: Changed, { base, spared, retention }: Money): void {
  const { shortfall, side } = reckoner;
  const { firstYear } = shortfall;
  reckoner.before = Math.max(0, real(base[1].afterStart, firstYear));
  worstMoment(reckoner, changed, spared[side]);
  shortfall.lost[1] = Math.max(reckoner.most - real(retention, firstYear), 0);
  shortfall.worst[1] = reckoner.moment;
}

/** Of moments that differ by less the first is the worst: where nothing flows all are equal. */
const sameFen = 1 / 128;

/**
 * Notes the most that is short at any moment, fen today, and when: the first year where nothing is. What
 * it has read is 0 for the next path.
 */
function worstMoment(reckoner: Reckoner, { moved, steps }: Changed, spared: Float64Array): void {
  const { last } = reckoner;
  const { firstYear } = reckoner.shortfall;
  let level = 0;
  // Where nobody is left who needs anything the first event costs nothing, in its own year neither.
  let most = last > firstYear ? reckoner.first - reckoner.before : 0;
  let atWorst = most;
  let worst = firstYear;
  for (let t = firstYear + 1; t <= last; t++) {
    level += steps[t] ?? 0;
    const short = -(level + (moved[t] ?? 0) + (spared[t] ?? 0));
    steps[t] = 0;
    moved[t] = 0;
    if (short > most) {
      most = short;
      if (short > atWorst + sameFen) {
        atWorst = short;
        worst = t;
      }
    }
  }
  // What was moved after the last need.
  for (let t = last + 1; t < moved.length; t++) {
    moved[t] = 0;
    steps[t] = 0;
  }
  reckoner.most = most;
  reckoner.moment = most > 0 ? worst : firstYear;
}
