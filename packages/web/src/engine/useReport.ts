/** The report of one family at one budget, from the engine in the browser. */
import { useEffect, useSyncExternalStore } from 'react';
import type { Household } from '@cebao/planning';
import { engine } from './engine.ts';
import type { Answer } from './messages.ts';

export type Reported = {
  /** Of the newest question that was answered for this family; null before the first. */
  readonly answer: Answer | null;
  readonly answeredBudgetCents: number | null;
  readonly isBusy: boolean;
};

export function useReport(
  household: Household,
  budgetCents: number,
  emptyAllowed = false,
): Reported {
  const { last, asked } = useSyncExternalStore(engine.subscribe, engine.get);
  useEffect(() => {
    engine.ask({ household, budgetCents, emptyAllowed });
  }, [household, budgetCents, emptyAllowed]);
  const isOurs =
    last !== null &&
    last.question.household === household &&
    last.question.emptyAllowed === emptyAllowed;
  const isBusy = asked === null || last === null || asked !== last.question;
  return {
    answer: isOurs ? last.answer : null,
    answeredBudgetCents: isOurs ? last.question.budgetCents : null,
    isBusy,
  };
}
