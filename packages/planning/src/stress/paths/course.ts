/**
 * One path's course: events one after the other, each meeting what the earlier ones left. Of an
 * account that some event has touched, spans of steps with the part of it that still flows; of each
 * event what it makes due, and the pieces by which it lowered or raised accounts, so that its cost can
 * be told.
 *
 * Everything here is numbers in arrays that serve one path after the other.
 */
import { int, real } from '../cells.ts';
import { assert } from '@cebao/kernel';
import { kindCount, kindOf, kinds, memberAt, yearOf, type History } from '../draw/history.ts';
import { lastNeed, neededYears } from '../../project/needs.ts';
import type { Money } from './money.ts';
import { compile, dueAt, never, sides, type BySide, type Side } from './rules.ts';
import type { LaterMoves, Moves, RuleBook, State } from './rules.ts';

export type Course = {
  readonly book: RuleBook;
  /** By account: 1 = begun by an event, nothing flows before. */
  readonly isRow: Uint8Array;
  /** By account: 1 = it flows at the start of its steps. */
  readonly isAhead: Uint8Array;
  /** Accounts that some event of the path touched. */
  readonly touched: Int32Array;
  touchedCount: number;
  /** By account: how many spans; span k from step `at[i room + k]` on, of which `part` flows. */
  readonly spans: Int32Array;
  readonly at: Int32Array;
  readonly part: Float64Array;
  readonly room: number;
  /** By member: 1 = has been ill. */
  readonly ill: Uint8Array;
  /** Before each event: who has died, and whether its person has been ill (1). */
  readonly states: State[];
  readonly wasIll: Uint8Array;
  /** By event and side which sums fall due. */
  readonly sums: Int32Array;
  /** By side, by event and by bill: what it makes due at its start, fen today. */
  readonly due: BySide<Float64Array>;
  readonly billDue: BySide<Float64Array>;
  /** Which sides are asked for. */
  firstSide: Side;
  lastSide: Side;
  pieces: Pieces;
  pieceCount: number;
  /** By event: its first piece; after the last event: how many there are. */
  readonly firstPiece: Int32Array;
  /** By member: when it stops depending; the horizon of a grown-up. */
  readonly needed: Int32Array;
  /** After all events, and the last year's end that counts. */
  state: State;
  last: number;
  /** The year of the event that strikes, the account that it meets, and by what share. */
  year: number;
  account: number;
  size: number;
};

/** Piece k: account `where[3k]` changes by `change[k]` from step `where[3k + 1]` to `where[3k + 2]`. */
export type Pieces = { readonly where: Int32Array; readonly change: Float64Array };

export function courseOf(book: RuleBook): Course {
  const accounts = book.accounts.length;
  // An illness and a death of each member, each with a few spans on an account.
  const { members, horizonYears } = book.context.family;
  const room = 16 * (members.length + 1);
  return {
    book,
    isRow: Uint8Array.from(book.accounts, ({ row }) => (row === null ? 0 : 1)),
    isAhead: Uint8Array.from(book.accounts, ({ label }) => (label.timing === 'start' ? 1 : 0)),
    touched: new Int32Array(accounts),
    touchedCount: 0,
    spans: new Int32Array(accounts),
    at: new Int32Array(accounts * room),
    part: new Float64Array(accounts * room),
    room,
    ill: new Uint8Array(members.length),
    states: Array.from({ length: 2 * members.length }, () => book.root),
    wasIll: new Uint8Array(2 * members.length),
    sums: new Int32Array(4 * members.length),
    due: [new Float64Array(2 * members.length), new Float64Array(2 * members.length)],
    billDue: [
      new Float64Array(members.length * horizonYears),
      new Float64Array(members.length * horizonYears),
    ],
    firstSide: sides.bare,
    lastSide: book.hasLines ? sides.planned : sides.bare,
    pieces: roomForPieces(256),
    pieceCount: 0,
    firstPiece: new Int32Array(2 * members.length + 1),
    needed: Int32Array.from(members, (member) => neededYears(member, horizonYears)),
    state: book.root,
    last: 0,
    year: 0,
    account: 0,
    size: 0.5,
  };
}

function roomForPieces(room: number): Pieces {
  return { where: new Int32Array(3 * room), change: new Float64Array(room) };
}

/** Takes the course through all events of a path. */
export function follow(course: Course, history: History, money: Money): void {
  forget(course);
  const { book, ill } = course;
  let state = book.root;
  let lastDeath = 0;
  for (let k = 0; k < history.count; k++) {
    const event = history.events[k] ?? 0;
    const year = yearOf(event);
    const member = memberAt(event);
    const kind = kindOf(event);
    const at = member * kindCount + kind;
    const rule = state.rules[at] ?? compile(book, state, at);
    const isIll = ill[member] ?? 0;
    course.states[k] = state;
    course.wasIll[k] = isIll;
    course.sums[2 * k] = rule.due[dueAt(sides.bare, isIll)] ?? 0;
    course.sums[2 * k + 1] = rule.due[dueAt(sides.planned, isIll)] ?? 0;
    if (kind === kinds.illness) ill[member] = 1;
    else lastDeath = Math.max(lastDeath, Math.min(course.needed[member] ?? 0, year));
    course.firstPiece[k] = course.pieceCount;
    course.year = year;
    // What ends later meets no row that this event begins, as in the streams of a gap.
    if (rule.later !== null) strikeLater(course, rule.later, money.ends);
    course.year = year;
    strike(course, rule.moves, money.ends);
    state = rule.next;
  }
  course.firstPiece[history.count] = course.pieceCount;
  course.state = state;
  // The household ends with the last member who needs anything.
  course.last = lastNeed(state.years, Math.max(state.householdYears, lastDeath));
}

function forget(course: Course): void {
  const { touched, spans, ill } = course;
  for (let k = 0; k < course.touchedCount; k++) spans[touched[k] ?? 0] = 0;
  for (let member = 0; member < ill.length; member++) ill[member] = 0;
  course.touchedCount = 0;
  course.pieceCount = 0;
}

type Moving = { readonly money: Money; readonly until: number };

/** What a piece has moved by the start of a step, fen today. */
export function movedBy({ where, change }: Pieces, k: number, { money, until }: Moving): number {
  const { flowed, years } = money;
  const from = int(where, 3 * k + 1);
  const end = Math.min(int(where, 3 * k + 2), until, years);
  if (end <= from) return 0;
  const row = int(where, 3 * k) * (years + 1);
  return real(change, k) * (real(flowed, row + end) - real(flowed, row + from));
}

/** What the event at hand does from a step on that is fixed, or from its own where that is later. */
function strikeLater(course: Course, { moves, notBefore }: LaterMoves, ends: Int32Array): void {
  course.year = Math.max(course.year, notBefore);
  strike(course, moves, ends);
}

/** The event at hand does to its accounts what its rule says; `ends`: by account, no flow from then on. */
function strike(course: Course, moves: Moves, ends: Int32Array): void {
  const { account, from, until, share } = moves;
  const { year, spans, isRow } = course;
  for (let n = 0; n < share.length; n++) {
    const i = account[n] ?? 0;
    const begin = year + (from[n] ?? 0);
    if (begin >= (ends[i] ?? 0)) continue;
    const size = real(share, n);
    const end = year + (until[n] ?? 0);
    course.account = i;
    course.size = size;
    if (spans[i] !== 0 || begin >= end) {
      const first = border(course, i, begin);
      const last = border(course, i, end);
      for (let span = first; span < last; span++) change(course, span);
    } else if (size > 0 || isRow[i] === 0) {
      change(course, onlySpan(course, begin, end));
    }
    // A row that has not begun cannot be lowered.
  }
}

/** Of the account at hand, which nothing has touched so far: the place of its one span that changes. */
function onlySpan(course: Course, begin: number, end: number): number {
  const { account, at, part, spans, room } = course;
  const base = account * room;
  const whole = course.isRow[account] === 1 ? 0 : 1;
  course.touched[course.touchedCount++] = account;
  at[base] = 0;
  part[base] = whole;
  const place = begin > 0 ? base + 1 : base;
  at[place] = begin;
  part[place] = whole;
  let next = place + 1;
  if (end < never) {
    at[next] = end;
    part[next] = whole;
    next++;
  }
  at[next] = never;
  spans[account] = next - base + 1;
  return place;
}

/** Of one span of the account at hand. A loss is of what is left; a row begins whole. */
function change(course: Course, span: number): void {
  const { part, at, size } = course;
  const before = part[span] ?? 0;
  const changed = size < 0 ? size * before : size;
  if (changed === 0) return;
  part[span] = before + changed;
  const piece = course.pieceCount++;
  if (piece === course.pieces.change.length) course.pieces = grown(course.pieces);
  const { pieces } = course;
  const { where } = pieces;
  pieces.change[piece] = changed;
  where[3 * piece] = course.account;
  where[3 * piece + 1] = at[span] ?? 0;
  where[3 * piece + 2] = at[span + 1] ?? 0;
}

function grown({ where, change }: Pieces): Pieces {
  const more = roomForPieces(2 * change.length);
  more.where.set(where);
  more.change.set(change);
  return more;
}

/** The place of the span that begins with this step; the one before it is cut if need be. */
function border(course: Course, account: number, wanted: number): number {
  const { at, spans, room } = course;
  const step = wanted < never ? wanted : never;
  const base = account * room;
  if (spans[account] === 0) whole(course, account);
  let place = base + (spans[account] ?? 0) - 1;
  while ((at[place] ?? 0) > step) place--;
  return at[place] === step ? place : cut(course, account, { place, step });
}

/** Touches an account for the first time: one span of all steps. */
function whole(course: Course, account: number): void {
  const { at, part, spans, room } = course;
  const base = account * room;
  course.touched[course.touchedCount++] = account;
  at[base] = 0;
  part[base] = course.isRow[account] === 1 ? 0 : 1;
  at[base + 1] = never;
  spans[account] = 2;
}

type Cut = { readonly place: number; readonly step: number };

/** The span at this place ends with a step, and the same part of the account flows on in another. */
function cut({ at, part, spans, room }: Course, account: number, { place, step }: Cut): number {
  const count = int(spans, account);
  assert(count < room, () => `more than ${String(room)} borders on one account`);
  for (let s = account * room + count; s > place + 1; s--) {
    at[s] = int(at, s - 1);
    part[s] = real(part, s - 1);
  }
  at[place + 1] = step;
  part[place + 1] = real(part, place);
  spans[account] = count + 1;
  return place + 1;
}
