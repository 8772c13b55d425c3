/** A thread that plans and renders: neither may hold up the thread that answers requests. */
import { flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { assert, canonicalJson, err, ok, type Result } from '@cebao/kernel';
import { policyMapOf, standardStress } from '@cebao/planning';
import { datedStateSchema, planInputSchema, sealedFrameSchema } from '@cebao/contracts';
import {
  bundleOf,
  carriedInputs,
  policyMapXlsx,
  renderPolicyMap,
  renderProposal,
  rendererVersion,
  sealPlan,
  type Seal,
  type SealedPlan,
} from '@cebao/proposal';
import { loadBooks, type Books } from './books.ts';
import { previewImport } from './previewImport.ts';
import type {
  Answered,
  Answers,
  Asked,
  EngineTask,
  Planned,
  PlanTask,
  PolicyMapTask,
  RenderTask,
} from './task.ts';

assert(parentPort !== null, () => 'the engine runs in a worker thread');
const port = parentPort;
// What only this thread compiles is kept now: nobody ends it in good order (ADR 0075).
flushCompileCache();
const loaded = loadBooks();
assert(loaded.ok, () => 'the dossiers loaded before this thread was started');
const books = loaded.value;

port.on('message', (asked: Asked) => {
  void answer(asked).then((answered) => {
    port.postMessage(answered);
  });
});

async function answer({ number, task }: Asked): Promise<Answered> {
  try {
    return { number, answer: await run(task) };
  } catch (error) {
    return { number, crash: error instanceof Error ? (error.stack ?? error.message) : 'unknown' };
  }
}

type Answer = Answers[keyof Answers];

function run(task: EngineTask): Answer | Promise<Answer> {
  switch (task.kind) {
    case 'plan':
      return plan(task);
    case 'render':
      return render(task);
    case 'policyMap':
      return policyMap(task);
    case 'policyImport':
      return previewImport(task, books);
  }
}

function plan({ household, budgetCents, stressed, since }: PlanTask): Result<Planned> {
  const asked = stressed ? { spread: books.stressSpread, ...standardStress } : null;
  const sealed = sealPlan(carriedInputs(books.facts, household, budgetCents), asked, since);
  if (!sealed.ok) return sealed;
  const { report, seal, stress = null } = sealed.value;
  return ok({ report, seal, stress, sealed: canonicalJson(sealed.value) });
}

/** No licence is registered yet: the pages say that they are for training. */
async function render({ sealed }: RenderTask): Promise<Result<Uint8Array>> {
  const plan = sealedPlanOf(sealed);
  if (!plan.ok) return plan;
  const shown = { renderer: rendererVersion, ...wordsOf(books), licence: null };
  return renderProposal(bundleOf(plan.value, shown));
}

async function policyMap({ household, format }: PolicyMapTask): Promise<Result<Uint8Array>> {
  const made = policyMapOf(household, books.facts.catalogue);
  if (!made.ok) return made;
  return ok(format === 'pdf' ? renderPolicyMap(made.value) : await policyMapXlsx(made.value));
}

function wordsOf({ assumptions, sources }: Books) {
  return {
    assumptions: assumptions.map(({ id, zh, unit, reason }) => ({ id, zh, unit, reason })),
    sources,
  };
}

/**
 * Inputs are read back strictly and planned again: a record that was bent, or was made by another
 * engine, must not be printed as if it were ours.
 */
function sealedPlanOf(text: string): Result<SealedPlan> {
  const frame = sealedFrameSchema.parse(JSON.parse(text));
  const since = frame.review === undefined ? null : datedStateSchema.parse(frame.review.since);
  const sealed = sealPlan(planInputSchema.parse(frame.inputs), frame.stress ?? null, since);
  if (!sealed.ok) return sealed;
  const { seal } = sealed.value;
  for (const hash of sealHashes) {
    if (seal[hash] !== frame.seal[hash]) return bent(hash, frame.seal, seal);
  }
  return sealed;
}

const sealHashes = ['resultHash', 'stressHash', 'reviewHash'] as const;

/** A hash that is not there says so: a stress test or a review may have been taken out. */
function bent(hash: (typeof sealHashes)[number], given: Seal, made: Seal): Result<never> {
  return err({
    code: 'PROOF_MISMATCH',
    thing: hash,
    value: given[hash] ?? '',
    limit: `${made[hash] ?? '没有'}：引擎已更新，请重新保存方案`,
  });
}
