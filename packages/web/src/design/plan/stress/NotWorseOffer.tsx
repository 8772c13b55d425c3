/** Where a plan makes ruin likelier: the largest smaller one that does not, found when asked for. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import type { Household, LifeCounts, NotWorse, PlanResult, TriedPlan } from '@cebao/planning';
import { faultText } from '../../../api/problems.ts';
import type { NotWorseAnswer } from '../../../engine/messages.ts';
import { findNotWorse } from '../../../engine/stress.ts';
import { useLanguage, useSay } from '../../../i18n/language.ts';
import type { WordKey } from '../../../i18n/language.ts';
import { glanceMoney } from '../../../ui/money.ts';
import { ScrollX } from '../../../ui/ScrollX.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { pairTexts } from './pairTexts.ts';

type OfferProps = {
  readonly household: Household;
  readonly plan: PlanResult;
  readonly onBudget: (fen: number) => void;
};

/** Of the plan that was on screen when it was asked for; another plan asks anew. */
type Asked = { readonly plan: PlanResult; readonly answer: NotWorseAnswer | null };

export function NotWorseOffer({ household, plan, onBudget }: OfferProps): ReactNode {
  const say = useSay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const find = () => {
    setAsked({ plan, answer: null });
    void findNotWorse({ household, plan }).then((answer) =>
      setAsked((now) => (now?.plan === plan ? { plan, answer } : now)),
    );
  };
  if (asked?.plan !== plan) {
    return (
      <Button className="no-print not-worse-find" onClick={find}>
        {say('stress.find')}
      </Button>
    );
  }
  const { answer } = asked;
  if (answer === null) return <p role="status">{say('stress.finding')}</p>;
  if (answer.kind === 'result') return <Found found={answer.result} onBudget={onBudget} />;
  if (answer.kind === 'failed') return <TryAgain text={say('stress.findFailed')} onTry={find} />;
  return (
    <p className="notice notice-bad" role="alert">
      {faultText(answer.refusal, say)}
    </p>
  );
}

type Column = { readonly word: WordKey; readonly plan: TriedPlan; readonly isOffered: boolean };

type FoundProps = { readonly found: NotWorse } & Pick<OfferProps, 'onBudget'>;

function Found({ found, onBudget }: FoundProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { tried, paths, seed, stepCents } = found;
  const values = { tried, seed, paths: paths.toLocaleString('en') };
  const columns = columnsOf(found);
  const money = (fen: number) => glanceMoney(fen, language);
  return (
    <section className="not-worse">
      <p role="status">{say('stress.found', { ...values, step: money(stepCents) })}</p>
      {found.both.kind === 'none' ? <p>{say('stress.foundNone')}</p> : null}
      <ScrollX>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col">{say('stress.without')}</th>
              {columns.map(({ word }) => (
                <th key={word} scope="col">
                  {say(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('plan.budget')}</th>
              <td>—</td>
              {columns.map(({ word, plan }) => (
                <td key={word}>{money(plan.budgetCents)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{say('plan.premium')}</th>
              <td>—</td>
              {columns.map(({ word, plan }) => (
                <td key={word}>{money(plan.premiumCents)}</td>
              ))}
            </tr>
          </tbody>
          <LayerRows layer={1} columns={columns} />
          <LayerRows layer={2} columns={columns} />
        </table>
      </ScrollX>
      <p className="card-note">{say('stress.foundNote')}</p>
      {columns
        .filter(({ isOffered }) => isOffered)
        .map(({ word, plan }) => (
          <Button key={word} className="no-print" onClick={() => onBudget(plan.budgetCents)}>
            {say('stress.use', { which: say(word), budget: money(plan.budgetCents) })}
          </Button>
        ))}
    </section>
  );
}

type RowsProps = { readonly layer: 1 | 2; readonly columns: readonly Column[] };

function LayerRows({ layer, columns }: RowsProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const livesOf = ({ plan }: Column): LifeCounts => plan.lives[layer === 1 ? 0 : 1];
  const [first] = columns.map(livesOf);
  const money = (fen: number) => glanceMoney(fen, language);
  return (
    <tbody>
      <tr className="stress-layer">
        <th scope="rowgroup" colSpan={columns.length + 2}>
          {say(`stress.layer.${layer}`)}
        </th>
      </tr>
      <tr>
        <th scope="row">{say('stress.ruinedLives')}</th>
        <td>{first?.without ?? 0}</td>
        {columns.map((column) => {
          const lives = livesOf(column);
          return (
            <td key={column.word}>
              <strong>{lives.withPlan}</strong>
              <small className="pairs">
                {pairTexts(lives, say).map((text) => (
                  <span key={text}>{text} </span>
                ))}
              </small>
            </td>
          );
        })}
      </tr>
      <tr>
        <th scope="row">{say('stress.mean')}</th>
        <td>{money(first?.meanWithoutCents ?? 0)}</td>
        {columns.map((column) => (
          <td key={column.word}>{money(livesOf(column).meanWithPlanCents)}</td>
        ))}
      </tr>
    </tbody>
  );
}

/** The plan on screen, then what was found; where nothing was, the smallest that was tried. */
function columnsOf({ shown, essentials, both }: NotWorse): readonly Column[] {
  const columns: Column[] = [{ word: 'stress.planShown', plan: shown, isOffered: false }];
  const isOne =
    essentials.kind === 'cheaper' &&
    both.kind === 'cheaper' &&
    essentials.plan.budgetCents === both.plan.budgetCents;
  if (essentials.kind === 'cheaper' && !isOne) {
    columns.push({ word: 'stress.planEssentials', plan: essentials.plan, isOffered: true });
  }
  if (both.kind === 'cheaper') {
    columns.push({ word: 'stress.planBoth', plan: both.plan, isOffered: true });
  }
  if (both.kind === 'none' && both.smallest !== null) {
    columns.push({ word: 'stress.planSmallest', plan: both.smallest, isOffered: false });
  }
  return columns;
}
