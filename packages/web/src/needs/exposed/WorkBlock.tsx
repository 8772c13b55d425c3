/** What an occupation brings: accidents, and a stop of work income. */
import type { ReactNode } from 'react';
import { useSay } from '../../i18n/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Money } from '../../ui/Money.tsx';
import { probability } from '../report/figures.ts';
import type { ExposedProps } from './exposedProps.ts';

export function WorkBlock({ report, names }: ExposedProps): ReactNode {
  const say = useSay();
  const { work } = report.exposures;
  const [one] = work;
  if (one === undefined) return null;
  const unknown = [...new Set(work.flatMap(({ withoutFigures }) => withoutFigures))];
  const rows = work.map((view) => ({
    key: view.member,
    cells: [
      <>
        {names.of(view.member)}
        <small className="block">
          {say('exposed.class', { class: view.occupationClass })} ·{' '}
          {say(`code.scheme.${view.scheme}`)}
        </small>
      </>,
      String(view.accidentFactor),
      probability(view.accidentalDeath),
      view.deathAtWorkCents === null ? '—' : <Money key="death" fen={view.deathAtWorkCents} />,
      <Money key="loss" fen={view.stopLossCents} />,
      <Money key="gap" fen={view.stopGapCents} />,
    ],
  }));
  return (
    <section>
      <h3>{say('exposed.work')}</h3>
      <DataTable
        head={[
          'exposed.who',
          'exposed.accidentFactor',
          'exposed.accidentalDeath',
          'exposed.deathAtWork',
          'exposed.stopLoss',
          'exposed.stopGap',
        ]}
        rows={rows}
      />
      <p className="card-note">
        {say('exposed.workHint', {
          months: one.stopMonths,
          list: unknown.map((code) => say(`code.workUnknown.${code}`)).join(say('app.listComma')),
        })}
      </p>
    </section>
  );
}
