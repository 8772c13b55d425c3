import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useDraftStore, useText } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField, ManyField } from '../../../ui/field/chosen.tsx';
import { MoneyField } from '../../../ui/field/MoneyField.tsx';
import { PercentField, TextField, WholeField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { ListCard, useAppend, type RowProps } from '../ListCard.tsx';
import { usePersonOptions } from '../people/people.ts';

export function DebtsCard(): ReactNode {
  const say = useSay();
  const append = useAppend('debts');
  const add = () =>
    append({
      label: say('facts.debtLabel'),
      repayment: 'levelInstalment',
      paymentsPerYear: '12',
    });
  return (
    <ListCard id="debts" row={Debt}>
      <Button onClick={add}>{say('facts.addDebt')}</Button>
    </ListCard>
  );
}

function Debt({ path }: RowProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const label = useText(`${path}.label`);
  const ways = (['levelInstalment', 'equalPrincipal', 'interestOnly'] as const).map((way) => ({
    value: way,
    label: say(`code.repayment.${way}`),
  }));
  return (
    <li className="row-fields debt-row">
      <TextField path={`${path}.label`} label="fact.label" />
      <MoneyField path={`${path}.balanceCents`} label="fact.balanceCents" />
      <PercentField path={`${path}.nominalRate`} label="fact.nominalRate" />
      <WholeField path={`${path}.remainingYears`} label="fact.remainingYears" suffix="unit.years" />
      <ChoiceField path={`${path}.repayment`} label="fact.repayment" options={ways} />
      <ManyField
        path={`${path}.repaidOnDeathOf`}
        label="fact.repaidOnDeathOf"
        options={usePersonOptions(`${path}.repaidOnDeathOf`)}
        optional
      />
      <RemoveButton what={label} onRemove={() => store.remove(path)} />
    </li>
  );
}
