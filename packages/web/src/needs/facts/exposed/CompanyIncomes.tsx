/** Which incomes of the family a company pays, and what is left of each without its owner. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useDraftStore, useList, useText } from '../../../draft/DraftContext.tsx';
import { isObject, listAt, textAt } from '../../../draft/json.ts';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField } from '../../../ui/field/chosen.tsx';
import type { Option } from '../../../ui/field/chosen.tsx';
import { PercentField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { usePersonOptions } from '../people/people.ts';

export function CompanyIncomes({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const incomes = useList(`${path}.incomes`);
  const owner = useText(`${path}.owner`);
  const add = () => store.set(`${path}.incomes[${String(incomes.length)}]`, { person: owner });
  return (
    <div className="sub-item">
      <div className="item-head">
        <h3>{say('facts.companyIncomes')}</h3>
        <Button size="small" onClick={add}>
          {say('facts.addCompanyIncome')}
        </Button>
      </div>
      <ul className="rows">
        {incomes.map((_, i) => (
          <CompanyIncome key={i} path={`${path}.incomes[${String(i)}]`} />
        ))}
      </ul>
    </div>
  );
}

function CompanyIncome({ path }: { readonly path: string }): ReactNode {
  const store = useDraftStore();
  const label = useText(`${path}.label`);
  const person = useText(`${path}.person`);
  return (
    <li className="row-fields">
      <ChoiceField
        path={`${path}.person`}
        label="fact.person"
        options={usePersonOptions(`${path}.person`)}
      />
      <ChoiceField path={`${path}.label`} label="fact.incomes" options={useIncomesOf(person)} />
      <PercentField path={`${path}.keptOnDeath`} label="fact.keptOnDeath" />
      <PercentField path={`${path}.keptOnDisability`} label="fact.keptOnDisability" />
      <RemoveButton what={label} onRemove={() => store.remove(path)} />
    </li>
  );
}

function useIncomesOf(id: string): readonly Option[] {
  const person = useList('persons').find((row) => isObject(row) && row['id'] === id);
  const labels = listAt(person, 'incomes').map((income) => textAt(income, 'label'));
  return labels.flatMap((label) => (label === '' ? [] : [{ value: label, label }]));
}
