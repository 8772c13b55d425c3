/** Appears with the first change. Saves all of it at once; Ctrl+S or Cmd+S does the same. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { problemCode, problemText } from '../../api/problems.ts';
import { useDirty, useDraft, useDraftStore } from '../../draft/DraftContext.tsx';
import type { Keeper } from '../../draft/kept/keeper.ts';
import { useSay, type Say } from '../../i18n/language.ts';
import { showFirstFault } from './showFirstFault.ts';
import { MergeView } from './MergeView.tsx';
import { useSave } from './useSave.ts';

type SaveBarProps = { readonly householdId: string; readonly keeper: Keeper };

export function SaveBar({ householdId, keeper }: SaveBarProps): ReactNode {
  const say = useSay();
  const isKept = useSyncExternalStore(keeper.subscribe, keeper.isKept);
  const store = useDraftStore();
  const isDirty = useDirty();
  const faults = useDraft((state) => state.faults);
  const { save, isSaving, failure, conflict, putOff, forget } = useSave(householdId);
  const [isAsking, setAsking] = useState(false);
  useSaveKey(save);
  useEffect(() => {
    if (failure !== null) showFirstFault(store.get().faults);
  }, [failure, store]);
  if (!isDirty && conflict === null) return null;
  const discard = () => {
    if (isAsking) {
      store.replace(store.get().saved);
      forget();
    }
    setAsking(!isAsking);
  };
  return (
    <div className="save-bar" role="region" aria-label={say('save.region')}>
      <p className={failure === null ? '' : 'save-failure'} role="status">
        {failure === null ? say(isKept ? 'save.kept' : 'save.notKept') : refusedText(failure, say)}
        {faults.length === 0 ? null : ` ${say('save.faults', { count: faults.length })}`}
      </p>
      <Button danger={isAsking} onClick={discard} onBlur={() => setAsking(false)}>
        {say(isAsking ? 'save.discardSure' : 'save.discard')}
      </Button>
      <Button type="primary" loading={isSaving} onClick={save}>
        {say('save.save')}
      </Button>
      {conflict === null ? null : (
        <MergeView current={conflict} onMerged={forget} onLater={putOff} />
      )}
    </div>
  );
}

/** Where there is something to merge, how to come to it. */
function refusedText(failure: unknown, say: Say): string {
  return problemCode(failure) === 'STALE_VERSION' ? say('save.stale') : problemText(failure, say);
}

function useSaveKey(save: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      save();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [save]);
}
