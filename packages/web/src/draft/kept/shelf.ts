/**
 * Unsaved changes in the browser's own storage, so that a reload, a crash or an expired session
 * loses nothing (ADR 0034). One entry per sitting at one family, under who signed in for which
 * agency; identity numbers stay out. Saving, discarding and signing out take entries away.
 */
import { isList, isObject } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';

/** What is needed to go on: the changes, and what they were made from, for a merge. */
export type Unsaved = {
  readonly version: number;
  readonly saved: JsonObject;
  readonly draft: JsonObject;
};
export type Kept = Unsaved & { readonly key: string; readonly at: string };

export type Shelf = {
  readonly newKey: (householdId: string) => string;
  /** Whether the browser took it: it may be full, or keep nothing at all. */
  readonly write: (key: string, unsaved: Unsaved) => boolean;
  readonly remove: (key: string) => void;
  /** Newest first. */
  readonly of: (householdId: string) => readonly Kept[];
  readonly households: () => ReadonlySet<string>;
  /** For good: what is written later by a screen that is just closing is not taken any more. */
  readonly close: () => void;
};

export type Owner = { readonly userId: string; readonly agencyId: string };
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export type ShelfOptions = {
  /** null where the browser gives none. */
  readonly store: Store | null;
  readonly owner: Owner;
  readonly newName: () => string;
  readonly now: () => string;
};

const format = 'cebao.draft/1';

export function createShelf({ store, owner, newName, now }: ShelfOptions): Shelf {
  let isClosed = false;
  const prefix = `${format}/${owner.agencyId}/${owner.userId}/`;
  const keys = () => (store === null ? [] : keysOf(store).filter((key) => key.startsWith(prefix)));
  const householdOf = (key: string) => key.slice(prefix.length).split('/')[0] ?? '';
  return {
    newKey: (householdId) => `${prefix}${householdId}/${newName()}`,
    write: (key, { version, saved, draft }) => {
      if (store === null || isClosed) return false;
      const parts = { at: now(), version, saved: withoutIds(saved), draft: withoutIds(draft) };
      return taken(store, key, JSON.stringify(parts));
    },
    remove: (key) => store?.removeItem(key),
    of: (householdId) =>
      keys()
        .filter((key) => householdOf(key) === householdId)
        .flatMap((key) => readKept(key, store?.getItem(key) ?? ''))
        .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    households: () => new Set(keys().map(householdOf)),
    close: () => {
      for (const key of keys()) store?.removeItem(key);
      isClosed = true;
    },
  };
}

function keysOf(store: Store): readonly string[] {
  return Array.from({ length: store.length }, (_, i) => store.key(i) ?? '');
}

/** A full or forbidden storage throws; the form then says that nothing is kept. */
function taken(store: Store, key: string, text: string): boolean {
  try {
    store.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** An entry that this version cannot read is left where it is, and not offered. */
function readKept(key: string, text: string): readonly Kept[] {
  const entry = parsed(text);
  if (!isObject(entry)) return [];
  const { at, version, saved, draft } = entry;
  if (typeof at !== 'string' || typeof version !== 'number') return [];
  return isObject(saved) && isObject(draft) ? [{ key, at, version, saved, draft }] : [];
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** As the server does: they are checked and forgotten, so they are not left lying here either. */
function withoutIds(facts: JsonObject): JsonObject {
  const persons = facts['persons'];
  if (!isList(persons)) return facts;
  const bare = persons.map((person) =>
    isObject(person)
      ? Object.fromEntries(Object.entries(person).filter(([key]) => key !== 'idNumber'))
      : person,
  );
  return { ...facts, persons: bare };
}
