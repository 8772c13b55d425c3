/** The page's side of the engine: one worker, started with the first question. */
import type { Assumption } from '@cebao/contracts';
import type { Result } from '@cebao/kernel';
import type { Household, PolicyMap, Scene, WhyItMoved } from '@cebao/planning';
import { latestWins } from './latestWins.ts';
import { lineToWorker } from './line.ts';
import type {
  Answer,
  Answered,
  AskedState,
  Done,
  Question,
  ReplacementAnswer,
  ReplacementQuestion,
} from './messages.ts';

const exchange = lineToWorker();

export type EngineState = {
  readonly last: Answered | null;
  /** The newest question; its answer is still to come while it differs from `last`. */
  readonly asked: Question | null;
};

let state: EngineState = { last: null, asked: null };
const listeners = new Set<() => void>();

function change(next: Partial<EngineState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

const queue = latestWins<Question, Answer>(
  async (question) => {
    const done = await exchange({ kind: 'plan', question });
    return done.kind === 'plan' ? done.answer : unexpected(done);
  },
  (question, answer) => change({ last: { question, answer } }),
);

function unexpected(done: Done): Answer {
  return { kind: 'failed', text: done.kind, code: null };
}

export const engine = {
  ask: (question: Question) => {
    change({ asked: question });
    queue.ask(question);
  },
  get: () => state,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export async function loadAssumptions(): Promise<readonly Assumption[]> {
  const done = await exchange({ kind: 'assumptions' });
  if (done.kind === 'assumptions') return done.assumptions;
  throw new TypeError(done.kind === 'failed' ? done.text : done.kind);
}

export async function loadScenes(): Promise<readonly Scene[]> {
  const done = await exchange({ kind: 'scenes' });
  if (done.kind === 'scenes') return done.scenes;
  throw new TypeError(done.kind === 'failed' ? done.text : done.kind);
}

export async function computePolicyMap(household: Household): Promise<Result<PolicyMap>> {
  const done = await exchange({ kind: 'policyMap', household });
  if (done.kind === 'policyMap') return done.result;
  throw new TypeError(done.kind === 'failed' ? done.text : done.kind);
}

export async function computeWhy(
  before: AskedState,
  after: AskedState,
): Promise<Result<WhyItMoved>> {
  const done = await exchange({ kind: 'why', before, after });
  if (done.kind === 'why') return done.result;
  throw new TypeError(done.kind === 'failed' ? done.text : done.kind);
}

export async function judgeReplacement(question: ReplacementQuestion): Promise<ReplacementAnswer> {
  const done = await exchange({ kind: 'replacement', question });
  if (done.kind === 'replacement') return done.answer;
  throw new TypeError(done.kind === 'failed' ? done.text : done.kind);
}
