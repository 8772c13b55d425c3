/** The person's own record of the pension scheme: with it the pension follows from the rules. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useDraftStore, useValueAt } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField } from '../../../ui/field/chosen.tsx';
import { MoneyField } from '../../../ui/field/MoneyField.tsx';
import { DecimalField, WholeField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';

export function PensionBlock({ path: person }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const path = `${person}.pensionInsurance`;
  const isGiven = useValueAt(path) !== undefined;
  if (!isGiven) {
    return (
      <div className="add-row">
        <Button size="small" onClick={() => store.set(path, {})}>
          {say('facts.pension')}
        </Button>
      </div>
    );
  }
  return (
    <div className="sub-item">
      <div className="item-head">
        <h3>{say('facts.pension')}</h3>
        <RemoveButton what={say('facts.pension')} onRemove={() => store.remove(path)} />
      </div>
      <p className="card-note">{say('facts.pensionHint')}</p>
      <PensionFields path={path} person={person} />
    </div>
  );
}

function PensionFields(props: { readonly path: string; readonly person: string }): ReactNode {
  const say = useSay();
  const { path, person } = props;
  const ways = (['employed', 'flexible'] as const).map((value) => ({
    value,
    label: say(`code.employment.${value}`),
  }));
  const ages = ['50', '55', '60'].map((value) => ({ value, label: value }));
  return (
    <div className="fields">
      <ChoiceField path={`${path}.employment`} label="fact.employment" options={ways} />
      <WholeField
        path={`${path}.contributedMonths`}
        label="fact.contributedMonths"
        suffix="unit.monthsFull"
      />
      <DecimalField path={`${path}.averageIndex`} label="fact.averageIndex" />
      <MoneyField path={`${path}.accountBalanceCents`} label="fact.accountBalanceCents" />
      <MoneyField path={`${path}.monthlyBaseCents`} label="fact.monthlyBaseCents" />
      <ChoiceField
        path={`${person}.originalRetirementAge`}
        label="fact.originalRetirementAge"
        options={ages}
        emptyWord="facts.notGiven"
      />
    </div>
  );
}
