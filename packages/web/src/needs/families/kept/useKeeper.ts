/** The keeper of the open family's changes, from its first render to its last. */
import { useEffect, useState } from 'react';
import { holdKey, onFlush } from '../../../draft/kept/browserShelf.ts';
import type { DraftStore } from '../../../draft/draftStore.ts';
import { openKeeper } from '../../../draft/kept/keeper.ts';
import type { Keeper } from '../../../draft/kept/keeper.ts';
import type { Kept, Shelf } from '../../../draft/kept/shelf.ts';

type KeeperInput = {
  readonly store: DraftStore;
  readonly shelf: Shelf;
  readonly householdId: string;
  /** Taken over at once; null = the family opens as it was saved. */
  readonly first: Kept | null;
};

export function useKeeper({ store, shelf, householdId, first }: KeeperInput): Keeper {
  const [keeper] = useState(() => {
    const opened = openKeeper({ store, shelf, householdId, hold: holdKey });
    if (first !== null) opened.take(first);
    return opened;
  });
  useEffect(() => {
    // The window may go without a word: on a phone `pagehide` is the last that is heard.
    addEventListener('pagehide', keeper.flush);
    const leave = onFlush(keeper.flush);
    return () => {
      removeEventListener('pagehide', keeper.flush);
      leave();
      keeper.close();
    };
  }, [keeper]);
  return keeper;
}
