/** Screens that need a report: the family as saved, the engine's answer, and every way it fails. */
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Household, Report } from '@cebao/planning';
import { problemText, faultText } from '../../api/problems.ts';
import { familyQuery } from '../../api/queries.ts';
import { Waiting } from '../../app/Waiting.tsx';
import { useDirty } from '../../draft/DraftContext.tsx';
import { useSay } from '../../i18n/language.ts';
import { Obstacles } from '../facts/Obstacles.tsx';
import { Conflict } from './Conflict.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import type { Answer } from '../../engine/messages.ts';

export type SavedFamily = {
  readonly id: string;
  readonly version: number;
  readonly household: Household;
};

type FamilyGateProps = { readonly children: (family: SavedFamily) => ReactNode };

export function FamilyGate({ children }: FamilyGateProps): ReactNode {
  const say = useSay();
  const { householdId } = useParams({ strict: false });
  const { data } = useQuery(familyQuery(householdId ?? ''));
  const isDirty = useDirty();
  if (data === undefined) return <Waiting />;
  const { household, obstacles } = data;
  if (household === null || obstacles.length > 0 || household.persons.length === 0) {
    return (
      <div className="card">
        <Empty
          title={say('report.notReady')}
          actions={
            <Link
              className="primary-button"
              to="/families/$householdId"
              params={{ householdId: data.id }}
            >
              {say('report.toFacts')}
            </Link>
          }
        >
          {say('report.notReadyHint')}
        </Empty>
        <Obstacles />
      </div>
    );
  }
  return (
    <>
      {isDirty ? <p className="notice">{say('report.unsaved')}</p> : null}
      {children({ id: data.id, version: data.version, household })}
    </>
  );
}

type AnswerGateProps = {
  readonly answer: Answer | null;
  readonly onTry: () => void;
  readonly children: (report: Report) => ReactNode;
};

export function AnswerGate({ answer, onTry, children }: AnswerGateProps): ReactNode {
  const say = useSay();
  if (answer === null) return <Waiting />;
  if (answer.kind === 'report') return children(answer.report);
  if (answer.kind === 'refused' && answer.refusal.code === 'CONFLICT') {
    return <Conflict refusal={answer.refusal} />;
  }
  if (answer.kind === 'refused') {
    return (
      <div className="card">
        <Empty title={say('report.refused')}>{faultText(answer.refusal, say)}</Empty>
      </div>
    );
  }
  const text = answer.code === null ? say('report.failed') : problemText(answer, say);
  return <TryAgain text={text} onTry={onTry} />;
}
