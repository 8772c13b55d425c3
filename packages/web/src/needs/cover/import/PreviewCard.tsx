/** Columns, then every row, then the button that adds the good ones to the form. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Checkbox, Select } from 'antd';
import type { PolicyImportPreview } from '@cebao/contracts';
import { faultText } from '../../../api/problems.ts';
import { useDraftStore } from '../../../draft/DraftContext.tsx';
import type { DraftStore } from '../../../draft/draftStore.ts';
import { listAt } from '../../../draft/json.ts';
import { useSay } from '../../../i18n/language.ts';
import { freshName } from '../../../ui/newId.ts';
import { factsOf } from '../../families/familyFacts.ts';
import { ColumnList } from './ColumnList.tsx';
import { thingText } from './fieldWords.ts';
import { RowList } from './RowList.tsx';
import type { Preview } from './usePreview.ts';

type PreviewProps = { readonly preview: Preview; readonly shown: PolicyImportPreview };

export function PreviewCard({ preview, shown }: PreviewProps): ReactNode {
  const say = useSay();
  const { sheets, sheet, mapping, samples, faults } = shown;
  return (
    <div className="import-preview">
      {sheets.length > 1 ? (
        <Select
          aria-label={say('import.sheet')}
          value={sheet}
          options={sheets.map((value) => ({ value, label: value }))}
          onChange={preview.takeSheet}
        />
      ) : null}
      <h3>{say('import.columns')}</h3>
      <p className="card-note">{say('import.columnsHint', { row: mapping.headerRow })}</p>
      <ColumnList mapping={mapping} samples={samples} onChange={preview.takeMapping} />
      {faults.length === 0 ? (
        <Results preview={preview} shown={shown} />
      ) : (
        <ul className="notice notice-bad import-faults" role="alert">
          {faults.map((fault) => (
            <li key={`${fault.thing} ${fault.code}`}>
              {thingText(fault.thing, say)} {faultText(fault, say)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Results({ preview, shown }: PreviewProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  /** The preview whose rows are in the form already; a new preview looks at the form anew. */
  const [added, setAdded] = useState<PolicyImportPreview['rows'] | null>(null);
  const { rows, counts, policies, mapping } = shown;
  const takes = mapping.duplicates === 'take';
  const isAdded = added === rows;
  const isTaken = ({ state }: { readonly state: string }) =>
    state === 'ok' || (takes && state === 'duplicate');
  const add = () => {
    addAll(store, policies);
    setAdded(rows);
  };
  return (
    <>
      <h3>{say('import.rows')}</h3>
      <p className="card-note">{say('import.counts', counts)}</p>
      <RowList rows={isAdded ? rows.filter((row) => !isTaken(row)) : rows} />
      {counts.duplicate > 0 && !isAdded ? (
        <Checkbox
          checked={takes}
          onChange={({ target }) =>
            preview.takeMapping({ ...mapping, duplicates: target.checked ? 'take' : 'skip' })
          }
        >
          {say('import.takeDuplicates')}
        </Checkbox>
      ) : null}
      <div className="add-row">
        {isAdded ? (
          <p role="status">{say('import.added', { count: policies.length })}</p>
        ) : (
          <Button
            type="primary"
            disabled={policies.length === 0 || preview.isPending || preview.error !== null}
            onClick={add}
          >
            {say('import.add', { count: policies.length })}
          </Button>
        )}
      </div>
    </>
  );
}

/** Into the draft only: the planner saves. The ids of the preview may be taken here: new ones. */
function addAll(store: DraftStore, policies: PolicyImportPreview['policies']): void {
  for (const policy of listAt(factsOf({ policies }), 'policies')) {
    const { draft } = store.get();
    const here = listAt(draft, 'policies');
    const path = `policies[${String(here.length)}]`;
    store.set(path, policy);
    store.set(`${path}.id`, freshName('imported'));
  }
}
