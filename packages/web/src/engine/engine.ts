/** The page's side of the engine: one worker, started with the first question. */
import type { Assumption } from '@cebao/contracts';
import type { Result } from '@cebao/kernel';
import type { Household, PolicyMap, Report, Scene, WhyItMoved } from '@cebao/planning';
import { lineToWorker } from './line.ts';
import type {
  Answer,
  AskedState,
  Done,
  ReplacementAnswer,
  ReplacementQuestion,
} from './messages.ts';
import { planner } from './planner.ts';

const exchange = lineToWorker();

export const plans = planner(async (question) => {
  const done = await exchange({ kind: 'plan', question });
  return done.kind === 'plan' ? done.answer : unexpected(done);
});

function unexpected(done: Done): Answer {
  return { kind: 'failed', text: done.kind === 'failed' ? done.text : done.kind, code: null };
}

/** SHA-256 over the canonical JSON of a report, as the server takes it. */
export async function hashOf(report: Report): Promise<string> {
  const done = await exchange({ kind: 'hash', report });
  if (done.kind === 'hash') return done.resultHash;
  throw new TypeError(done.kind === 'failed' ? done.text : done.kind);
}

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
