/** What was restored, from when, where it lies; other unsaved changes of this family beside it. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { abandoned } from '../../../draft/kept/browserShelf.ts';
import type { Keeper } from '../../../draft/kept/keeper.ts';
import type { Kept, Shelf } from '../../../draft/kept/shelf.ts';
import { useDirty, useDraftStore } from '../../../draft/DraftContext.tsx';
import { useLanguage, useSay } from '../../../i18n/language.ts';

type KeptNoticeProps = {
  readonly keeper: Keeper;
  readonly shelf: Shelf;
  readonly householdId: string;
  /** The version on the server when the family was opened. */
  readonly version: number;
  /** Newest first; the first of them is in the form already. */
  readonly found: readonly Kept[];
};

export function KeptNotice(props: KeptNoticeProps): ReactNode {
  const { keeper, shelf, householdId, version, found } = props;
  const [shown, setShown] = useState(found[0] ?? null);
  const [others, setOthers] = useState(found.slice(1));
  const store = useDraftStore();
  const say = useSay();
  const at = useMoment();
  const isDirty = useDirty();
  const take = (kept: Kept) => {
    keeper.take(kept);
    setShown(kept);
    const rest = (all: readonly Kept[]) => all.filter((other) => other.key !== kept.key);
    void abandoned(shelf, householdId).then((all) => setOthers(rest(all)));
  };
  const drop = (kept: Kept) => {
    shelf.remove(kept.key);
    setOthers(others.filter((other) => other !== kept));
  };
  const restored = isDirty ? shown : null;
  if (restored === null && others.length === 0) return null;
  return (
    <div className="notice kept no-print" role="status">
      {restored === null ? null : (
        <div className="kept-row">
          <p>
            <strong>{say('kept.restored', { at: at(restored.at) })}</strong>{' '}
            {restored.version < version ? say('kept.older') : ''}
            {say('kept.where')}
          </p>
          <SureButton
            text={say('save.discard')}
            sure={say('save.discardSure')}
            onSure={() => store.replace(store.get().saved)}
          />
        </div>
      )}
      {others.map((kept) => (
        <div className="kept-row" key={kept.key}>
          <p>{say('kept.other', { at: at(kept.at) })}</p>
          <Button size="small" onClick={() => take(kept)}>
            {say('kept.take')}
          </Button>
          <SureButton
            text={say('kept.drop')}
            sure={say('kept.dropSure')}
            onSure={() => drop(kept)}
          />
        </div>
      ))}
    </div>
  );
}

type SureProps = { readonly text: string; readonly sure: string; readonly onSure: () => void };

/** What cannot be undone takes a second click. */
function SureButton({ text, sure, onSure }: SureProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const click = () => {
    if (isAsking) onSure();
    setAsking(!isAsking);
  };
  return (
    <Button size="small" danger={isAsking} onClick={click} onBlur={() => setAsking(false)}>
      {isAsking ? sure : text}
    </Button>
  );
}

/** In the planner's own clock. */
function useMoment(): (iso: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (iso) => format.format(new Date(iso));
}
