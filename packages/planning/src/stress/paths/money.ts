/**
 * The family's money in one economy, accumulated: of every account what has flowed by the start of
 * each step, valued today. The pool is linear and earns its return, so its position valued today is
 * the plain sum of what has flowed, each flow valued by the same return:
 *   P[t] v^t = sum over s < t of ( start[s] v^s + mid[s] v^(s+1/2) + end[s] v^(s+1) ),  v = 1 / (1+r)
 * and what an event changes from step a to step b is a share of the difference of two entries.
 * Source: METHOD §1, §3.
 */
import { real } from '../cells.ts';
import { sqrt, zeros } from '@cebao/kernel';
import { retentionOf } from '../../gaps/retention.ts';
import type { Context } from '../../project/context.ts';
import type { Stream } from '../../project/stream.ts';
import { tillOf, type Till } from './till.ts';
import { accountOf, type Place } from './accountOf.ts';
import type { BySide, RuleBook, Streams } from './rules.ts';

export type Money = {
  readonly context: Context;
  /** Steps T; rows have T + 1 entries. */
  readonly years: number;
  /** Value today of 1 fen at the start of step t. */
  readonly worth: Float64Array;
  /** Account i at step t: `flowed[i (T+1) + t]`, fen today. */
  readonly flowed: Float64Array;
  /** By account: nothing flows in this step or later. */
  readonly ends: Int32Array;
  /** The pool without the proposed lines, by layer: at the year's end, and just after the start. */
  readonly base: readonly [Position, Position];
  /** Premiums of the proposed lines: none without them. */
  readonly added: BySide<Position>;
  /** What the family bears itself by year of the event, fen today. */
  readonly retention: Float64Array;
  /** By year's end: what may go without a need in layer 2, the new premiums still to be paid. */
  readonly spared: BySide<Float64Array>;
  /** Due sums at `due years + year`, fen today; not a number where not met yet. */
  sums: Float64Array<ArrayBuffer>;
  /** Of changing sums by shared part of the due book, at `row years + year`, fen of the year. */
  parts: Float64Array<ArrayBuffer>;
  readonly contexts: (Context | undefined)[];
  readonly till: Till;
};

export type Position = { readonly atEnd: Float64Array; readonly afterStart: Float64Array };

export type MoneyInput = Streams & { readonly context: Context };

export function moneyOf(book: RuleBook, { context, own, added }: MoneyInput): Money {
  const years = context.family.horizonYears;
  const { poolReturn } = context.assumptions;
  const worth = worthOf(years, poolReturn);
  const rows = {
    years,
    worth,
    poolReturn,
    flowed: new Float64Array(book.accounts.length * (years + 1)),
  };
  const enterAll = (all: readonly Stream[], first: readonly Place[]): ReadonlySet<number> => {
    const entered = new Set<number>();
    all.forEach((s, k) => {
      const account = accountOf(book.byKey, s, first[k]);
      if (account === undefined) return;
      enter(rows, account, s);
      entered.add(account);
    });
    return entered;
  };
  const held = enterAll(own, book.first.own);
  const bought = enterAll(added, book.first.added);
  book.accounts.forEach(({ row, label }, account) => {
    if (row !== null) enter(rows, account, { ...label, amounts: row.amounts(context) });
  });
  const ends = accumulate(rows, book.accounts.length);
  const counted = [...held].filter((account) => book.isSecond[account] === 0);
  const essentials = positionOf(book, rows, counted);
  const whole = counted.length === held.size ? essentials : positionOf(book, rows, [...held]);
  const none = positionOf(book, rows, []);
  const premiums = bought.size === 0 ? none : positionOf(book, rows, [...bought]);
  const left = leftOf(whole, none);
  const leftBoth = premiums === none ? left : leftOf(whole, premiums);
  return {
    context,
    years,
    worth,
    flowed: rows.flowed,
    ends,
    base: [essentials, whole],
    added: [none, premiums],
    spared: [left, leftBoth],
    retention: today(retentionOf(own, context), worth),
    sums: new Float64Array(book.root.rules.length * years).fill(Number.NaN),
    parts: new Float64Array(sharedParts * years).fill(Number.NaN),
    contexts: [],
    till: tillOf(context),
  };
}

/** What is above nothing at each year's end, and what premiums have taken besides. */
function leftOf(whole: Position, premiums: Position): Float64Array {
  const left = zeros(whole.atEnd.length);
  for (let t = 0; t < left.length; t++) {
    const fen = real(whole.atEnd, t);
    left[t] = real(premiums.atEnd, t) + (fen > 0 ? fen : 0);
  }
  return left;
}

function today(amounts: Float64Array, worth: Float64Array): Float64Array {
  const valued = zeros(amounts.length);
  for (let t = 0; t < valued.length; t++) valued[t] = real(amounts, t) * real(worth, t);
  return valued;
}

/** Room for so many parts of sums to begin with. */
const sharedParts = 24;

type Rows = {
  readonly years: number;
  readonly worth: Float64Array;
  readonly poolReturn: number;
  readonly flowed: Float64Array;
};

/** Adds a stream's flows of single steps, valued today. */
function enter(
  { years, worth, poolReturn, flowed }: Rows,
  account: number,
  { timing, amounts }: Pick<Stream, 'timing' | 'amounts'>,
): void {
  const year = 1 + poolReturn;
  const factor = { start: 1, mid: sqrt(year) / year, end: 1 / year }[timing];
  const at = account * (years + 1) + 1;
  for (let t = 0; t < years; t++) {
    flowed[at + t] = real(flowed, at + t) + (amounts[t] ?? 0) * factor * real(worth, t);
  }
}

function worthOf(years: number, poolReturn: number): Float64Array {
  const worth = zeros(years + 1);
  let value = 1;
  for (let t = 0; t <= years; t++) {
    worth[t] = value;
    value /= 1 + poolReturn;
  }
  return worth;
}

/** Turns flows of single steps into what has flowed until then; gives where each row ends. */
function accumulate({ years, flowed }: Rows, accounts: number): Int32Array {
  const ends = new Int32Array(accounts);
  for (let account = 0; account < accounts; account++) {
    const at = account * (years + 1);
    for (let t = 1; t <= years; t++) {
      const flow = real(flowed, at + t);
      if (flow !== 0) ends[account] = t;
      flowed[at + t] = real(flowed, at + t - 1) + flow;
    }
  }
  return ends;
}

/** Of some accounts together. What flows at a step's start is in the position after the start. */
function positionOf(
  { accounts }: RuleBook,
  { years, flowed }: Rows,
  counted: readonly number[],
): Position {
  const atEnd = zeros(years + 1);
  const afterStart = zeros(years + 1);
  for (const account of counted) {
    const at = account * (years + 1);
    const ahead = accounts[account]?.label.timing === 'start' ? 1 : 0;
    for (let t = 0; t <= years; t++) {
      atEnd[t] = real(atEnd, t) + real(flowed, at + t);
      afterStart[t] = real(afterStart, t) + real(flowed, at + Math.min(t + ahead, years));
    }
  }
  return { atEnd, afterStart };
}
