/** The budget: a slider that answers live, an amount that can be typed, and what comes of it. */
import type { ReactNode } from 'react';
import { Input, Slider } from 'antd';
import { stillPossible, type Household, type Report } from '@cebao/planning';
import type { Answer } from '../../engine/messages.ts';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { sliderEndCents, sliderStepCents } from '../../needs/report/budget.ts';
import { percent } from '../../needs/report/figures.ts';
import { incomeShareText } from '../../needs/report/incomeShare.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Money, Premium } from '../../ui/Money.tsx';
import { exactMoney, glanceMoney } from '../../ui/money.ts';
import { budgetText, readBudget } from './typedBudget.ts';

type PanelProps = {
  readonly household: Household;
  readonly budgetCents: number;
  readonly onChange: (fen: number) => void;
  /** What stands in the field since it was last planned for; null = the budget itself. */
  readonly typed: string | null;
  readonly onType: (text: string) => void;
  readonly answer: Answer | null;
  readonly isBusy: boolean;
};

export function BudgetPanel(props: PanelProps): ReactNode {
  const { household, budgetCents, onChange, answer, isBusy } = props;
  const say = useSay();
  return (
    <section className="card budget" aria-label={say('plan.budget')}>
      <header>
        <h2>{say('plan.budget')}</h2>
        <span className={isBusy ? 'busy-dot on' : 'busy-dot'} role="status">
          {isBusy ? say('plan.computing') : ''}
        </span>
      </header>
      <BudgetField {...props} />
      <BudgetSlider household={household} budgetCents={budgetCents} onChange={onChange} />
      {answer?.kind === 'report' ? <Outcome report={answer.report} /> : null}
      {answer?.kind === 'report' ? <Possible report={answer.report} /> : null}
      <p className="card-note">{say('plan.budgetNote')}</p>
    </section>
  );
}

type SliderProps = Pick<PanelProps, 'household' | 'budgetCents' | 'onChange'>;

/**
 * The amount above the handle stands there by style sheet alone. The library's own is placed by looking
 * where it lies, which lays the whole screen out again, twice at each step.
 */
function BudgetSlider({ household, budgetCents, onChange }: SliderProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const end = Math.max(sliderEndCents(household), budgetCents);
  const at = percent((budgetCents - sliderStepCents) / (end - sliderStepCents), 2);
  return (
    <div className="budget-slider">
      <Slider
        min={sliderStepCents}
        max={end}
        step={sliderStepCents}
        value={budgetCents}
        ariaLabelForHandle={say('plan.budget')}
        ariaValueTextFormatterForHandle={(fen) => glanceMoney(fen, language)}
        tooltip={withoutTooltip}
        onChange={onChange}
      />
      <div className="budget-rail" aria-hidden="true">
        <span className="budget-tip" style={{ left: `min(${at}, 100% - 10px)` }}>
          {glanceMoney(budgetCents, language)}
        </span>
        <span className="budget-arrow" style={{ left: at }} />
      </div>
    </div>
  );
}

const withoutTooltip = { formatter: null };

type TypedProps = Pick<PanelProps, 'budgetCents' | 'onChange' | 'typed' | 'onType'>;

function BudgetField({ budgetCents, onChange, typed, onType }: TypedProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const text = typed ?? budgetText(budgetCents, language);
  const read = readBudget(text, say);
  const take = () => {
    if (read.ok && read.fen !== budgetCents) onChange(read.fen);
  };
  return (
    <div className="field">
      <Input
        aria-label={say('plan.budgetTyped')}
        size="large"
        value={text}
        status={read.ok ? '' : 'error'}
        suffix={say('unit.perYear')}
        onChange={(event) => onType(event.target.value)}
        onBlur={take}
        onPressEnter={take}
      />
      {read.ok ? (
        <span className="field-echo">= {exactMoney(read.fen, language)}</span>
      ) : (
        <span className="field-fault" role="alert">
          {read.reason}
        </span>
      )}
    </div>
  );
}

function Outcome({ report }: { readonly report: Report }): ReactNode {
  const say = useSay();
  const { plan } = report;
  return (
    <dl className="outcome">
      <Figure name="plan.premium" isMain>
        <Premium fen={plan.premiumCents} />
      </Figure>
      <Figure name="plan.unspent">
        <Premium fen={plan.unspentCents} />
      </Figure>
      <Figure name="plan.share">{incomeShareText(report, say)}</Figure>
      <Figure name="plan.total">
        <Money fen={plan.totalPremiumCents} />
      </Figure>
      <Figure name="plan.lineCount">{plan.lines.length}</Figure>
    </dl>
  );
}

/** What could be done about what no money closes today. */
function Possible({ report }: { readonly report: Report }): ReactNode {
  const say = useSay();
  const all = report.plan.unspentCents > 0 ? stillPossible(report.uncovered) : [];
  const nameOf = (id: string) => report.family.members.find((m) => m.id === id)?.name ?? id;
  return all.map(({ action, members }) => (
    <p key={action} className="card-note">
      {say(`plan.possible.${action}`, {
        names: members.map(nameOf).join(say('app.listComma')),
      })}
    </p>
  ));
}
