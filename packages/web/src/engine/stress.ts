/**
 * The stress test has a worker of its own, so that the slider never waits for it. It is asked only
 * once a plan has stood still for a moment; the newest question wins.
 */
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { standardStress, type Household, type PlanLine } from '@cebao/planning';
import { latestWins } from './latestWins.ts';
import { lineToWorker } from './line.ts';
import type { NotWorseAnswer, NotWorseQuestion, StressAnswer, StressQuestion } from './messages.ts';

const standsStillMilliseconds = 700;

type State = { readonly question: StressQuestion; readonly answer: StressAnswer } | null;

let last: State = null;
const listeners = new Set<() => void>();
const exchange = lineToWorker();

const queue = latestWins<StressQuestion, StressAnswer>(
  async (question) => {
    const done = await exchange({ kind: 'stress', question });
    if (done.kind === 'stress') return done.answer;
    return { kind: 'failed', text: done.kind === 'failed' ? done.text : done.kind };
  },
  (question, answer) => show({ question, answer }),
);

function show(state: State): void {
  last = state;
  for (const listener of listeners) listener();
}

/** What failed is said no longer while it is tried again. */
function ask(question: StressQuestion): void {
  if (last?.answer.kind === 'failed') show(null);
  queue.ask(question);
}

/** Only when somebody asks: it takes seconds, in which this worker answers nothing else. */
export async function findNotWorse(question: NotWorseQuestion): Promise<NotWorseAnswer> {
  const done = await exchange({ kind: 'notWorse', question });
  if (done.kind === 'notWorse') return done.answer;
  return { kind: 'failed', text: done.kind === 'failed' ? done.text : done.kind };
}

const store = {
  get: () => last,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export type Stressed = {
  /** Of the newest plan of this family that was tested; null before the first. */
  readonly answer: StressAnswer | null;
  /** It belongs to another plan than the one on screen. */
  readonly isBusy: boolean;
  readonly askAgain: () => void;
};

export function useStress(household: Household, lines: readonly PlanLine[]): Stressed {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const question = useMemo(() => ({ household, lines, ...standardStress }), [household, lines]);
  useEffect(() => {
    const timer = setTimeout(() => ask(question), standsStillMilliseconds);
    return () => clearTimeout(timer);
  }, [question]);
  const askAgain = useCallback(() => ask(question), [question]);
  const isOurs = state !== null && state.question.household === household;
  return {
    answer: isOurs ? state.answer : null,
    isBusy: !isOurs || state.question.lines !== lines,
    askAgain,
  };
}
