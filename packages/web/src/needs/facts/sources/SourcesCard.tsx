/** Where facts come from and of which day they are: old and unproved ones stand first in the gaps. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { isSourceFor } from '@cebao/planning';
import { useDraft, useDraftStore, useList, useText } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField } from '../../../ui/field/chosen.tsx';
import { DateField, TextField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { ListCard, useAppend, type RowProps } from '../ListCard.tsx';
import { subjectsOf, unsourced } from './subjects.ts';

export function SourcesCard(): ReactNode {
  const say = useSay();
  const append = useAppend('factSources');
  const isNamed = useList('factSources').length > 0;
  const draft = useDraft((state) => state.draft);
  const left = unsourced(draft);
  const list = left.map(({ label }) => label).join(say('app.listComma'));
  const below =
    isNamed && left.length > 0 ? (
      <p className="field-hint">{say('facts.unsourced', { list })}</p>
    ) : null;
  return (
    <ListCard id="sources" list="factSources" row={Source} below={below}>
      <Button onClick={() => append({ subject: left[0]?.value ?? '' })}>
        {say('facts.addSource')}
      </Button>
    </ListCard>
  );
}

function Source({ path }: RowProps): ReactNode {
  const subjects = subjectsOf(useDraft((state) => state.draft));
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
