/** A list of policies from CSV or XLSX: looked at row by row, then added to the unsaved form. */
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useParams } from '@tanstack/react-router';
import { faultText, problemCode, problemText, refusalsOf } from '../../../api/problems.ts';
import { useDraftStore } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { faultPlace } from '../../facts/faultPlace.ts';
import { listFileOf, maxFileBytes } from './listFile.ts';
import { PreviewCard } from './PreviewCard.tsx';
import { usePreview } from './usePreview.ts';

export function ImportPolicies(): ReactNode {
  const say = useSay();
  const { householdId = '' } = useParams({ strict: false });
  const preview = usePreview(householdId);
  const input = useRef<HTMLInputElement>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    setTooLarge(file.size > maxFileBytes);
    if (file.size > maxFileBytes) preview.close();
    else preview.open(await listFileOf(file));
  };
  return (
    <section className="card no-print" aria-busy={preview.isPending}>
      <header>
        <h2>{say('import.title')}</h2>
        <p>{say('import.hint')}</p>
      </header>
      <div className="add-row import-choice">
        <Button loading={preview.isPending} onClick={() => input.current?.click()}>
          {say('import.choose')}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".csv,.xlsx"
          aria-label={say('import.choose')}
          onChange={({ target }) => {
            void choose(target.files?.[0]);
            // The same file, mended, may be chosen again.
            target.value = '';
          }}
        />
        <span className="card-note">{preview.fileName}</span>
        {preview.shown === null ? null : (
          <Button type="text" onClick={preview.close}>
            {say('import.close')}
          </Button>
        )}
      </div>
      {tooLarge ? <TooLarge /> : null}
      {preview.error === null ? null : <Refused error={preview.error} />}
      {preview.shown === null ? null : <PreviewCard preview={preview} shown={preview.shown} />}
    </section>
  );
}

function TooLarge(): ReactNode {
  const say = useSay();
  return (
    <p className="field-fault" role="alert">
      {say('import.tooLarge', { megabytes: maxFileBytes / 1_000_000 })}
    </p>
  );
}

/** A family that cannot be read is mended first: its faults are named by their place in the form. */
function Refused({ error }: { readonly error: unknown }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const ofFamily = problemCode(error) === 'FACTS_REFUSED';
  return (
    <div className="notice notice-bad" role="alert">
      {ofFamily ? say('import.factsFirst') : problemText(error, say)}
      <ul>
        {refusalsOf(error).map((refusal) => (
          <li key={`${refusal.thing} ${refusal.code}`}>
            {ofFamily ? faultPlace(refusal.thing, store.get().draft, say) : refusal.thing}{' '}
            {faultText(refusal, say)}
          </li>
        ))}
      </ul>
    </div>
  );
}
