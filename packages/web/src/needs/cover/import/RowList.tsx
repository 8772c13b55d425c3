/** What becomes of each row, with the cell and the reason where it is refused. */
import type { ReactNode } from 'react';
import type { PolicyImportPreview } from '@cebao/contracts';
import { faultText } from '../../../api/problems.ts';
import { useList } from '../../../draft/DraftContext.tsx';
import { textAt } from '../../../draft/json.ts';
import { useSay } from '../../../i18n/language.ts';
import { DoubtText } from '../../facts/DoubtText.tsx';
import { usePeople } from '../../facts/people/people.ts';
import { fieldWords } from './fieldWords.ts';

type Row = PolicyImportPreview['rows'][number];

export function RowList({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  return (
    <ul className="import-rows">
      {rows.map((row) => (
        <RowItem key={row.row} row={row} />
      ))}
    </ul>
  );
}

function RowItem({ row }: { readonly row: Row }): ReactNode {
  const say = useSay();
  const { state, policy, refusals, doubts, filled } = row;
  return (
    <li data-state={state}>
      <p>
        <span className="import-state">{say(`import.state.${state}`)}</span>{' '}
        {say('import.row', { row: row.row })}{' '}
        {policy === null ? '' : <PolicyText policy={policy} />}
      </p>
      {state === 'duplicate' ? <Repeated of={row.duplicateOf ?? ''} /> : null}
      {filled.length === 0 || state === 'refused' ? null : (
        <p className="card-note">
          {say('import.filled', {
            fields: filled.map((field) => say(fieldWords[field])).join(say('app.listComma')),
          })}
        </p>
      )}
      {refusals.map((refusal) => (
        <p key={`${refusal.thing} ${refusal.code}`} className="field-fault">
          {refusal.thing} “{refusal.value}” {faultText(refusal, say)}
        </p>
      ))}
      {doubts.map((doubt) => (
        <p key={`${doubt.thing} ${doubt.code}`} className="field-doubt">
          {doubt.thing} <DoubtText doubt={doubt} />
        </p>
      ))}
    </li>
  );
}

function PolicyText({ policy }: { readonly policy: NonNullable<Row['policy']> }): ReactNode {
  const people = usePeople();
  const insured = people.find(({ id }) => id === policy['insured'])?.name ?? '';
  return [policy['product'], policy['insurer'], insured].join(' · ');
}

/** A policy of the form by its product, or an earlier row of the list by its number. */
function Repeated({ of }: { readonly of: string }): ReactNode {
  const say = useSay();
  const item = useList('policies').find((policy) => textAt(policy, 'id') === of);
  const number = /\d+/.exec(of)?.[0] ?? '';
  const name = item === undefined ? say('import.row', { row: number }) : textAt(item, 'product');
  return <p className="card-note">{say('import.duplicateOf', { name })}</p>;
}
