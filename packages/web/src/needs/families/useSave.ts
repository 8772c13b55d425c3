/** Sends the draft with the version it was made from. A newer version on the server is merged. */
import { useCallback, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { familyQuery } from '../../api/queries.ts';
import { faultsOf, problemCode, problemData, refusalsOf } from '../../api/problems.ts';
import { useDraftStore } from '../../draft/DraftContext.tsx';
import { isDirty } from '../../draft/draftStore.ts';
import type { JsonObject } from '../../draft/json.ts';
import { factsOf } from './familyFacts.ts';
import { factsToSend } from './factsToSend.ts';
import { useLoadNewer } from './useLoadNewer.ts';

export type Current = { readonly version: number; readonly facts: JsonObject };

type Save = {
  readonly save: () => void;
  readonly isSaving: boolean;
  readonly failure: unknown;
  /** What somebody else saved meanwhile; null = nobody did. */
  readonly conflict: Current | null;
  /** Not merged now: the next save asks again. */
  readonly putOff: () => void;
  /** Merged or discarded: what was refused is no more. */
  readonly forget: () => void;
};

export function useSave(householdId: string): Save {
  const store = useDraftStore();
  const client = useQueryClient();
  const { mutate: loadNewer } = useLoadNewer(householdId);
  const [conflict, setConflict] = useState<Current | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async (draft: JsonObject) => {
      const { version: expectedVersion } = store.get();
      const { queryKey } = familyQuery(householdId);
      const known = client.getQueryData(queryKey);
      const kept = known?.version === expectedVersion ? known.facts : null;
      const facts = factsToSend(draft, kept);
      const record = await api.households.update({ householdId, expectedVersion, facts });
      store.accept(factsOf(record.facts), record.version, draft);
      store.refuse(faultsOf(record.obstacles));
      client.setQueryData(queryKey, record);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['families'] }),
    onError: (failure) => {
      store.refuse(faultsOf(refusalsOf(failure)));
      if (problemCode(failure) !== 'STALE_VERSION') return;
      setConflict(currentOf(problemData(failure)));
      // Other screens go on with what is saved; who discards their changes gets it too.
      loadNewer();
    },
  });
  const save = useCallback(() => {
    if (isDirty(store.get())) mutate(store.get().draft);
  }, [store, mutate]);
  const putOff = useCallback(() => setConflict(null), []);
  const forget = useCallback(() => {
    setConflict(null);
    reset();
  }, [reset]);
  return { save, isSaving: isPending, failure: error, conflict, putOff, forget };
}

function currentOf(data: unknown): Current | null {
  if (typeof data !== 'object' || data === null || !('current' in data)) return null;
  const { current } = data;
  if (typeof current !== 'object' || current === null) return null;
  if (!('version' in current) || !('facts' in current)) return null;
  const { version, facts } = current;
  if (typeof version !== 'number' || typeof facts !== 'object' || facts === null) return null;
  return { version, facts: factsOf({ ...facts }) };
}
