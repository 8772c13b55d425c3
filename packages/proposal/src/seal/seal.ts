/**
 * A plan with the facts it follows from and the hashes of both: format `cebao.proposal/1`. Hashes
 * are SHA-256 over canonical JSON, one for each section, so that a change can be placed.
 */
import { createHash } from 'node:crypto';
import { sealedFormat } from '@cebao/contracts';
import type { Seal } from '@cebao/contracts';
import { canonicalJson, ok, type Result } from '@cebao/kernel';
import { planFamily, type DatedState, type PlanInput, type Report } from '@cebao/planning';
import { reviewPart, type ReviewPart } from './reviewPart.ts';
import { stressPart, type StressAsked, type StressPart } from './stressPart.ts';

export type { Seal } from '@cebao/contracts';

export type SealedPlan = {
  readonly format: typeof sealedFormat;
  readonly inputs: PlanInput;
  readonly report: Report;
  readonly seal: Seal;
  /** Left out where no stress test was asked for. */
  readonly stress?: StressPart;
  /** Left out where the family is compared with no earlier day. */
  readonly review?: ReviewPart;
};

/** `since`: the day that the gaps are compared with. */
export function sealPlan(
  inputs: PlanInput,
  asked: StressAsked | null = null,
  since: DatedState | null = null,
): Result<SealedPlan> {
  const planned = planFamily(inputs);
  if (!planned.ok) return planned;
  const report = planned.value;
  const stress = asked === null ? null : stressPart({ inputs, report }, asked);
  if (stress !== null && !stress.ok) return stress;
  const review = since === null ? null : reviewPart(inputs, since);
  if (review !== null && !review.ok) return review;
  return ok(
    sealed({
      inputs,
      report,
      ...(stress === null ? {} : { stress: stress.value }),
      ...(review === null ? {} : { review: review.value }),
    }),
  );
}

type Sealing = Pick<SealedPlan, 'inputs' | 'report' | 'stress' | 'review'>;

function sealed(parts: Sealing): SealedPlan {
  return { format: sealedFormat, ...parts, seal: sealOf(parts) };
}

/** Inputs, report, stress test and review as they were read, believed or not. */
export type Sealable = {
  readonly inputs: unknown;
  readonly report: unknown;
  readonly stress?: unknown;
  readonly review?: unknown;
};

export function sealOf({ inputs, report, stress, review }: Sealable): Seal {
  return {
    ...(stress === undefined ? {} : { stressHash: hashOf(stress) }),
    ...(review === undefined ? {} : { reviewHash: hashOf(review) }),
    inputHash: hashOf(inputs),
    resultHash: hashOf(report),
    sections: {
      household: hashOfField(inputs, 'household'),
      assumptionDefaults: hashOfField(inputs, 'assumptionDefaults'),
      basis: hashOfField(inputs, 'basis'),
      catalogue: hashOfField(inputs, 'catalogue'),
      budget: hashOfField(inputs, 'budgetCents'),
    },
  };
}

/** One line: canonical JSON and a line end. */
export function sealedBytes(sealed: SealedPlan): Uint8Array {
  return new TextEncoder().encode(`${canonicalJson(sealed)}\n`);
}

export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** A section that is not there is hashed as null: no section of ours is null. */
function hashOfField(inputs: unknown, field: keyof PlanInput): string {
  const isRecord = typeof inputs === 'object' && inputs !== null;
  return hashOf(isRecord && Object.hasOwn(inputs, field) ? Reflect.get(inputs, field) : null);
}
