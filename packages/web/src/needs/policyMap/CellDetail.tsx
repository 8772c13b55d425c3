/** The policies behind one cell, and how its sum goes on. */
import type { ReactNode } from 'react';
import type { PolicyMap } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { glanceMoney } from '../../ui/money.ts';
import type { ChosenCell } from './chosenCell.ts';
import { layerText } from './layerText.ts';
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
      {cell.notEntered.length === 0 ? null : (
        <p className="card-note">
          {say('map.notEnteredOf', {
            list: cell.notEntered.map((id) => policyName(map, id, say)).join(say('app.listComma')),
          })}
        </p>
      )}
      {steps.length === 0 ? null : (
        <p className="card-note">{say('map.steps', { list: steps.join(' → ') })}</p>
      )}
    </div>
  );
}
