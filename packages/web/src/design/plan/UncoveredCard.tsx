/** Said first: what stays open although the plan is paid for. */
import type { ReactNode } from 'react';
import type { Report, Uncovered } from '@cebao/planning';
import { useSay } from '../../i18n/language.ts';
import type { Say } from '../../i18n/language.ts';
import type { Names } from '../../needs/report/names.ts';
import { Money } from '../../ui/Money.tsx';
import { laterText } from './laterText.ts';

/** The largest of the essentials; the plan itself should not be out of sight. */
const shownFirst = 5;

type UncoveredProps = { readonly report: Report; readonly names: Names };

export function UncoveredCard({ report, names }: UncoveredProps): ReactNode {
  const say = useSay();
  const open = report.uncovered.filter(
    ({ openCents, openFromYear }) => openCents > 0 || openFromYear !== null,
  );
  const ordered = open.toSorted((a, b) => a.layer - b.layer || b.openCents - a.openCents);
  const now = ordered.filter(({ openCents }) => openCents > 0);
  const later = ordered.filter(({ openCents }) => openCents <= 0);
  return (
    <section className="card uncovered">
      <header>
        <h2>{say('plan.uncovered')}</h2>
        <p>{say('plan.uncoveredHint')}</p>
      </header>
      {now.length === 0 ? <p>{say('plan.uncoveredNone')}</p> : null}
      <OpenList items={now.slice(0, shownFirst)} names={names} />
      {now.length <= shownFirst ? null : (
        <details>
          <summary>{say('plan.uncoveredMore', { count: now.length - shownFirst })}</summary>
          <OpenList items={now.slice(shownFirst)} names={names} />
        </details>
      )}
      {later.length === 0 ? null : (
        <details>
          <summary>{say('plan.openLater', { count: later.length })}</summary>
          <OpenList items={later} names={names} />
        </details>
      )}
    </section>
  );
}

type OpenProps = { readonly items: readonly Uncovered[]; readonly names: Names };

function OpenList({ items, names }: OpenProps): ReactNode {
  const say = useSay();
  return (
    <ul>
      {items.map((item) => (
        <li key={`${item.member} ${item.peril} ${String(item.layer)}`}>
          <strong>
            {names.of(item.member)} · {say(`code.peril.${item.peril}`)}
          </strong>
          <span className="layer-tag">{say(`code.layer.${item.layer}`)}</span>
          <span className="uncovered-open">
            {item.openCents > 0 ? (
              <>
                {say('plan.stillOpen')} <Money fen={item.openCents} />
              </>
            ) : null}
          </span>
          <small>{reasonText(item, say)}</small>
        </li>
      ))}
    </ul>
  );
}

function reasonText(item: Uncovered, say: Say): string {
  const reason = item.openCents > 0 ? say(`code.uncovered.${item.reason}`) : '';
  return [reason, laterText(item, say)].filter((text) => text !== '').join(say('app.semicolon'));
}
