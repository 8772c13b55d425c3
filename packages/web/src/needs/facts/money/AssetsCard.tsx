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

const classes = ['deposit', 'bond', 'fund', 'stock', 'property', 'company', 'other'] as const;
const kinds = ['cash', 'sellable', 'locked', 'never'] as const;

export function AssetsCard(): ReactNode {
  const say = useSay();
  const append = useAppend('assets');
  return (
    <ListCard id="assets" row={Asset}>
      {kinds.map((kind) => (
        <Button key={kind} onClick={() => append({ label: say(`facts.assetLabel.${kind}`), kind })}>
          {say(`facts.addAsset.${kind}`)}
        </Button>
      ))}
    </ListCard>
  );
}

function Asset({ path }: RowProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const label = useText(`${path}.label`);
  const kind = useText(`${path}.kind`);
  const accounts = (['housingFund', 'personalPension'] as const).map((value) => ({
    value,
    label: say(`code.account.${value}`),
  }));
  const options = kinds.map((value) => ({ value, label: say(`code.asset.${value}`) }));
  return (
    <li className="row-fields asset-row">
      <TextField path={`${path}.label`} label="fact.label" />
      <MoneyField path={`${path}.valueCents`} label="fact.valueCents" />
      <ChoiceField path={`${path}.kind`} label="fact.kind" options={options} />
      <ChoiceField
        path={`${path}.owner`}
        label="fact.owner"
        options={usePersonOptions(`${path}.owner`)}
        emptyWord="facts.shared"
      />
      <ChoiceField
        path={`${path}.assetClass`}
        label="fact.assetClass"
        options={classes.map((value) => ({ value, label: say(`code.assetClass.${value}`) }))}
        emptyWord="facts.notGiven"
      />
      {kind === 'locked' ? (
        <ChoiceField
          path={`${path}.account`}
          label="fact.account"
          options={accounts}
          emptyWord="facts.notGiven"
        />
      ) : null}
      {kind === 'locked' ? (
        <WholeField
          path={`${path}.releasedAtAge`}
          label="fact.releasedAtAge"
          suffix="unit.age"
          optional
        />
      ) : null}
      <RemoveButton what={label} onRemove={() => store.remove(path)} />
    </li>
  );
}
