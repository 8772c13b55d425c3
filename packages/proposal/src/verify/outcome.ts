/** What a verification says, and what it may use. */
import type { Shown } from '@cebao/contracts';
import type { Refusal, Result } from '@cebao/kernel';
import type { AssumptionRange, PlanInput, Report } from '@cebao/planning';
import type { PublishedFacts } from '../seal/carried.ts';
import type { ProposalBundle } from '../bundle.ts';
import type { SealedPlan } from '../seal/seal.ts';

/** Whether a part that the plan carries could be held against the installed dossiers. */
export type Comparison = 'same' | 'otherVersion';

export type Verified = {
  readonly sealed: SealedPlan;
  readonly catalogue: Comparison;
  readonly basis: Comparison;
  /** Of the tables of the earlier day; null where the plan is compared with none. */
  readonly reviewBasis: Comparison | null;
  /** Standard assumptions that differ from the installed ones, by id; the plan states its own. */
  readonly otherAssumptions: readonly string[];
  /** What a PDF says beside the figures; null for JSON. */
  readonly pdf: VerifiedPdf | null;
};

export type VerifiedPdf = {
  /** All pages were made again and are equal byte for byte. */
  readonly pages: number;
  readonly licence: Shown['licence'];
  /** Printed explanations and sources that differ from the installed ones, by path. */
  readonly otherWords: readonly string[];
};

export type Verification = Result<Verified, readonly Refusal[]>;

/** The installed dossiers and the limits within which assumptions may stand. */
export type Installed = {
  readonly facts: PublishedFacts;
  readonly words: Pick<Shown, 'assumptions' | 'sources'>;
  readonly ranges: readonly AssumptionRange[];
};

/** The two engines that a verification calls; handed in so that a caller may remember results. */
export type Engines = {
  readonly plan: (inputs: PlanInput) => Result<Report>;
  readonly render: (bundle: ProposalBundle) => Promise<Result<Uint8Array>>;
};
