/** The report of one family at one budget, from the engine in the browser. */
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Household } from '@cebao/planning';
import { plans } from './engine.ts';
import type { Answer } from './messages.ts';

export type Reported = {
  /** Of the newest question that was answered for this family; null before the first. */
  readonly answer: Answer | null;
  readonly answeredBudgetCents: number | null;
  /** It belongs to another budget than the one asked for, or there is none. */
  readonly isBusy: boolean;
  readonly askAgain: () => void;
};

export type Asked = {
  readonly household: Household;
  readonly budgetCents: number;
  readonly emptyAllowed?: boolean;
  /** Budgets that may be asked next, the likeliest first. */
  readonly ahead?: Ahead;
};

export type Ahead = {
  readonly budgets: readonly number[];
  /** How long nothing is asked before they are worked on. */
  readonly afterMilliseconds: number;
};

const nothingAhead: Ahead = { budgets: [], afterMilliseconds: 0 };

export function useReport(asked: Asked): Reported {
  const { household, budgetCents, emptyAllowed = false, ahead = nothingAhead } = asked;
  const question = useMemo(
    () => ({ household, budgetCents, emptyAllowed }),
    [household, budgetCents, emptyAllowed],
  );
  const shown = useSyncExternalStore(
    plans.subscribe,
    useCallback(() => plans.shownFor(question), [question]),
  );
  const askAgain = useCallback(() => plans.ask(question), [question]);
  useEffect(askAgain, [askAgain]);
  useEffect(() => {
    const questions = ahead.budgets.map((fen) => ({ ...question, budgetCents: fen }));
    const timer = setTimeout(() => plans.prepare(questions), ahead.afterMilliseconds);
    return () => clearTimeout(timer);
  }, [question, ahead]);
  return {
    answer: shown?.answer ?? null,
    answeredBudgetCents: shown?.question.budgetCents ?? null,
    isBusy: shown?.question.budgetCents !== budgetCents,
    askAgain,
  };
}
