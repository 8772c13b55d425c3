/** What insurers may say about a member, by the planner's table, and what is still open to them. */
import type { ReactNode } from 'react';
import { sameHealth, type HealthView, type Report, type SameHealth } from '@cebao/planning';
import { isWordKey } from '../../i18n/isWordKey.ts';
import { useSay } from '../../i18n/language.ts';
import type { Say } from '../../i18n/say.ts';
import type { Names } from '../../needs/report/names.ts';

type HealthProps = { readonly report: Report; readonly names: Names };

export function HealthCard({ report, names }: HealthProps): ReactNode {
  const say = useSay();
  if (report.health.length === 0) return null;
  return (
    <section className="card">
      <header>
        <h2>{say('health.title')}</h2>
        <p>{say('health.hint')}</p>
      </header>
      {sameHealth(report.health).map((view) => (
        <MemberHealth
          key={view.members.join(' ')}
          view={view}
          name={view.members.map(names.of).join(say('app.listComma'))}
        />
      ))}
    </section>
  );
}

type MemberProps = { readonly view: SameHealth; readonly name: string };

function MemberHealth({ view, name }: MemberProps): ReactNode {
  const say = useSay();
  return (
    <div className="item">
      <div className="item-head">
        <h3>{name}</h3>
      </div>
      <ul className="findings">
        {view.verdicts.filter(isNotStandard).map(({ line, verdict, reasons }) => (
          <li key={line}>
            <span className={verdict === 'unlikely' ? 'chip chip-bad' : 'chip chip-warn'}>
              {say(`code.outlook.${verdict}`)}
            </span>
            <span>
              {say(`code.lineClass.${line}`)}
              <small className="block">
                {reasons.map((row) => reasonText(row, say)).join(say('app.semicolon'))}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {view.left.length === 0 ? null : (
        <p className="card-note">
          {view.verdicts.length === 0 ? say('health.noMain') : ''}
          {say('health.left')}
          {say('app.colon')}
          {view.left.map((left) => leftText(left, say)).join(say('app.listComma'))}
        </p>
      )}
    </div>
  );
}

/** With its class: cancer cover is medical insurance by name, and is not what could not be had. */
function leftText({ name, line, inPlan }: SameHealth['left'][number], say: Say): string {
  const aside = [say(`code.lineClass.${line}`), ...(inPlan ? [say('health.inPlan')] : [])];
  return say('app.inBrackets', { text: name, aside: aside.join(say('app.listComma')) });
}

type VerdictRow = HealthView['verdicts'][number];

function isNotStandard({ verdict }: VerdictRow): boolean {
  return verdict !== 'standard';
}

/** Rows of the table that an agency has added have no word of ours: they are shown as written. */
function reasonText({ rule, label, reason }: VerdictRow['reasons'][number], say: Say): string {
  const [labelKey, reasonKey] = [`outlook.label.${rule}`, `outlook.reason.${rule}`];
  const name = isWordKey(labelKey) ? say(labelKey) : label;
  return `${name}${say('app.colon')}${isWordKey(reasonKey) ? say(reasonKey) : reason}`;
}
