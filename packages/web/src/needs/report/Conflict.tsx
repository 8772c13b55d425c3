/** Demands that no plan can meet together: giving up any one of them is enough. */
import type { ReactNode } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import type { Refusal } from '@cebao/kernel';
import { useSay } from '../../i18n/language.ts';

const joint = '；';

export function Conflict({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const say = useSay();
  const { householdId } = useParams({ strict: false });
  return (
    <section className="card conflict" role="alert">
      <header>
        <h2>{say('report.conflict')}</h2>
        <p>{say('report.conflictHint')}</p>
      </header>
      <ul>
        {refusal.value.split(joint).map((demand) => (
          <li key={demand}>{demand}</li>
        ))}
      </ul>
      {householdId === undefined ? null : (
        <Link className="primary-button" to="/families/$householdId" params={{ householdId }}>
          {say('report.toChoices')}
        </Link>
      )}
    </section>
  );
}
