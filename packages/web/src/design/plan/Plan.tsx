/** The plan: move the budget, see at once what it buys, what it leaves open, and why. */
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Report } from '@cebao/planning';
import { useStress } from '../../engine/stress.ts';
import { useReport } from '../../engine/useReport.ts';
import { useSay } from '../../i18n/language.ts';
import { namesOf } from '../../needs/report/names.ts';
import { sliderEndCents } from '../../needs/report/budget.ts';
import { keepPlanned, plannedBudget } from '../../needs/report/plannedBudget.ts';
import { OldDay } from '../../needs/report/OldDay.tsx';
import { AnswerGate, FamilyGate } from '../../needs/report/ReportGate.tsx';
import type { SavedFamily } from '../../needs/report/ReportGate.tsx';
import { aheadOf, type Move } from './ahead.ts';
import { BudgetPanel } from './BudgetPanel.tsx';
import { NotWorseOffer } from './stress/NotWorseOffer.tsx';
import { PlanDetail } from './PlanDetail.tsx';
import { SavePlan } from './SavePlan.tsx';
import { StressCard } from './stress/StressCard.tsx';
import { isPlanned } from './typedBudget.ts';

export function Plan(): ReactNode {
  const say = useSay();
  return (
    <>
      <h1 className="screen-title">{say('tab.plan')}</h1>
      <p className="screen-lead">{say('plan.lead')}</p>
      <FamilyGate>{(family) => <FamilyPlan family={family} />}</FamilyGate>
    </>
  );
}

function FamilyPlan({ family }: { readonly family: SavedFamily }): ReactNode {
  const { household } = family;
  const [move, setMove] = useState<Move>(() => {
    const fen = plannedBudget(family);
    return { fromCents: fen, toCents: fen };
  });
  const budgetCents = move.toCents;
  useEffect(() => keepPlanned(family, budgetCents), [family, budgetCents]);
  const [typed, setTyped] = useState<string | null>(null);
  const choose = useCallback((fen: number) => {
    setMove(({ toCents }) => ({ fromCents: toCents, toCents: fen }));
    setTyped(null);
  }, []);
  const isTyped = isPlanned(typed, budgetCents);
  const ahead = useMemo(() => aheadOf(move, sliderEndCents(household)), [move, household]);
  const reported = useReport({ household, budgetCents, ahead });
  const { answer, isBusy, askAgain } = reported;
  return (
    <>
      <OldDay asOf={household.asOf} />
      <div className="plan-layout">
        <div className="plan-side">
          <BudgetPanel
            household={household}
            budgetCents={budgetCents}
            onChange={choose}
            typed={typed}
            onType={setTyped}
            answer={answer}
            isBusy={isBusy}
          />
          <SavePlan
            family={family}
            budgetCents={budgetCents}
            answer={!isBusy && isTyped ? answer : null}
            waits={!isTyped}
          />
        </div>
        <div
          className="plan-main"
          aria-busy={isBusy}
          data-budget={reported.answeredBudgetCents ?? undefined}
        >
          <AnswerGate answer={answer} onTry={askAgain}>
            {(report) => <Detail family={family} report={report} onBudget={choose} />}
          </AnswerGate>
        </div>
      </div>
    </>
  );
}

type DetailProps = {
  readonly family: SavedFamily;
  readonly report: Report;
  readonly onBudget: (fen: number) => void;
};

/** Drawn for an answer alone: the slider's handle moves before there is one. */
const Detail = memo(function Detail({ family, report, onBudget }: DetailProps): ReactNode {
  const say = useSay();
  const { household } = family;
  const names = useMemo(() => namesOf({ report, household, say }), [report, household, say]);
  const stressed = useStress(household, report.plan.lines);
  const { answer, isBusy } = stressed;
  const stress = !isBusy && answer?.kind === 'result' ? answer.result : null;
  const offer = <NotWorseOffer household={household} plan={report.plan} onBudget={onBudget} />;
  const check = <StressCard {...stressed} offer={offer} />;
  const shown = { report, names, stress, check };
  return <PlanDetail {...shown} onBudget={onBudget} />;
});
