/** Goals, paid out of one pool in the order in which they come. */
import type { ReactNode } from 'react';
import type { GoalView } from '@cebao/planning';
import { useSay } from '../../i18n/language.ts';
import type { Say } from '../../i18n/say.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Money } from '../../ui/Money.tsx';
import type { Names } from '../report/names.ts';
import type { ExposedProps } from './exposedProps.ts';

export function GoalsBlock({ report, names }: ExposedProps): ReactNode {
  const say = useSay();
  const { goals, jointCents, livingCents } = report.exposures.goals;
  if (goals.length === 0) return null;
  const living = {
    key: 'living',
    cells: [say('exposed.living'), '—', '—', <Money key="gap" fen={livingCents} />, '—'],
  };
  const rows = goals.map((goal) => ({
    key: `${goal.kind} ${goal.label} ${goal.member ?? ''} ${String(goal.fromYear)}`,
    cells: [
      <>
        {goalName(goal, names, say)}
        <small className="block">{goalYears(goal, say)}</small>
      </>,
      <Money key="cost" fen={goal.costTodayCents} />,
      <Money key="alone" fen={goal.aloneCents} />,
      <Money key="gap" fen={goal.gapCents} />,
      goal.firstShortYear === null ? '—' : say('exposed.year', { year: goal.firstShortYear }),
    ],
  }));
  return (
    <section>
      <h3>{say('exposed.goals')}</h3>
      <p className="card-note">
        {say(jointCents > 0 ? 'exposed.goalsShort' : 'exposed.goalsEnough')}
      </p>
      <DataTable
        head={[
          'exposed.goal',
          'exposed.costToday',
          'exposed.alone',
          'exposed.together',
          'exposed.shortFrom',
        ]}
        rows={livingCents > 0 ? [living, ...rows] : rows}
        sum={[say('exposed.goalSum'), '', '', <Money key="sum" fen={jointCents} />, '']}
      />
    </section>
  );
}

function goalName({ kind, label, member }: GoalView, names: Names, say: Say): string {
  const word = say(`code.goal.${kind}`);
  const name = label === '' ? word : say('report.about', { word, about: label });
  return member === null ? name : `${names.of(member)} · ${name}`;
}

function goalYears({ fromYear, untilYear }: GoalView, say: Say): string {
  return fromYear === 0
    ? say('exposed.untilYear', { until: untilYear })
    : say('exposed.fromUntil', { from: fromYear + 1, until: untilYear });
}
