/** Goals over one pool, the shape of the balance sheet, and how old the facts are. */
import type { ReactNode } from 'react';
import { useSay } from '../../i18n/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { ExposedProps } from './exposedProps.ts';
import { GoalsBlock } from './GoalsBlock.tsx';
import { StructureBlock } from './StructureBlock.tsx';

export function BalanceCard(props: ExposedProps): ReactNode {
  const say = useSay();
  const { goals, structure, facts } = props.report.exposures;
  if (goals.goals.length === 0 && structure.length === 0 && facts.length === 0) return null;
  return (
    <section className="card exposed" id="balance">
      <header>
        <h2>{say('exposed.balance')}</h2>
        <p>{say('exposed.balanceHint')}</p>
      </header>
      <GoalsBlock {...props} />
      <StructureBlock {...props} />
      <FactsBlock {...props} />
    </section>
  );
}

function FactsBlock({ report, names }: ExposedProps): ReactNode {
  const say = useSay();
  const { facts } = report.exposures;
  if (facts.length === 0) return null;
  return (
    <section>
      <h3>{say('exposed.facts')}</h3>
      <DataTable
        head={['exposed.fact', 'exposed.status', 'exposed.source', 'exposed.date']}
        rows={facts.map(({ subject, status, source, date }) => ({
          key: `${status} ${subject}`,
          cells: [
            names.of(subject),
            say(`code.factStatus.${status}`),
            source === '' ? '—' : source,
            date ?? '—',
          ],
        }))}
      />
    </section>
  );
}
