/** Where facts come from and of which day they are: old and unproved ones stand first in the gaps. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { isSourceFor } from '@cebao/planning';
import { useDraft, useDraftStore, useList, useText } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField, type Option } from '../../../ui/field/chosen.tsx';
import { DateField, TextField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { subjectsOf, unsourced } from './subjects.ts';

export function SourcesCard(): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const sources = useList('factSources');
  const draft = useDraft((state) => state.draft);
  const subjects = subjectsOf(draft);
  const left = unsourced(draft);
  const add = () =>
    store.set(`factSources[${String(sources.length)}]`, { subject: left[0]?.value ?? '' });
  return (
    <section className="card" id="sources">
      <header>
        <h2>{say('facts.sources')}</h2>
        <p>{say('facts.sourcesHint')}</p>
      </header>
      <ul className="rows">
        {sources.map((_, i) => (
          <Source key={i} path={`factSources[${String(i)}]`} subjects={subjects} />
        ))}
      </ul>
      {sources.length === 0 || left.length === 0 ? null : (
        <p className="field-hint">
          {say('facts.unsourced', {
            list: left.map(({ label }) => label).join(say('app.listComma')),
          })}
        </p>
      )}
      <div className="add-row">
        <Button onClick={add}>{say('facts.addSource')}</Button>
      </div>
    </section>
  );
}

type SourceProps = { readonly path: string; readonly subjects: readonly Option[] };

function Source({ path, subjects }: SourceProps): ReactNode {
  const store = useDraftStore();
  const subject = useText(`${path}.subject`);
  const say = useSay();
  const isOrphan = subject !== '' && !subjects.some(({ value }) => isSourceFor(subject, value));
  const known = subjects.find(({ value }) => value === subject);
  // A file may name a fact in its own way, or one that has been renamed since: it is kept as it is.
  const options =
    known === undefined && subject !== ''
      ? [...subjects, { value: subject, label: subject }]
      : subjects;
  return (
    <li className="row-fields source">
      <ChoiceField
        path={`${path}.subject`}
        label="fact.subject"
        options={options}
        doubt={isOrphan ? say('facts.sourceOrphan') : null}
      />
      <TextField path={`${path}.source`} label="fact.source" hint="facts.sourceHint" />
      <DateField path={`${path}.date`} label="fact.date" />
      <RemoveButton what={known?.label ?? subject} onRemove={() => store.remove(path)} />
    </li>
  );
}
