/**
 * What each event does, compiled from its rules (`changesOf`): which accounts it lowers or begins,
 * from when until when, and which sums fall due. An account is all streams that no rule tells apart.
 *
 * What an event does depends on the earlier ones by who is dead (a state), and what its person's covers
 * pay by whether the person has been ill. Covers of others that an illness has ended change nothing:
 * their premiums are lost already, and they pay to nobody else. Each event in each state is compiled
 * once, when a path first meets it, for all years and all economies.
 */
import { assert } from '@cebao/kernel';
import type { Policy } from '../../household/policy.ts';
import { endsWithContract } from '../../project/contractEnds.ts';
import type { Member } from '../../household/family.ts';
import { changesOf } from '../../project/effect.ts';
import { householdYears, supportYears, type Span as Needed } from '../../project/needs.ts';
import type { Change, Label, Row, Span } from '../../project/changes/change.ts';
import type { Context } from '../../project/context.ts';
import type { Stream } from '../../project/stream.ts';
import type { Script } from '../../project/script.ts';
import { kindCount, kinds, perilOf } from '../draw/history.ts';
import { isSame, keyOf, type Place } from './accountOf.ts';
import { dueBookOf, dueOf, type DueBook, type Struck } from './dueBook.ts';

export type Account = {
  /** Of one of its streams: the others are met by the same rules. */
  readonly label: Label;
  /** Of one that an event begins: its row; null: streams of the family as it is. */
  readonly row: Row | null;
};

/** Without the proposed lines, and with them. */
export const sides = { bare: 0, planned: 1 } as const;
export type Side = (typeof sides)[keyof typeof sides];

/** One and the same for both sides where no line is proposed. */
export type BySide<T> = readonly [T, T];

/** Who has died, in any order. */
export type State = {
  readonly id: number;
  readonly dead: readonly string[];
  /** The family of the first economy without them; by member: once this one has been ill. */
  readonly left: BySide<Context>;
  readonly onceIll: Map<string, BySide<Context>>;
  readonly years: Needed;
  /** Years in which a member who is left needs anything. */
  readonly householdYears: number;
  /** By member x kind of event; filled as they are met. */
  readonly rules: (Rule | undefined)[];
};

/** Entry k lowers or raises account `account[k]` by `share[k]` for some steps. */
export type Moves = {
  readonly account: Int32Array;
  /** Steps since the event; `until` not included. */
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** Negative: of what is left of the account; positive: of its whole row. */
  readonly share: Float64Array;
};

/** Of an event what it moves from a step on that it does not choose, and not before it. */
export type LaterMoves = { readonly moves: Moves; readonly notBefore: number };

/** An event in a state. */
export type Rule = {
  readonly moves: Moves;
  readonly later: LaterMoves | null;
  /** Which sums fall due at its start, by `dueAt`. */
  readonly due: Int32Array;
  readonly next: State;
};

export type RuleBook = {
  /** Of the first economy: who is there, what is covered with the proposed lines, what is owed. */
  readonly context: Context;
  readonly hasLines: boolean;
  readonly accounts: Account[];
  /** By account: 1 = premiums of the proposed lines. */
  readonly isAdded: Uint8Array;
  /** By account: 1 = of the present standard alone, layer 2. */
  readonly isSecond: Uint8Array;
  /** Every stream that there is, with its account. */
  readonly labels: { readonly label: Label; readonly account: number }[];
  readonly byKey: Map<string, number>;
  /** The streams of the first economy in their order. */
  readonly first: { readonly own: readonly Place[]; readonly added: readonly Place[] };
  readonly byOwner: Map<Row['of'], Map<Label['code'], number>>;
  readonly states: Map<string, State>;
  readonly dues: DueBook;
  readonly root: State;
  /** By `billAt` which sums a bill makes due; below 0: not met yet. */
  readonly bills: Int32Array;
};

/** Where a rule says which sums fall due: by side, for one who has not been ill and one who has. */
export function dueAt(side: number, isIll: number): number {
  return 2 * isIll + side;
}

const duesPerRule = 4;

/** Which sums a bill at its place (`billAt`) makes due; its rule is compiled when it is first met. */
export function billDue(book: RuleBook, place: number): number {
  const rule = (place - (place % duesPerRule)) / duesPerRule;
  const { due } = book.root.rules[rule] ?? compile(book, book.root, rule);
  book.bills.set(due, rule * duesPerRule);
  return book.bills[place] ?? 0;
}

/** The place of a bill by member and kind, in the table of all that have been met. */
export function billAt(at: number, due: number): number {
  return at * duesPerRule + due;
}

/** Later than every year. */
export const never = 1 << 20;

/** Of one economy: the family's own streams, and the premiums of the proposed lines. */
export type Streams = { readonly own: readonly Stream[]; readonly added: readonly Stream[] };

/** A book of all accounts: streams of every economy, and rows that a first event can begin. */
export function ruleBookOf(
  [bare, context]: BySide<Context>,
  economies: readonly [Streams, ...Streams[]],
): RuleBook {
  const own = economies.flatMap((economy) => economy.own);
  const years = { horizonYears: context.family.horizonYears, supportYears: supportYears(own) };
  const root = stateOf({ id: 0, dead: [], years }, [bare, context]);
  const changes = firstAndLastOf(context);
  const rows: Rows = { accounts: [], byOwner: new Map(), labels: [], byKey: new Map() };
  const bought = openAll(rows, changes, economies);
  for (const change of changes) if (change.kind === 'row') addRow(rows, change);
  const flag = (is: (account: Account, at: number) => boolean): Uint8Array =>
    Uint8Array.from(rows.accounts, (account, at) => (is(account, at) ? 1 : 0));
  const [first] = economies;
  const placeOf = (label: Label): Place => ({ label, account: rows.byKey.get(keyOf(label)) });
  return {
    ...rows,
    context,
    hasLines: context !== bare,
    isAdded: flag((_, at) => bought.has(at)),
    isSecond: flag(({ label }) => label.layer === 2),
    first: { own: first.own.map(placeOf), added: first.added.map(placeOf) },
    states: new Map([['[]', root]]),
    dues: dueBookOf(context),
    root,
    bills: new Int32Array(duesPerRule * root.rules.length).fill(-1),
  };
}

/** Opens the accounts of all streams; gives those of the proposed lines. */
function openAll(
  rows: Rows,
  changes: readonly Change[],
  [first, ...others]: readonly [Streams, ...Streams[]],
): ReadonlySet<number> {
  const { accounts, labels, byKey } = rows;
  const losses = changes.filter((change) => change.kind === 'loss');
  const alike = new Map<string, number>();
  const bought = new Set<number>();
  const open = (s: Stream, isAdded: boolean): void => {
    const key = keyOf(s);
    if (s.layer > 2 || byKey.has(key)) return;
    const met = losses.map(({ meets }) => (meets(s) ? 1 : 0)).join('');
    const kind = [isAdded, s.layer === 2, s.timing === 'start', met].join('|');
    const account = alike.get(kind) ?? accounts.length;
    if (account === accounts.length) accounts.push({ label: s, row: null });
    if (isAdded) bought.add(account);
    alike.set(kind, account);
    byKey.set(key, account);
    labels.push({ label: s, account });
  };
  for (const s of first.own) open(s, false);
  for (const s of first.added) open(s, true);
  for (const { own, added } of others) {
    for (const s of unlike(own, first.own)) open(s, false);
    for (const s of unlike(added, first.added)) open(s, true);
  }
  return bought;
}

/** Streams that are not those of the first economy at their place. */
function unlike(own: readonly Stream[], first: readonly Stream[]): readonly Stream[] {
  return own.filter((s, k) => {
    const beside = first[k];
    return beside === undefined || !isSame(s, beside);
  });
}

type Known = Pick<State, 'id' | 'dead' | 'years'>;

function stateOf(known: Known, left: BySide<Context>): State {
  const { members } = left[sides.planned].family;
  const count = (members.length + known.dead.length) * kindCount;
  return {
    ...known,
    left,
    onceIll: new Map(),
    householdYears: householdYears(members, known.years.horizonYears),
    rules: Array.from<Rule | undefined>({ length: count }),
  };
}

/** Everything that an event may do to anybody, as the first one and as that of the last who lives. */
function firstAndLastOf(context: Context): readonly Change[] {
  const ids = context.family.members.map(({ person }) => person.id);
  return ids.flatMap((member) => {
    const others = ids.filter((id) => id !== member);
    const alone = others.length === 0 ? [] : [contextAfter(context, others)];
    return [context, ...alone].flatMap((left) =>
      (['criticalIllness', 'death'] as const).flatMap((peril) =>
        changesOf({ member, peril }, left),
      ),
    );
  });
}

type Rows = Pick<RuleBook, 'accounts' | 'byOwner' | 'labels' | 'byKey'>;

function addRow({ accounts, byOwner, labels }: Rows, row: Row): void {
  const own = byOwner.get(row.of) ?? new Map<Label['code'], number>();
  byOwner.set(row.of, own);
  if (own.has(row.label.code) || row.label.layer > 2) return;
  own.set(row.label.code, accounts.length);
  labels.push({ label: row.label, account: accounts.length });
  accounts.push({ label: row.label, row });
}

/** The rule of an event of this member and kind, in this state. */
export function compile(book: RuleBook, state: State, at: number): Rule {
  const kind = at % kindCount;
  const member = book.context.family.members[(at - kind) / kindCount];
  assert(member !== undefined, () => `no member for event ${String(at)}`);
  const peril = perilOf[kind];
  assert(peril !== undefined, () => `no kind ${String(kind)}`);
  const accidental = kind === kinds.accidentalDeath;
  const struck = { member: member.person.id, peril, accidental };
  const changes = changesOf(struck, state.left[sides.planned]);
  const isLater = (change: Change): boolean => stepOf(change) > 0;
  const rule: Rule = {
    moves: movesOf(
      book,
      changes.filter((change) => !isLater(change)),
    ),
    later: laterMoves(book, changes.filter(isLater)),
    due: duesOf(book, struck, [state.left, leftOnceIll(state, member)]),
    next: peril === 'death' ? stateAfter(book, state, struck.member) : state,
  };
  state.rules[at] = rule;
  return rule;
}

/** By `dueAt`; who and what is left is the same object where nothing has ended, and is asked once. */
function duesOf(
  book: RuleBook,
  struck: Struck,
  [well, ill]: readonly [BySide<Context>, BySide<Context>],
): Int32Array {
  const lefts = [...well, ...ill];
  const dues = new Int32Array(duesPerRule);
  lefts.forEach((left, at) => {
    const same = lefts.indexOf(left);
    dues[at] = same < at ? (dues[same] ?? 0) : dueOf(book.dues, struck, left);
  });
  return dues;
}

function stepOf(change: Change): number {
  return change.kind === 'loss' ? (change.notBefore ?? 0) : 0;
}

function laterMoves(book: RuleBook, changes: readonly Change[]): LaterMoves | null {
  const [first, ...others] = changes;
  if (first === undefined) return null;
  const notBefore = stepOf(first);
  const isOne = others.every((change) => stepOf(change) === notBefore);
  assert(isOne, () => `an event begins later in step ${String(notBefore)} and in another one`);
  return { moves: movesOf(book, changes), notBefore };
}

function movesOf(book: RuleBook, changes: readonly Change[]): Moves {
  const entries = changes.flatMap((change) => entriesOf(book, change));
  const count = entries.length;
  const moves = {
    account: new Int32Array(count),
    from: new Int32Array(count),
    until: new Int32Array(count),
    share: new Float64Array(count),
  };
  entries.forEach(({ account, span, sign }, n) => {
    moves.account[n] = account;
    moves.from[n] = span.from;
    moves.until[n] = Math.min(span.until, never);
    moves.share[n] = sign * span.share;
  });
  return moves;
}

type Entry = { readonly account: number; readonly span: Span; readonly sign: 1 | -1 };

function entriesOf(book: RuleBook, change: Change): readonly Entry[] {
  if (change.kind === 'sums') return [];
  if (change.kind === 'row') {
    if (change.label.layer > 2) return [];
    const account = book.byOwner.get(change.of)?.get(change.label.code);
    assert(account !== undefined, () => `no first event begins ${change.label.code}`);
    return change.spans.map((span) => ({ account, span, sign: 1 }));
  }
  const isLate = change.spans.every(({ from }) => from > 0);
  return metBy(book, change.meets).flatMap((account) => {
    const { code, timing } = book.accounts[account]?.label ?? {};
    // The event comes just after the payments at its step's start: those are met a step later.
    const isAllowed = timing !== 'start' || isLate;
    assert(isAllowed, () => `${String(code)} at the start of its step is lowered in it`);
    return change.spans.map((span): Entry => ({ account, span, sign: -1 }));
  });
}

const [isMet, isLeft] = [1, 2];

/** Accounts of which a rule meets all streams, and not some of them alone. */
function metBy({ labels, accounts }: RuleBook, meets: (label: Label) => boolean): number[] {
  const known = new Uint8Array(accounts.length);
  const met: number[] = [];
  for (const { label, account } of labels) {
    const now = meets(label) ? isMet : isLeft;
    const before = known[account] ?? 0;
    const isOne = before === 0 || before === now;
    assert(isOne, () => `a rule tells streams like ${label.code} apart`);
    known[account] = now;
    if (before === 0 && now === isMet) met.push(account);
  }
  return met;
}

/** The same state for the same deaths in any order. */
function stateAfter({ states }: RuleBook, before: State, member: string): State {
  const dead = [...before.dead, member];
  const key = JSON.stringify(dead.toSorted());
  const known = states.get(key);
  if (known !== undefined) return known;
  const left = bothAfter({ member, peril: 'death', year: 0 }, before.left);
  const state = stateOf({ id: states.size, dead, years: before.years }, left);
  states.set(key, state);
  return state;
}

/** The family of a state when this member has been ill besides. */
export function leftOnceIll({ left, onceIll }: State, { person }: Member): BySide<Context> {
  const known = onceIll.get(person.id);
  if (known !== undefined) return known;
  const contexts = bothAfter({ member: person.id, peril: 'criticalIllness', year: 0 }, left);
  onceIll.set(person.id, contexts);
  return contexts;
}

function bothAfter(script: Script, [bare, planned]: BySide<Context>): BySide<Context> {
  const left = after(script, bare);
  return [left, planned === bare ? left : after(script, planned)];
}

/** The family when these have died. */
function contextAfter(context: Context, dead: readonly string[]): Context {
  return dead.reduce((left, member) => after({ member, peril: 'death', year: 0 }, left), context);
}

/** What is left to a later event: who has died is no member, covers that have ended pay no more. */
export function after(script: Script, context: Context): Context {
  const { family } = context;
  const died = script.peril === 'death';
  const members = died
    ? family.members.filter((m) => m.person.id !== script.member)
    : family.members;
  const held = family.household.policies;
  const policies = held.filter((policy) => !hasEnded(policy, script, held));
  if (!died && policies.length === held.length) return context;
  // What a death has made due is owed no more.
  const debts = family.household.debts.filter(
    (debt) => !(died && debt.repaidOnDeathOf.includes(script.member)),
  );
  return {
    ...context,
    family: { ...family, members, household: { ...family.household, policies, debts } },
  };
}

/** A rider ends with its main. */
function hasEnded(policy: Policy, { member, peril }: Script, held: readonly Policy[]): boolean {
  if (policy.insured !== member) return false;
  return peril === 'death' || endsWithContract(policy, peril, held);
}
