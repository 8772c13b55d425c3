/** The shelf of who is signed in, in this browser, and which of its entries are in use right now. */
import { freshName } from '../../ui/newId.ts';
import { createShelf } from './shelf.ts';
import type { Kept, Shelf } from './shelf.ts';

type Who = { readonly user: { readonly id: string }; readonly agency: { readonly id: string } };

const shelves = new Map<string, Shelf>();
/** What open forms have not written down yet, since somebody is still typing. */
const waiting = new Set<() => void>();

export function onFlush(flush: () => void): () => void {
  waiting.add(flush);
  return () => waiting.delete(flush);
}

export function flushForms(): void {
  for (const flush of waiting) flush();
}

export function shelfOf({ user, agency }: Who): Shelf {
  const name = `${agency.id} ${user.id}`;
  const known = shelves.get(name);
  if (known !== undefined) return known;
  const shelf = createShelf({
    store: browserStorage(),
    owner: { userId: user.id, agencyId: agency.id },
    newName: () => freshName('s'),
    now: () => new Date().toISOString(),
  });
  shelves.set(name, shelf);
  return shelf;
}

/** After signing out: nothing of this person is left in this browser. */
export function closeShelf(who: Who): void {
  shelfOf(who).close();
  shelves.delete(`${who.agency.id} ${who.user.id}`);
}

/** A browser that forbids storage throws on the very name of it. */
function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Locks exist where the page is served securely; without them a second window takes a copy over. */
function locks(): LockManager | null {
  return 'locks' in navigator ? navigator.locks : null;
}

export function holdKey(key: string): () => void {
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  void locks()?.request(key, () => until);
  return release;
}

/** Changes of windows that are gone; those of a window that is open belong to it. */
export async function abandoned(shelf: Shelf, householdId: string): Promise<readonly Kept[]> {
  const kept = shelf.of(householdId);
  if (kept.length === 0) return [];
  const state = await locks()?.query();
  const inUse = new Set((state?.held ?? []).map(({ name }) => name));
  return kept.filter(({ key }) => !inUse.has(key));
}
