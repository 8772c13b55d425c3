/**
 * Which sums an event makes due. Sums depend on the earlier events by the covers left that answer the
 * event and the debts that the death makes due; those that depend on the pool besides are never kept
 * (`sumAt`). By nothing else: the stress test is held against the streams of whole histories, event by
 * event. So events that differ in nothing else share one entry, and entries share their parts.
 */
import { assert } from '@cebao/kernel';
import type { Cover } from '../../household/cover.ts';
import type { Debt } from '../../household/household.ts';
import { memberOf, type Family } from '../../household/family.ts';
import { changesOf } from '../../project/effect.ts';
import type { Sums } from '../../project/changes/change.ts';
import type { Context } from '../../project/context.ts';
import { answering } from '../../project/settle.ts';
import type { ScriptPeril } from '../../report.ts';

export type DueBook = {
  readonly dues: Due[];
  readonly keys: Map<string, number>;
  /** Parts that are the same fen for many events, by name. */
  readonly shared: Map<string, Part>;
  /** With the proposed lines: what is left of them after an event are the same objects. */
  readonly covers: ReadonlyMap<Cover, number>;
  readonly debts: readonly Debt[];
};

export type Due = {
  /** Fixed where all parts are. */
  readonly kind: Part['kind'];
  readonly parts: readonly Part[];
};

export type Part = {
  readonly sums: readonly Sums[];
  /** Whether the sums are the same fen in every economy. */
  readonly kind: 'fixed' | 'changing';
  /** By year, fen, of fixed sums; else empty. Not a number: not met yet. */
  readonly fixed: Float64Array;
  /** Of a changing part that many events share its row of what an economy keeps; else below 0. */
  readonly row: number;
};

export type Struck = {
  readonly member: string;
  readonly peril: ScriptPeril;
  readonly accidental: boolean;
};

export function dueBookOf({ family: { household } }: Context): DueBook {
  return {
    dues: [],
    keys: new Map(),
    shared: new Map(),
    covers: new Map(household.policies.map((cover, at) => [cover, at])),
    debts: household.debts,
  };
}

/** The entry of an event that meets who and what is left. */
export function dueOf(book: DueBook, struck: Struck, context: Context): number {
  const key = keyOf(book, struck, context);
  const known = book.keys.get(key) ?? book.dues.length;
  if (known === book.dues.length) book.dues.push(dueFrom(book, struck, context));
  book.keys.set(key, known);
  return known;
}

function keyOf(book: DueBook, struck: Struck, { family }: Context): string {
  const { member, peril, accidental } = struck;
  const { debts } = family.household;
  const { person } = memberOf(family, member);
  let paying = '';
  for (const cover of payersOf(struck, family)) {
    const at = book.covers.get(cover);
    assert(at !== undefined, () => `cover ${cover.id} is not in the book of sums`);
    paying += `${String(at)} `;
  }
  let owed = '';
  for (const [at, debt] of book.debts.entries()) {
    if (debt.repaidOnDeathOf.includes(member) && debts.includes(debt)) owed += `${String(at)} `;
  }
  // A bill that no cover answers is the same for all whose share of it the state pays alike.
  if (peril !== 'death' && paying === '') return `${peril}|${person.socialMedical}`;
  return `${peril}|${String(accidental && paying !== '')}|${paying}|${owed}|${member}`;
}

/** Covers left that answer the event. */
function payersOf(struck: Struck, { household }: Family): readonly Cover[] {
  return household.policies.filter(
    (cover) => cover.insured === struck.member && answering(cover, struck).length > 0,
  );
}

/** By the rules of its own context: sums of the same key may be asked of another person who is left. */
function dueFrom(book: DueBook, struck: Struck, context: Context): Due {
  const sums = changesOf(struck, context).filter((change) => change.kind === 'sums');
  const { horizonYears } = context.family;
  const own = sums.filter(({ shared }) => shared === null);
  // Others of the same key share the entry: it may hold what is everybody's alone.
  const isOfAll = struck.peril !== 'death' && payersOf(struck, context.family).length === 0;
  assert(!isOfAll || own.length === 0, () => `${struck.peril} without cover has sums of its own`);
  const parts = [
    ...sums.flatMap((one) => (one.shared === null ? [] : [sharedPart(book, one, one.shared)])),
    ...[own.filter(({ isFixed }) => isFixed), own.filter(({ isFixed }) => !isFixed)]
      .filter((some) => some.length > 0)
      .map((some) => partOf(some, { horizonYears, row: -1 })),
  ];
  const isFixed = parts.every(({ kind }) => kind === 'fixed');
  return { kind: isFixed ? 'fixed' : 'changing', parts };
}

function sharedPart({ shared }: DueBook, sums: Sums, name: string): Part {
  const known = shared.get(name) ?? partOf([sums], { horizonYears: 0, row: shared.size });
  shared.set(name, known);
  return known;
}

function partOf(
  sums: readonly Sums[],
  { horizonYears, row }: { readonly horizonYears: number; readonly row: number },
): Part {
  // What many events share is kept by economy, also where it is the same in all of them.
  const isFixed = row < 0 && sums.every((one) => one.isFixed);
  const kind = isFixed ? 'fixed' : 'changing';
  const years = kind === 'fixed' ? horizonYears : 0;
  return { sums, kind, fixed: new Float64Array(years).fill(Number.NaN), row };
}
