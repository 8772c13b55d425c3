import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useDraftStore, useText } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField } from '../../../ui/field/chosen.tsx';
import { MoneyField } from '../../../ui/field/MoneyField.tsx';
import { TextField, WholeField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { ListCard, useAppend, type RowProps } from '../ListCard.tsx';
import { usePersonOptions } from '../people/people.ts';

export function GuaranteesCard(): ReactNode {
  const say = useSay();
  const append = useAppend('guarantees');
  return (
    <ListCard id="guarantees" row={Guarantee}>
      <Button onClick={() => append({ label: say('facts.guaranteeLabel') })}>
        {say('facts.addGuarantee')}
      </Button>
    </ListCard>
  );
}

function Guarantee({ path }: RowProps): ReactNode {
  const store = useDraftStore();
  const label = useText(`${path}.label`);
  return (
    <li className="row-fields guarantee-row">
      <TextField path={`${path}.label`} label="fact.label" />
      <ChoiceField
        path={`${path}.guarantor`}
        label="fact.guarantor"
        options={usePersonOptions(`${path}.guarantor`)}
      />
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
