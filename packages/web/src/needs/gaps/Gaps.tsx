/** Risks and gaps as pictures; where each figure comes from is one click away. */
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Household, Report } from '@cebao/planning';
import { useReport } from '../../engine/useReport.ts';
import { useSay } from '../../i18n/language.ts';
import { plannedBudget } from '../report/plannedBudget.ts';
import { namesOf } from '../report/names.ts';
import { AnswerGate, FamilyGate } from '../report/ReportGate.tsx';
import type { SavedFamily } from '../report/ReportGate.tsx';
import { BalanceCard } from '../exposed/BalanceCard.tsx';
import { ExposedCard } from '../exposed/ExposedCard.tsx';
import { ScenesCard } from '../exposed/ScenesCard.tsx';
import { BaselineCard } from './BaselineCard.tsx';
import { FamilyFigures } from './FamilyFigures.tsx';
import { GapCard } from './GapCard.tsx';
import { RiskMatrix } from './RiskMatrix.tsx';
import { StateCard } from './StateCard.tsx';
import type { Cell } from './RiskMatrix.tsx';

export function Gaps(): ReactNode {
  const say = useSay();
  return (
    <>
      <h1 className="screen-title">{say('tab.gaps')}</h1>
      <p className="screen-lead">{say('gaps.lead')}</p>
      <FamilyGate>{(family) => <FamilyGaps family={family} />}</FamilyGate>
    </>
  );
}

function FamilyGaps({ family }: { readonly family: SavedFamily }): ReactNode {
  const { household } = family;
  const budgetCents = plannedBudget(family);
  const { answer, askAgain } = useReport({ household, budgetCents, emptyAllowed: true });
  return (
    <AnswerGate answer={answer} onTry={askAgain}>
      {(report) => <GapScreen household={household} report={report} />}
    </AnswerGate>
  );
}

type ScreenProps = { readonly household: Household; readonly report: Report };

function GapScreen({ household, report }: ScreenProps): ReactNode {
  const say = useSay();
  const names = useMemo(() => namesOf({ report, household, say }), [report, household, say]);
  const [chosen, setChosen] = useState<Cell>(() => worstCell(report));
  return (
    <>
      <FamilyFigures report={report} />
      <RiskMatrix report={report} chosen={chosen} onChoose={setChosen} />
      <GapCard report={report} cell={chosen} names={names} onChoose={setChosen} />
      <ExposedCard report={report} names={names} />
      <BaselineCard report={report} />
      <BalanceCard report={report} names={names} />
      <ScenesCard report={report} names={names} />
      <StateCard report={report} names={names} />
    </>
  );
}

function worstCell({ risks, family }: Report): Cell {
  const [first] = risks.toSorted((a, b) => a.rank - b.rank);
  return first ?? { member: family.breadwinner, peril: 'death' };
}
