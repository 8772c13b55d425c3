import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useDraftStore, useList, useText } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField } from '../../../ui/field/chosen.tsx';
import { MoneyField } from '../../../ui/field/MoneyField.tsx';
import { TextField, WholeField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { usePersonOptions } from '../people/people.ts';

export function GuaranteesCard(): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const guarantees = useList('guarantees');
  const add = () =>
    store.set(`guarantees[${String(guarantees.length)}]`, { label: say('facts.guaranteeLabel') });
  return (
    <section className="card" id="guarantees">
      <header>
        <h2>{say('facts.guarantees')}</h2>
        <p>{say('facts.guaranteesHint')}</p>
      </header>
      <ul className="rows">
        {guarantees.map((_, i) => (
          <Guarantee key={i} path={`guarantees[${String(i)}]`} />
        ))}
      </ul>
      <div className="add-row">
        <Button onClick={add}>{say('facts.addGuarantee')}</Button>
      </div>
    </section>
  );
}

function Guarantee({ path }: { readonly path: string }): ReactNode {
  const store = useDraftStore();
  const label = useText(`${path}.label`);
  return (
    <li className="row-fields">
      <TextField path={`${path}.label`} label="fact.label" />
      <ChoiceField path={`${path}.guarantor`} label="fact.guarantor" options={usePersonOptions()} />
      <MoneyField path={`${path}.amountCents`} label="fact.amountCents" />
      <WholeField
        path={`${path}.remainingYears`}
        label="fact.remainingYears"
        suffix="unit.years"
        optional
      />
      <RemoveButton what={label} onRemove={() => store.remove(path)} />
    </li>
  );
}
