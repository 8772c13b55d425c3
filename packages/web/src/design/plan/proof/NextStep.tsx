/** What the next ¥1,000 buys, and what it takes away. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import type { LineChange, PlanResult } from '@cebao/planning';
import { useLanguage, useSay } from '../../../i18n/language.ts';
import { valuePoints } from '../../../needs/report/figures.ts';
import type { Names } from '../../../needs/report/names.ts';
import { Premium } from '../../../ui/Money.tsx';
import { isWaiver, kindText } from '../lines/lineText.ts';
import { printedTerm } from '../../../needs/report/printedTerm.ts';
import { exactMoney, glanceMoney } from '../../../ui/money.ts';

type NextStepProps = {
  readonly plan: PlanResult;
  readonly names: Names;
  readonly onBudget?: (fen: number) => void;
};

export function NextStep({ plan, names, onBudget }: NextStepProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { nextStep } = plan;
  if (nextStep === null) {
    return (
      <section className="card">
        <h2>{say('plan.nextTitleNone')}</h2>
        <p>{say('plan.nextNone')}</p>
      </section>
    );
  }
  const more = exactMoney(nextStep.budgetCents - plan.budgetCents, language);
  if (nextStep.changes.length === 0) {
    return (
      <section className="card">
        <h2>{say('plan.nextTitle', { more })}</h2>
        <p>{say('plan.nextSame')}</p>
      </section>
    );
  }
  return (
    <section className="card">
      <header>
        <h2>{say('plan.nextTitle', { more })}</h2>
        <p>{say('plan.nextGain', { value: valuePoints(nextStep.valueGain) })}</p>
      </header>
      <ul className="changes">
        {nextStep.changes.map((change) => (
          <Change
            key={`${change.insured} ${change.name} ${change.term} ${String(change.afterCents)}`}
            change={change}
            names={names}
          />
        ))}
      </ul>
      {onBudget === undefined ? null : (
        <Button className="no-print" onClick={() => onBudget(nextStep.budgetCents)}>
          {say('plan.nextTry', { budget: glanceMoney(nextStep.budgetCents, language) })}
        </Button>
      )}
    </section>
  );
}

function Change(props: { readonly change: LineChange; readonly names: Names }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { change, names } = props;
  const sum = (fen: number): string => {
    if (fen === 0) return say('plan.nothing');
    // A waiver ends premiums, so much a year.
    if (isWaiver(change)) return `${exactMoney(fen, language)}${say('unit.slashYear')}`;
    return glanceMoney(fen, language);
  };
  return (
    <li>
      <span>
        {names.of(change.insured)} · {kindText(change, say)} {change.name}
        {change.term === '' ? null : (
          <small className="block">{printedTerm(change.term, say)}</small>
        )}
      </span>
      <span>
        {sum(change.beforeCents)} → {sum(change.afterCents)}
      </span>
      <span className={change.premiumChangeCents > 0 ? '' : 'less'}>
        {change.premiumChangeCents > 0 ? '+' : ''}
        <Premium fen={change.premiumChangeCents} />
        {say('unit.slashYear')}
      </span>
    </li>
  );
}
