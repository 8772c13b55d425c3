/**
 * Which rows of three versions of a list are one row. Rows are one if they are equal, carry the same
 * id or the same label, or, where neither names them, agree in at least half of their fields; the
 * place in the list tells nothing, since two people add rows at the same place.
 */
import { isObject, sameJson } from './json.ts';
import type { Json, Step } from './json.ts';

export type Lists = {
  readonly base: readonly Json[];
  readonly mine: readonly Json[];
  readonly theirs: readonly Json[];
};

export type Row = {
  readonly step: Step;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
  /** False where the row was only guessed to be one: then it is asked about as a whole. */
  readonly sure: boolean;
};

/** Rows in the order of theirs, then what only mine has; in the order of mine where theirs is unchanged. */
export function matchRows(lists: Lists): readonly Row[] {
  const mine = placesOf(lists.base, lists.mine);
  const theirs = placesOf(lists.base, lists.theirs);
  const nameOf = namesOf(lists);
  const known = lists.base.map((base, i): Placed => {
    const row = { base, mine: lists.mine[mine[i] ?? -1], theirs: lists.theirs[theirs[i] ?? -1] };
    const sure = isSure(base, row.mine) && isSure(base, row.theirs);
    return { row: { ...row, step: nameOf(base, i), sure }, mine: mine[i], theirs: theirs[i] };
  });
  const rows = [...known, ...addedRows(lists, { mine, theirs, nameOf })];
  const lead = sameJson(lists.theirs, lists.base) ? 'mine' : 'theirs';
  return rows.toSorted((a, b) => (a[lead] ?? Infinity) - (b[lead] ?? Infinity) || 0).map(rowOf);
}

type Place = number | undefined;
type Placed = { readonly row: Row; readonly mine: Place; readonly theirs: Place };
type NameOf = (item: Json, place: number) => Step;

function rowOf({ row }: Placed): Row {
  return row;
}

/** For each row of the base its place in the other list; undefined where it is gone. */
function placesOf(base: readonly Json[], side: readonly Json[]): readonly Place[] {
  const places: Place[] = base.map(() => undefined);
  for (const isOne of [sameJson, isNamedAlike, isAlike]) {
    for (const [i, row] of base.entries()) {
      if (places[i] !== undefined) continue;
      const at = side.findIndex((item, place) => !places.includes(place) && isOne(row, item));
      if (at >= 0) places[i] = at;
    }
  }
  return places;
}

type Found = {
  readonly mine: readonly Place[];
  readonly theirs: readonly Place[];
  readonly nameOf: NameOf;
};

/** What neither side had before. Both sides' rows stay, unless they are equal or claim one id. */
function addedRows(lists: Lists, found: Found): readonly Placed[] {
  const placesIn = (side: 'mine' | 'theirs') =>
    [...lists[side].keys()].filter((place) => !found[side].includes(place));
  const free = new Set(placesIn('mine'));
  const pairs = placesIn('theirs').map((theirs): { mine: Place; theirs: Place } => {
    const mine = [...free].find((place) => isOneNew(lists.mine[place], lists.theirs[theirs]));
    if (mine !== undefined) free.delete(mine);
    return { mine, theirs };
  });
  const all = [...pairs, ...[...free].map((mine) => ({ mine, theirs: undefined }))];
  return all.map(({ mine, theirs }, i) => {
    const row = { mine: lists.mine[mine ?? -1], theirs: lists.theirs[theirs ?? -1] };
    const step = found.nameOf(row.theirs ?? row.mine ?? null, lists.base.length + i);
    return { row: { ...row, step, base: undefined, sure: false }, mine, theirs };
  });
}

function isOneNew(mine: Json | undefined, theirs: Json | undefined): boolean {
  const id = textOf(mine, 'id');
  return sameJson(mine, theirs) || (id !== null && id === textOf(theirs, 'id'));
}

function isSure(base: Json, item: Json | undefined): boolean {
  return item === undefined || sameJson(base, item) || isNamedAlike(base, item);
}

function isNamedAlike(a: Json, b: Json): boolean {
  const id = textOf(a, 'id') ?? textOf(b, 'id');
  if (id !== null) return id === textOf(a, 'id') && id === textOf(b, 'id');
  const label = textOf(a, 'label');
  return label !== null && label === textOf(b, 'label');
}

function isAlike(a: Json, b: Json): boolean {
  if (!isObject(a) || !isObject(b)) return false;
  const isOther = (key: string) => {
    const [one, two] = [textOf(a, key), textOf(b, key)];
    return one !== null && two !== null && one !== two;
  };
  if (isOther('id') || isOther('label')) return false;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return 2 * keys.filter((key) => sameJson(a[key], b[key])).length >= keys.length;
}

/** By id or label where every row of all three lists has its own; by a running number otherwise. */
function namesOf(lists: Lists): NameOf {
  const own = isNaming([lists.base, lists.mine, lists.theirs], 'id')
    ? 'id'
    : isNaming([lists.base, lists.mine, lists.theirs], 'label') && areLabelsApart(lists)
      ? 'label'
      : null;
  return (item, place) => (own === null ? place : (textOf(item, own) ?? place));
}

/** A label that both sides added for different rows names neither. */
function areLabelsApart({ base, mine, theirs }: Lists): boolean {
  const known = new Set(base.map((item) => textOf(item, 'label')));
  const added = theirs.filter((item) => !known.has(textOf(item, 'label')));
  return added.every((item) =>
    mine.every((other) => sameJson(item, other) || !isNamedAlike(item, other)),
  );
}

function isNaming(lists: readonly (readonly Json[])[], key: string): boolean {
  return lists.every((list) => {
    const texts = new Set(list.map((item) => textOf(item, key)));
    return !texts.has(null) && texts.size === list.length;
  });
}

function textOf(item: Json | undefined, key: string): string | null {
  const text = isObject(item) ? item[key] : undefined;
  return typeof text === 'string' && text !== '' ? text : null;
}
