/** Companies of the family: what they are worth, owe, and pay to it. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useDraftStore, useList, useText } from '../../../draft/DraftContext.tsx';
import { textAt } from '../../../draft/json.ts';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField, ManyField } from '../../../ui/field/chosen.tsx';
import type { Option } from '../../../ui/field/chosen.tsx';
import { MoneyField } from '../../../ui/field/MoneyField.tsx';
import { PercentField, TextField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { ListCard, useAppend, type RowProps } from '../ListCard.tsx';
import { usePersonOptions } from '../people/people.ts';
import { CompanyIncomes } from './CompanyIncomes.tsx';

export function CompaniesCard(): ReactNode {
  const say = useSay();
  const append = useAppend('companies');
  return (
    <ListCard id="companies" row={Company}>
      <Button onClick={() => append({ label: '', form: 'limited' })}>
        {say('facts.addCompany')}
      </Button>
    </ListCard>
  );
}

function Company({ path }: RowProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const label = useText(`${path}.label`);
  const forms = (['limited', 'unlimited'] as const).map((value) => ({
    value,
    label: say(`code.companyForm.${value}`),
  }));
  return (
    <li>
      <div className="row-fields">
        <TextField path={`${path}.label`} label="facts.companyName" />
        <ChoiceField
          path={`${path}.owner`}
          label="fact.owner"
          options={usePersonOptions(`${path}.owner`)}
        />
        <PercentField path={`${path}.share`} label="facts.ownersShare" />
        <ChoiceField path={`${path}.form`} label="fact.form" options={forms} />
        <MoneyField path={`${path}.bookValueCents`} label="fact.bookValueCents" />
        <ChoiceField
          path={`${path}.equityAsset`}
          label="fact.equityAsset"
          options={useLabels('assets')}
          emptyWord="facts.notAmongAssets"
        />
        <MoneyField path={`${path}.debtsCents`} label="fact.debtsCents" optional />
        <MoneyField path={`${path}.guaranteedCents`} label="fact.guaranteedCents" optional />
        <ManyField
          path={`${path}.guarantees`}
          label="facts.companyGuarantees"
          options={useLabels('guarantees')}
          optional
        />
        <MoneyField
          path={`${path}.shareholderLoanCents`}
          label="fact.shareholderLoanCents"
          optional
        />
        <RemoveButton what={label} onRemove={() => store.remove(path)} />
      </div>
      <CompanyIncomes path={path} />
    </li>
  );
}

/** Rows of another list, which a company names by their labels. */
function useLabels(list: 'assets' | 'guarantees'): readonly Option[] {
  const labels = useList(list).map((row) => textAt(row, 'label'));
  return [...new Set(labels)].flatMap((label) => (label === '' ? [] : [{ value: label, label }]));
}
