/**
 * A plan with the facts it follows from and the hashes of both: format `cebao.proposal/1`. Hashes
 * are SHA-256 over canonical JSON, one for each section, so that a change can be placed.
 */
import { createHash } from 'node:crypto';
import { sealedFormat } from '@cebao/contracts';
import type { Seal } from '@cebao/contracts';
import { canonicalJson, ok, type Result } from '@cebao/kernel';
import { planFamily, type PlanInput, type Report } from '@cebao/planning';
import { stressPart, type StressAsked, type StressPart } from './stressPart.ts';

export type { Seal } from '@cebao/contracts';

export type SealedPlan = {
  readonly format: typeof sealedFormat;
  readonly inputs: PlanInput;
  readonly report: Report;
  readonly seal: Seal;
  /** Left out where no stress test was asked for. */
  readonly stress?: StressPart;
};

export function sealPlan(inputs: PlanInput, asked: StressAsked | null = null): Result<SealedPlan> {
  const planned = planFamily(inputs);
  if (!planned.ok) return planned;
  const report = planned.value;
  if (asked === null) return ok(sealed({ inputs, report }));
  const stress = stressPart({ inputs, report }, asked);
  return stress.ok ? ok(sealed({ inputs, report, stress: stress.value })) : stress;
}

function sealed(parts: Pick<SealedPlan, 'inputs' | 'report' | 'stress'>): SealedPlan {
  return { format: sealedFormat, ...parts, seal: sealOf(parts) };
}

/** Inputs, report and stress test as they were read, believed or not. */
export type Sealable = {
  readonly inputs: unknown;
  readonly report: unknown;
  readonly stress?: unknown;
};

export function sealOf({ inputs, report, stress }: Sealable): Seal {
  return {
    ...(stress === undefined ? {} : { stressHash: hashOf(stress) }),
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
