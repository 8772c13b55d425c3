import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useDraftStore, useList, useText } from '../../../draft/DraftContext.tsx';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField } from '../../../ui/field/chosen.tsx';
import { MoneyField } from '../../../ui/field/MoneyField.tsx';
import { PercentField, TextField, WholeField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';

type Kind = 'work' | 'pension' | 'rent';

export function Incomes({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const incomes = useList(`${path}.incomes`);
  const role = useText(`${path}.role`);
  const add = (kind: Kind) => {
    const label = say(`facts.incomeLabel.${kind}`);
    store.set(`${path}.incomes[${String(incomes.length)}]`, { label, kind });
  };
  const kinds: readonly Kind[] =
    role === 'elder' ? ['pension', 'rent'] : ['work', 'pension', 'rent'];
  return (
    <div className="sub-item">
      <div className="item-head">
        <h3>{say('facts.incomes')}</h3>
        {kinds.map((kind) => (
          <Button key={kind} size="small" onClick={() => add(kind)}>
            {say(`facts.addIncome.${kind}`)}
          </Button>
        ))}
      </div>
      {incomes.length === 0 ? <p className="card-note">{say('facts.incomesHint')}</p> : null}
      <ul className="rows">
        {incomes.map((_, i) => (
          <Income key={i} path={`${path}.incomes[${String(i)}]`} />
        ))}
      </ul>
    </div>
  );
}

function Income({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const label = useText(`${path}.label`);
  const kinds = (['work', 'pension', 'rent'] as const).map((kind) => ({
    value: kind,
    label: say(`code.income.${kind}`),
  }));
  return (
    <li className="row-fields income-row">
      <TextField path={`${path}.label`} label="fact.label" />
      <ChoiceField path={`${path}.kind`} label="fact.kind" options={kinds} />
      <MoneyField path={`${path}.annualCents`} label="facts.annualAfterTax" suffix="unit.perYear" />
      <WholeField path={`${path}.fromAge`} label="fact.fromAge" suffix="unit.age" optional />
      <WholeField path={`${path}.untilAge`} label="fact.untilAge" suffix="unit.age" optional />
      <PercentField path={`${path}.growth`} label="fact.growth" optional />
      <RemoveButton what={label} onRemove={() => store.remove(path)} />
    </li>
  );
}
