/** The draft of the family that is open, and hooks that read one place of it. */
import { createContext, use, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { assert } from '@cebao/kernel';
import { faultAt, isDirty } from './draftStore.ts';
import type { DraftState, DraftStore, FieldFault } from './draftStore.ts';
import { getAt, listAt, textAt } from './json.ts';
import type { Json } from './json.ts';

const Context = createContext<DraftStore | null>(null);

export function DraftProvider(props: {
  readonly store: DraftStore;
  readonly children: ReactNode;
}): ReactNode {
  return <Context value={props.store}>{props.children}</Context>;
}

export function useDraftStore(): DraftStore {
  const store = use(Context);
  assert(store !== null, 'a draft field stands inside a family');
  return store;
}

/** `select` has to return the same thing for the same state. */
export function useDraft<T>(select: (state: DraftState) => T): T {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export function useText(path: string): string {
  return useDraft(({ draft }) => textAt(draft, path));
}

export function useValueAt(path: string): Json | undefined {
  return useDraft(({ draft }) => getAt(draft, path));
}

const nothing: readonly Json[] = [];

export function useList(path: string): readonly Json[] {
  return useDraft(({ draft }) => {
    const list = listAt(draft, path);
    return list.length === 0 ? nothing : list;
  });
}

export function useFault(path: string): FieldFault | null {
  return useDraft(({ faults }) => faultAt(faults, path));
}

export function useDirty(): boolean {
  return useDraft(isDirty);
}
