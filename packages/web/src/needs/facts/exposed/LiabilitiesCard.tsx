/** What others may claim of the family: a car, a dog, a helper at home, a profession. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useDraftStore, useText } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField } from '../../../ui/field/chosen.tsx';
import { MoneyField } from '../../../ui/field/MoneyField.tsx';
import { DateField, TextField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { ListCard, useAppend, type RowProps } from '../ListCard.tsx';
import { usePersonOptions } from '../people/people.ts';

const kinds = [
  'driving',
  'animal',
  'helper',
  'professional',
  'premises',
  'litigation',
  'other',
] as const;
const offered = ['driving', 'animal', 'helper', 'professional'] as const;

export function LiabilitiesCard(): ReactNode {
  const say = useSay();
  const append = useAppend('liabilities');
  return (
    <ListCard id="liabilities" row={Liability}>
      {offered.map((kind) => (
        <Button
          key={kind}
          onClick={() => append({ label: say(`facts.liabilityLabel.${kind}`), kind })}
        >
          {say('facts.addOne', { what: say(`facts.liabilityLabel.${kind}`) })}
        </Button>
      ))}
    </ListCard>
  );
}

function Liability({ path }: RowProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const label = useText(`${path}.label`);
  const options = kinds.map((value) => ({ value, label: say(`code.liability.${value}`) }));
  return (
    <li className="row-fields liability-row">
      <TextField path={`${path}.label`} label="fact.label" />
      <ChoiceField path={`${path}.kind`} label="fact.kind" options={options} />
      <ChoiceField
        path={`${path}.person`}
        label="fact.person"
        options={usePersonOptions(`${path}.person`)}
        emptyWord="facts.shared"
      />
      <MoneyField
        path={`${path}.amountCents`}
        label="facts.liabilityAmount"
        hint="facts.liabilityAmountHint"
        optional
      />
      <MoneyField path={`${path}.coverCents`} label="fact.coverCents" optional />
      <DateField path={`${path}.coverUntil`} label="fact.coverUntil" optional />
      <RemoveButton what={label} onRemove={() => store.remove(path)} />
    </li>
  );
}
