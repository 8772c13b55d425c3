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
import { DraftProvider, useDirty } from '../../draft/DraftContext.tsx';
import { createDraftStore } from '../../draft/draftStore.ts';
import type { DraftStore } from '../../draft/draftStore.ts';
import { sameJson } from '../../draft/json.ts';
import { abandoned } from '../../draft/kept/browserShelf.ts';
import type { Kept, Shelf } from '../../draft/kept/shelf.ts';
import { factsOf } from './familyFacts.ts';
import { FamilyTabs } from './FamilyTabs.tsx';
import { KeptNotice } from './kept/KeptNotice.tsx';
import { useKeeper } from './kept/useKeeper.ts';
import { useShelf } from './kept/useShelf.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { SaveBar } from './SaveBar.tsx';

export function Family(): ReactNode {
  const { householdId } = useParams({ from: '/workbench/families/$householdId' });
  const query = useQuery(familyQuery(householdId));
  const shelf = useShelf();
  const found = useFound(shelf, householdId);
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined || found === null) return <Waiting />;
  return <OpenFamily key={householdId} record={query.data} shelf={shelf} found={found} />;
}

/** Unsaved changes that earlier sittings left behind; null while they are looked for. */
function useFound(shelf: Shelf, householdId: string): readonly Kept[] | null {
  const [found, setFound] = useState<{ id: string; kept: readonly Kept[] } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void abandoned(shelf, householdId).then((kept) => {
      if (isCurrent) setFound({ id: householdId, kept });
    });
    return () => {
      isCurrent = false;
    };
  }, [shelf, householdId]);
  return found?.id === householdId ? found.kept : null;
}

type Loaded = {
  readonly id: string;
  readonly version: number;
  readonly facts: Record<string, unknown>;
  readonly obstacles: readonly Refusal[];
};

type OpenProps = {
  readonly record: Loaded;
  readonly shelf: Shelf;
  readonly found: readonly Kept[];
};

function OpenFamily({ record, shelf, found: all }: OpenProps): ReactNode {
  const { id: householdId, version } = record;
  const [found] = useState(() => stillUnsaved(all, { record, shelf }));
  const [store] = useState(() => openStore(record));
  const keeper = useKeeper({ store, shelf, householdId, first: found[0] ?? null });
  return (
    <DraftProvider store={store}>
      <Follow store={store} record={record} />
      <FamilyTabs householdId={householdId} />
      <main className="page">
        <KeptNotice {...{ keeper, shelf, householdId, version, found }} />
        <Outlet />
      </main>
      <SaveBar householdId={householdId} keeper={keeper} />
      <LeaveGuard householdId={householdId} keeper={keeper} />
    </DraftProvider>
  );
}

/** A window may have gone after its save had arrived: what the server has is no change any more. */
function stillUnsaved(all: readonly Kept[], { record, shelf }: Omit<OpenProps, 'found'>) {
  const facts = factsOf(record.facts);
  const arrived = all.filter(({ draft }) => sameJson(draft, facts));
  for (const { key } of arrived) shelf.remove(key);
  return all.filter((kept) => !arrived.includes(kept));
}

/** What was saved although it contradicts itself is named from the start. */
function openStore({ facts, version, obstacles }: Loaded): DraftStore {
  const store = createDraftStore(factsOf(facts), version);
  store.refuse(faultsOf(obstacles));
  return store;
}

type FollowProps = { readonly store: DraftStore; readonly record: Loaded };

/** A newer version without changes of our own is simply shown; with changes, saving merges. */
function Follow({ store, record }: FollowProps): null {
  const isDirty = useDirty();
  useEffect(() => {
    const { version, draft } = store.get();
    if (record.version > version && !isDirty) {
      store.accept(factsOf(record.facts), record.version, draft);
      store.refuse(faultsOf(record.obstacles));
    }
  }, [store, record, isDirty]);
  return null;
}
