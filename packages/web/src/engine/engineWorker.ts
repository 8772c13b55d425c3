/**
 * The same engine as on the server, beside the page: it loads tables and rates itself, so that
 * neither the loading nor the computing ever holds up typing.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createApiClient } from '@cebao/contracts/client';
import { canonicalJson, cents, type Result } from '@cebao/kernel';
import {
  largestNotWorse,
  policyMapOf,
  prepareFamily,
  replacementOf,
  stressFamily,
  whyItMoved,
  type Household,
  type ReplacementCertificate,
  type Report,
  type Within,
} from '@cebao/planning';
import type {
  Answer,
  Done,
  FromWorker,
  NotWorseAnswer,
  NotWorseQuestion,
  Question,
  ReplacementQuestion,
  StressAnswer,
  StressQuestion,
  ToWorker,
  Work,
} from './messages.ts';

const api = createApiClient({ origin: location.origin });
type Facts = Awaited<ReturnType<typeof api.catalogue.planningFacts>>;
let loading: Promise<Facts> | null = null;

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const { id, work } = event.data;
  void answer(work)
    .then((done) => postMessage({ id, done } satisfies FromWorker))
    // An answer that cannot be sent is still an answer.
    .catch((error: unknown) => {
      postMessage({ id, done: { kind: 'failed', text: String(error) } } satisfies FromWorker);
    });
});

/** Which question it was is not known: the page is told that this worker is broken. */
addEventListener('messageerror', () => {
  throw new TypeError('a question could not be read');
});

async function answer(work: Work): Promise<Done> {
  if (work.kind === 'plan') return { kind: 'plan', answer: await plan(work.question) };
  if (work.kind === 'stress') return { kind: 'stress', answer: await stress(work.question) };
  if (work.kind === 'notWorse') return { kind: 'notWorse', answer: await notWorse(work.question) };
  try {
    if (work.kind === 'hash') return { kind: 'hash', resultHash: hashOf(work.report) };
    return workWith(await load(), work);
  } catch (error) {
    return { kind: 'failed', text: String(error) };
  }
}

type Quick = Exclude<Work, { readonly kind: 'plan' | 'hash' | 'stress' | 'notWorse' }>;

function workWith({ assumptions, facts, replacement }: Facts, work: Quick): Done {
  switch (work.kind) {
    case 'assumptions':
      return { kind: 'assumptions', assumptions };
    case 'scenes':
      return { kind: 'scenes', scenes: facts.scenes ?? [] };
    case 'policyMap':
      return { kind: 'policyMap', result: policyMapOf(work.household, facts.catalogue) };
    case 'why': {
      const { assumptionDefaults, basis } = facts;
      const today = { assumptionDefaults, basis };
      const result = whyItMoved({ ...today, ...work.before }, { ...today, ...work.after });
      return { kind: 'why', result };
    }
    case 'replacement': {
      const result = replaced({ facts, replacement }, work.question);
      return { kind: 'replacement', answer: { result, assumptions: replacement } };
    }
  }
}

/** Every line of the policy's kind, under the standard assumptions of a replacement. */
function replaced(
  { facts, replacement }: Pick<Facts, 'facts' | 'replacement'>,
  { household, policyId, surrenderLossCents }: ReplacementQuestion,
): Result<ReplacementCertificate> {
  const terms = Object.fromEntries(replacement.map((a) => [a.id, a.default]));
  const loss = surrenderLossCents === null ? null : cents(surrenderLossCents);
  const asked = { household, policyId, lineCode: null, surrenderLossCents: loss, terms };
  return replacementOf({ ...facts, ...asked });
}

async function plan(question: Question): Promise<Answer> {
  try {
    return planWith(await load(), question);
  } catch (error) {
    return { kind: 'failed', text: String(error), code: codeOf(error) };
  }
}

function planWith({ facts, basis }: Facts, question: Question): Answer {
  const { budgetCents, emptyAllowed } = question;
  const within = familyWith(facts, question.household);
  const result = within.ok ? within.value(budgetCents, { emptyAllowed }) : within;
  if (!result.ok) return { kind: 'refused', refusal: result.error };
  return { kind: 'report', report: result.value, basis };
}

function hashOf(report: Report): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(report))));
}

async function stress(question: StressQuestion): Promise<StressAnswer> {
  try {
    const { facts, stressSpread } = await load();
    const { assumptionDefaults, basis } = facts;
    const result = stressFamily({ ...question, assumptionDefaults, basis, spread: stressSpread });
    if (!result.ok) return { kind: 'refused', refusal: result.error };
    return { kind: 'result', result: result.value };
  } catch (error) {
    return { kind: 'failed', text: String(error) };
  }
}

async function notWorse({ household, plan }: NotWorseQuestion): Promise<NotWorseAnswer> {
  try {
    const { facts, stressSpread: spread } = await load();
    const within = familyWith(facts, household);
    if (!within.ok) return { kind: 'refused', refusal: within.error };
    const asked = { ...facts, household, spread, plan, within: within.value };
    const result = largestNotWorse(asked);
    if (!result.ok) return { kind: 'refused', refusal: result.error };
    return { kind: 'result', result: result.value };
  } catch (error) {
    return { kind: 'failed', text: String(error) };
  }
}

/** The newest family, prepared once: what the slider moves is only the rest of the way. */
let newest: { readonly key: string; readonly within: Result<Within> } | null = null;

function familyWith(facts: Facts['facts'], household: Household): Result<Within> {
  const key = JSON.stringify(household);
  if (newest?.key !== key) newest = { key, within: prepareFamily({ ...facts, household }) };
  return newest.within;
}

/** Loaded once; a failure is not remembered, so that the next question tries again. */
function load(): Promise<Facts> {
  loading ??= api.catalogue.planningFacts().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

function codeOf(error: unknown): string | null {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : null;
}
