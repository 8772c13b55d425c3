/** What was not chosen, why, and what forcing it in would cost. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanResult } from '@cebao/planning';
import { useSay } from '../../../i18n/language.ts';
import type { Names } from '../../../needs/report/names.ts';
import { lostText } from './lostText.ts';
import { whyNotText } from './whyNotText.ts';

type WhyNotsProps = { readonly plan: PlanResult; readonly names: Names };

export function WhyNots({ plan, names }: WhyNotsProps): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { whyNots } = plan;
  if (whyNots.length === 0) return null;
  return (
    <section className="card">
      <header>
        <h2>{say('plan.whyNots')}</h2>
        <p>{say('plan.whyNotsHint')}</p>
      </header>
      <button
        type="button"
        className="plain-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say(isOpen ? 'app.hide' : 'plan.whyNotsShow', { count: whyNots.length })}
      </button>
      {isOpen ? (
        <ul className="why-nots">
          {whyNots.map((item) => (
            <li key={`${item.code} ${item.insured} ${item.reason}`}>
              <strong>{item.name}</strong>
              <span>{names.of(item.insured)}</span>
              <span>{whyNotText(item, say)}</span>
              <small>{lostText(item, say)}</small>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
