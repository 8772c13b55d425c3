/** The draft of one family outside React, so that a keystroke renders one field and nothing else. */
import { getAt, isObject, removeAt, sameJson, setAt } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** What the server or the form says about one field; `limit` names what is allowed. */
export type FieldFault = {
  readonly path: string;
  readonly code: string;
  readonly value: string;
  readonly limit: string;
};

export type DraftState = {
  /** As last saved, with its version. */
  readonly saved: JsonObject;
  readonly version: number;
  readonly draft: JsonObject;
  readonly faults: readonly FieldFault[];
};

export type DraftStore = {
  readonly get: () => DraftState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (path: string, value: Json) => void;
  readonly remove: (path: string) => void;
  readonly replace: (draft: JsonObject) => void;
  /** Goes on from unsaved changes that were kept, and from the version they were made from. */
  readonly restore: (unsaved: Pick<DraftState, 'saved' | 'version' | 'draft'>) => void;
  readonly refuse: (faults: readonly FieldFault[]) => void;
  /** The server has this now; what was typed meanwhile stays in the draft. */
  readonly accept: (saved: JsonObject, version: number, sent: JsonObject) => void;
};

export function createDraftStore(saved: JsonObject, version: number): DraftStore {
  let state: DraftState = { saved, version, draft: saved, faults: [] };
  // Of what is saved: what a refused save was told goes with the draft that was refused.
  let faultsOfSaved: readonly FieldFault[] = [];
  const listeners = new Set<() => void>();
  const change = (next: Partial<DraftState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (path, value) => {
      change({ draft: asObject(setAt(state.draft, path, value)), faults: without(state, path) });
    },
    remove: (path) => {
      const list = path.replace(/\[\d+\]$/, '');
      change({ draft: asObject(removeAt(state.draft, path)), faults: without(state, list) });
    },
    replace: (draft) => {
      const faults = sameJson(draft, state.saved) ? faultsOfSaved : state.faults;
      change({ draft, faults });
    },
    restore: ({ saved: base, version: from, draft }) => {
      change({ saved: base, version: from, draft, faults: [] });
    },
    refuse: (faults) => {
      if (!isDirty(state)) faultsOfSaved = faults;
      change({ faults });
    },
    accept: (nextSaved, nextVersion, sent) => {
      faultsOfSaved = [];
      const draft = sameJson(state.draft, sent) ? nextSaved : state.draft;
      change({ saved: nextSaved, version: nextVersion, draft, faults: [] });
    },
  };
}

export function isDirty({ draft, saved }: DraftState): boolean {
  return !sameJson(draft, saved);
}

export function faultAt(faults: readonly FieldFault[], path: string): FieldFault | null {
  return faults.find((fault) => fault.path === path) ?? null;
}

/** A field that was changed is no longer what was refused. */
function without({ faults }: DraftState, path: string): readonly FieldFault[] {
  return faults.filter((fault) => !isWithin(fault.path, path));
}

export function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
}

function asObject(value: Json): JsonObject {
  return isObject(value) ? value : {};
}

export function hasValue(tree: Json | undefined, path: string): boolean {
  const value = getAt(tree, path);
  return value !== undefined && value !== null && value !== '';
}
