/** What the family spends a year, by layer: what must be, what is now, what is wished for. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useDraftStore, useList, useText } from '../../../draft/DraftContext.tsx';
import { textAt } from '../../../draft/json.ts';
import type { JsonObject } from '../../../draft/json.ts';
import { useSay } from '../../../i18n/language.ts';
import { ChoiceField } from '../../../ui/field/chosen.tsx';
import { MoneyField } from '../../../ui/field/MoneyField.tsx';
import { PercentField, TextField, WholeField } from '../../../ui/field/typed.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { useOptionsOf, usePeople } from '../people/people.ts';
import { commonCosts } from './commonCosts.ts';
import { kindsFor, ownersFor } from './costChoices.ts';

const layers = ['1', '2', '3'] as const;
type Layer = (typeof layers)[number];

export function CostsCard(): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const costs = useList('costs');
  const people = usePeople();
  const addAt = (cost: JsonObject) => store.set(`costs[${String(costs.length)}]`, cost);
  return (
    <section className="card" id="costs">
      <header>
        <h2>{say('facts.costs')}</h2>
        <p>{say('facts.costsHint')}</p>
      </header>
      {costs.length > 0 ? null : (
        <Button onClick={() => store.set('costs', [...commonCosts(people, say)])}>
          {say('facts.commonCosts')}
        </Button>
      )}
      {layers.map((layer) => (
        <LayerCosts key={layer} layer={layer} onAdd={addAt} />
      ))}
    </section>
  );
}

type LayerProps = { readonly layer: Layer; readonly onAdd: (cost: JsonObject) => void };

function LayerCosts({ layer, onAdd }: LayerProps): ReactNode {
  const say = useSay();
  const costs = useList('costs');
  const own = costs.flatMap((cost, i) => (textAt(cost, 'layer') === layer ? [i] : []));
  const kind = layer === '3' ? 'other' : 'living';
  return (
    <div className="item">
      <div className="item-head">
        <h3>{say(`code.layer.${layer}`)}</h3>
        <span className="field-hint">{say(`facts.layerHint.${layer}`)}</span>
        <Button size="small" onClick={() => onAdd({ label: '', kind, layer })}>
          {say('facts.addCost')}
        </Button>
      </div>
      <ul className="rows">
        {own.map((i) => (
          <Cost key={i} path={`costs[${String(i)}]`} />
        ))}
      </ul>
    </div>
  );
}

function Cost({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const label = useText(`${path}.label`);
  const chosen = {
    kind: useText(`${path}.kind`),
    layer: useText(`${path}.layer`),
    person: useText(`${path}.person`),
  };
  const kinds = kindsFor(chosen).map((kind) => ({ value: kind, label: say(`code.cost.${kind}`) }));
  const owners = useOptionsOf(ownersFor(usePeople(), chosen), `${path}.person`);
  return (
    <li className="row-fields cost-row">
      <TextField path={`${path}.label`} label="fact.label" />
      <MoneyField path={`${path}.annualCents`} label="facts.annualCost" suffix="unit.perYear" />
      <ChoiceField path={`${path}.kind`} label="fact.kind" options={kinds} />
      <ChoiceField
        path={`${path}.person`}
        label="facts.costOf"
        options={owners}
        emptyWord="facts.shared"
      />
      <WholeField path={`${path}.fromAge`} label="fact.fromAge" suffix="unit.age" optional />
      <WholeField path={`${path}.untilAge`} label="fact.untilAge" suffix="unit.age" optional />
      <PercentField path={`${path}.growth`} label="fact.growth" optional />
      <RemoveButton what={label} onRemove={() => store.remove(path)} />
    </li>
  );
}
