/** Demands that no plan can meet together: giving up any one of them is enough. */
import type { ReactNode } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import type { Refusal } from '@cebao/kernel';
import { conflictDemands } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { barText, demandText } from './conflictText.ts';

export function Conflict({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { householdId } = useParams({ strict: false });
  const demands = conflictDemands(refusal);
  const isAlone = demands.length === 1;
  return (
    <section className="card conflict" role="alert">
      <header>
        <h2>{say(isAlone ? 'conflict.alone' : 'report.conflict')}</h2>
        <p>{say(isAlone ? 'conflict.changeIt' : 'report.conflictHint')}</p>
      </header>
      <ul>
        {demands.map((demand) => {
          const text = demandText(demand, { say, language });
          const why = barText(demand, say);
          return (
            <li key={text}>
              {text}
              {why === null ? null : <small> {why}</small>}
            </li>
          );
        })}
      </ul>
      {householdId === undefined ? null : (
        <Link
          className="primary-button"
          to="/families/$householdId"
          params={{ householdId }}
          hash="choices"
        >
          {say('report.toChoices')}
        </Link>
      )}
    </section>
  );
}
