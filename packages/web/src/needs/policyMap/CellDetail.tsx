/** The policies behind one cell, and how its sum goes on. */
import type { ReactNode } from 'react';
import type { MapLayer, PolicyMap } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import type { Language, Say } from '../../i18n/language.ts';
import { percent } from '../report/figures.ts';
import { exactMoney, glanceMoney } from '../../ui/money.ts';
import type { ChosenCell } from './chosenCell.ts';
import { growthText } from '../cover/growthText.ts';
import { policyName } from './policyName.ts';

type DetailProps = { readonly map: PolicyMap; readonly chosen: ChosenCell };

export function CellDetail({ map, chosen }: DetailProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const person = map.persons.find(({ id }) => id === chosen.person);
  const cell = person?.cells.find(({ peril }) => peril === chosen.peril);
  if (person === undefined || cell === undefined) return null;
  const steps = cell.steps.map(({ age, cents }) =>
    say('map.step', { age, amount: glanceMoney(cents, language) }),
  );
  return (
    <div className="sub-item" aria-live="polite">
      <h3>
        {person.name} · {say(`code.mapPeril.${chosen.peril}`)}
      </h3>
      <ul className="plain-list">
        {cell.layers.map((layer) => (
          <li key={`${layer.policy} ${layer.from}`}>{layerText({ layer, map, say, language })}</li>
        ))}
      </ul>
      {steps.length === 0 ? null : (
        <p className="card-note">{say('map.steps', { list: steps.join(' → ') })}</p>
      )}
    </div>
  );
}

type LayerTextInput = {
  readonly layer: MapLayer;
  readonly map: PolicyMap;
  readonly say: Say;
  readonly language: Language;
};

function layerText({ layer, map, say, language }: LayerTextInput): string {
  const text = say('map.layer', {
    policy: policyName(map, layer.policy, say),
    amount: glanceMoney(layer.cents, language),
    until: layer.until === null ? say('map.life') : say('map.until', { date: layer.until }),
  });
  const growth = map.policies.find(({ id }) => id === layer.policy)?.growth ?? null;
  if (growth !== null) return `${text} · ${growthText(growth, say)}`;
  if (layer.terms === null) return text;
  const { deductibleCents, shareLow, shareHigh } = layer.terms;
  const share =
    shareLow === shareHigh
      ? percent(shareLow, 0)
      : `${percent(shareLow, 0)}–${percent(shareHigh, 0)}`;
  const terms = say('map.deductible', { amount: exactMoney(deductibleCents, language), share });
  return `${text} · ${terms}`;
}
