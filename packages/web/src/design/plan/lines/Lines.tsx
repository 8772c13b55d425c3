/** The lines of the plan by insured person. */
import type { ReactNode } from 'react';
import type { PlanResult, Report } from '@cebao/planning';
import { useSay } from '../../../i18n/language.ts';
import type { Names } from '../../../needs/report/names.ts';
import { Premium } from '../../../ui/Money.tsx';
import { LineItem } from './LineItem.tsx';

type LinesProps = { readonly plan: PlanResult; readonly report: Report; readonly names: Names };

export function Lines({ plan, report, names }: LinesProps): ReactNode {
  const say = useSay();
  return (
    <section className="card">
      <header>
        <h2>{say('plan.lines')}</h2>
        <p>{say('plan.linesHint')}</p>
      </header>
      {plan.lines.length === 0 ? <p>{say('plan.noLines')}</p> : null}
      {report.family.members.map(({ id, name }) => {
        const own = plan.lines.filter(({ insured }) => insured === id);
        if (own.length === 0) return null;
        const total = own.reduce((sum, { premiumCents }) => sum + premiumCents, 0);
        return (
          <div key={id} className="item">
            <div className="item-head">
              <h3>{name}</h3>
              <span className="field-hint">
                <Premium fen={total} />
                {say('unit.slashYear')}
              </span>
            </div>
            {own.map((line) => (
              <LineItem key={line.id} line={line} names={names} />
            ))}
          </div>
        );
      })}
    </section>
  );
}
