/** A preference is the client's; its price is printed. */
import type { ReactNode } from 'react';
import type { PlanResult } from '@cebao/planning';
import { useSay } from '../../../i18n/language.ts';
import { valuePoints } from '../../../needs/report/figures.ts';
import { Premium } from '../../../ui/Money.tsx';

export function Preferences({ plan }: { readonly plan: PlanResult }): ReactNode {
  const say = useSay();
  if (plan.preferences.length === 0) return null;
  return (
    <section className="card">
      <h2>{say('plan.preferences')}</h2>
      <ul className="why-nots">
        {plan.preferences.map((item) => (
          <li key={item.preference}>
            <strong>{say(`code.preference.${item.preference}`)}</strong>
            <span>{say(item.chosen ? 'plan.chosen' : 'plan.notChosen')}</span>
            <span>
              <ValueOtherwise item={item} now={valuePoints(plan.certificate.bestValue)} />
            </span>
            {item.premiumCents === 0 ? null : (
              <small>
                {say('plan.preferencePremium')} <Premium fen={item.premiumCents} />
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the value would be; where it would print the same it is said once. */
function ValueOtherwise({
  item,
  now,
}: {
  readonly item: PlanResult['preferences'][number];
  readonly now: string;
}): ReactNode {
  const say = useSay();
  const value = valuePoints(item.valueOtherwise);
  if (value === now) return say('plan.valueSame', { value });
  return say(item.chosen ? 'plan.valueWithout' : 'plan.valueWith', { value, now });
}
