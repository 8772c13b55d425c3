/**
 * Keeps the changes of one open family on the shelf while they are typed, and takes them away once
 * they are saved or discarded.
 */
import { isDirty } from '../draftStore.ts';
import type { DraftState, DraftStore } from '../draftStore.ts';
import type { Kept, Shelf } from './shelf.ts';

export type Keeper = {
  /** False: the browser did not take the latest changes, so closing the window would lose them. */
  readonly isKept: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  readonly flush: () => void;
  /** Goes on with changes of another sitting; those of this one stay on the shelf. */
  readonly take: (kept: Kept) => void;
  readonly close: () => void;
};

type KeeperOptions = {
  readonly store: DraftStore;
  readonly shelf: Shelf;
  readonly householdId: string;
  /** Says that a key is in use here, so that another window leaves its changes alone. */
  readonly hold: (key: string) => () => void;
};

const quietMilliseconds = 250;

export function openKeeper({ store, shelf, householdId, hold }: KeeperOptions): Keeper {
  let key = shelf.newKey(householdId);
  let release = hold(key);
  let isKept = true;
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let seen: DraftState | null = null;
  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const state = store.get();
    const before = isKept;
    if (isDirty(state)) isKept = shelf.write(key, state);
    else {
      shelf.remove(key);
      isKept = true;
    }
    if (isKept !== before) for (const heard of listeners) heard();
  };
  const listen = () => {
    const state = store.get();
    if (seen?.draft === state.draft && seen.saved === state.saved) return;
    seen = state;
    // What is saved or discarded goes at once; while somebody types, a pause is waited for.
    if (!isDirty(state)) flush();
    else timer ??= setTimeout(flush, quietMilliseconds);
  };
  const leave = store.subscribe(listen);
  return {
    isKept: () => isKept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    take: (kept) => {
      flush();
      release();
      key = shelf.newKey(householdId);
      release = hold(key);
      store.restore(kept);
      flush();
      if (isKept) shelf.remove(kept.key);
    },
    close: () => {
      flush();
      leave();
      release();
    },
  };
}
