/** What the engine's threads are asked, and what they answer: plain data. */
import type { PolicyImportPreview, PolicyMapping } from '@cebao/contracts';
import type { Result } from '@cebao/kernel';
import type { DatedState, Household, Report } from '@cebao/planning';
import type { Seal, StressPart } from '@cebao/proposal';

export type PlanTask = {
  readonly kind: 'plan';
  readonly household: Household;
  readonly budgetCents: number;
  /** With the standard stress test: for a plan that is kept. */
  readonly stressed: boolean;
  /** The day that gaps are compared with. */
  readonly since: DatedState | null;
};
export type RenderTask = { readonly kind: 'render'; readonly sealed: string };
/** The files of the policy map: rendered, like a proposal. */
export type PolicyMapTask = {
  readonly kind: 'policyMap';
  readonly household: Household;
  readonly format: 'pdf' | 'xlsx';
};
/** A stranger's file, read in a thread of its own. */
export type PolicyImportTask = {
  readonly kind: 'policyImport';
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly sheet: string | null;
  readonly mapping: PolicyMapping | null;
  /** A family file that has been read without a fault. */
  readonly facts: Readonly<Record<string, unknown>>;
};
export type EngineTask = PlanTask | RenderTask | PolicyMapTask | PolicyImportTask;

/** `sealed` is the canonical JSON that hashes and proposals are made from. */
export type Planned = {
  readonly report: Report;
  readonly seal: Seal;
  readonly stress: StressPart | null;
  readonly sealed: string;
};

export type Answers = {
  readonly plan: Result<Planned>;
  readonly render: Result<Uint8Array>;
  readonly policyMap: Result<Uint8Array>;
  readonly policyImport: Result<PolicyImportPreview>;
};

export type Asked = { readonly number: number; readonly task: EngineTask };
export type Answered =
  | { readonly number: number; readonly answer: Answers[keyof Answers] }
  | { readonly number: number; readonly crash: string };
