/** One family: its draft, the tabs of its screens, and the bar that saves what was changed. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import type { Refusal } from '@cebao/kernel';
import { faultsOf } from '../../api/problems.ts';
import { familyQuery } from '../../api/queries.ts';
import { Failed } from '../../app/Failed.tsx';
import { Waiting } from '../../app/Waiting.tsx';
import { DraftProvider } from '../../draft/DraftContext.tsx';
import { createDraftStore } from '../../draft/draftStore.ts';
import type { DraftStore } from '../../draft/draftStore.ts';
import { factsOf } from './familyFacts.ts';
import { FamilyTabs } from './FamilyTabs.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { SaveBar } from './SaveBar.tsx';

export function Family(): ReactNode {
  const { householdId } = useParams({ from: '/workbench/families/$householdId' });
  const query = useQuery(familyQuery(householdId));
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Waiting />;
  return <OpenFamily key={householdId} record={query.data} />;
}

type Loaded = {
  readonly id: string;
  readonly version: number;
  readonly facts: Record<string, unknown>;
  readonly obstacles: readonly Refusal[];
};

function OpenFamily({ record }: { readonly record: Loaded }): ReactNode {
  const [store] = useState(() => openStore(record));
  useFollow(store, record);
  return (
    <DraftProvider store={store}>
      <FamilyTabs householdId={record.id} />
      <main className="page">
        <Outlet />
      </main>
      <SaveBar householdId={record.id} />
      <LeaveGuard householdId={record.id} />
    </DraftProvider>
  );
}

/** What was saved although it contradicts itself is named from the start. */
function openStore({ facts, version, obstacles }: Loaded): DraftStore {
  const store = createDraftStore(factsOf(facts), version);
  store.refuse(faultsOf(obstacles));
  return store;
}

/** A newer version without changes of our own is simply shown; with changes, saving merges. */
function useFollow(store: DraftStore, record: Loaded): void {
  useEffect(() => {
    const { version, draft, saved } = store.get();
    if (record.version > version && draft === saved) {
      store.accept(factsOf(record.facts), record.version, draft);
    }
  }, [store, record]);
}
