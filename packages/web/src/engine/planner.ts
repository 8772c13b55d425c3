/**
 * The plans of one family, kept by budget. One question is worked on at a time: the newest that was
 * asked, else one that may be asked next. So a slider never builds a queue, its last position is always
 * answered, and a step to where the plan is known needs no engine. Another family begins anew.
 */
import type { Answer, Answered, Question } from './messages.ts';

export type Planner = {
  readonly ask: (question: Question) => void;
  /** Worked on while nothing is asked, the first one first; the next `ask` drops what is left. */
  readonly prepare: (questions: readonly Question[]) => void;
  /** The answer, else the newest other one of the same family, else null. */
  readonly shownFor: (question: Question) => Answered | null;
  readonly subscribe: (listener: () => void) => () => void;
};

/** A report takes about a megabyte in memory. */
const keptAnswers = 48;

type Kept = {
  /** By budget, the one that was asked longest ago first. */
  readonly answers: Map<number, Answered>;
  last: Answered | null;
  waiting: Question | null;
  ahead: readonly Question[];
  working: { readonly question: Question; isAsked: boolean } | null;
  family: Question | null;
};

export function planner(work: (question: Question) => Promise<Answer>): Planner {
  const kept: Kept = {
    answers: new Map(),
    last: null,
    waiting: null,
    ahead: [],
    working: null,
    family: null,
  };
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const run = async (next: NonNullable<Kept['working']>): Promise<void> => {
    kept.working = next;
    const answer = await work(next.question);
    kept.working = null;
    take(kept, { question: next.question, answer }, next.isAsked);
    goOn();
    if (next.isAsked) tell();
  };
  const goOn = () => {
    if (kept.working !== null) return;
    const next = nextOf(kept);
    if (next !== null) void run(next);
  };
  return {
    ask: (question) => {
      ask(kept, question);
      goOn();
      // Who looked before this may have seen what is no longer so.
      tell();
    },
    prepare: (questions) => {
      kept.ahead = questions;
      goOn();
    },
    shownFor: (question) => shownFor(kept, question),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function ask(kept: Kept, question: Question): void {
  const { answers, working, family } = kept;
  if (family === null || !isSameFamily(family, question)) {
    answers.clear();
    kept.last = null;
    kept.family = question;
  }
  // What failed is asked again, and said no longer.
  if (kept.last?.answer.kind === 'failed') kept.last = null;
  kept.ahead = [];
  kept.waiting = null;
  const known = answers.get(question.budgetCents);
  if (known !== undefined) keep(kept, known);
  else if (working !== null && isSame(working.question, question)) working.isAsked = true;
  else kept.waiting = question;
}

function nextOf(kept: Kept): Kept['working'] {
  const { waiting, answers, ahead } = kept;
  kept.waiting = null;
  if (waiting !== null) return { question: waiting, isAsked: true };
  const at = ahead.findIndex(({ budgetCents }) => !answers.has(budgetCents));
  const question = ahead[at];
  kept.ahead = ahead.slice(at + 1);
  return question === undefined ? null : { question, isAsked: false };
}

function take(kept: Kept, answered: Answered, isAsked: boolean): void {
  if (kept.family === null || !isSameFamily(kept.family, answered.question)) return;
  // A fault of the line may be gone by the next question.
  if (answered.answer.kind !== 'failed') remember(kept.answers, answered);
  // What may be asked next would fail too, and start an engine each time.
  else kept.ahead = [];
  if (isAsked) kept.last = answered;
}

function keep(kept: Kept, known: Answered): void {
  remember(kept.answers, known);
  kept.last = known;
}

function remember(answers: Kept['answers'], answered: Answered): void {
  const { budgetCents } = answered.question;
  answers.delete(budgetCents);
  answers.set(budgetCents, answered);
  const [oldest] = answers.keys();
  if (answers.size > keptAnswers && oldest !== undefined) answers.delete(oldest);
}

function shownFor({ answers, last, family }: Kept, question: Question): Answered | null {
  if (family === null || !isSameFamily(family, question)) return null;
  return answers.get(question.budgetCents) ?? last;
}

function isSame(a: Question, b: Question): boolean {
  return isSameFamily(a, b) && a.budgetCents === b.budgetCents;
}

/** A family that was saved again is another object. */
function isSameFamily(a: Question, b: Question): boolean {
  return a.household === b.household && a.emptyAllowed === b.emptyAllowed;
}
