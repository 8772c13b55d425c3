/** What the page and the engine's worker say to each other. */
import type { Assumption } from '@cebao/contracts';
import type { Refusal, Result } from '@cebao/kernel';
import type {
  DatedState,
  Household,
  NotWorse,
  PlanLine,
  PlanResult,
  PolicyMap,
  ReplacementCertificate,
  Report,
  Scene,
  StressResult,
  WhyItMoved,
} from '@cebao/planning';

export type PlanBasis = {
  readonly engineVersion: string;
  readonly basisId: string;
  readonly catalogueVersion: string;
};

export type Question = {
  readonly household: Household;
  readonly budgetCents: number;
  /** Who looks at the gaps sees them although nothing can be bought. */
  readonly emptyAllowed: boolean;
};

export type Answer =
  | {
      readonly kind: 'report';
      readonly report: Report;
      readonly basis: PlanBasis;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** A fault of ours or of the line; `text` is for the log. */
  | { readonly kind: 'failed'; readonly text: string; readonly code: string | null };

export type Answered = { readonly question: Question; readonly answer: Answer };

export type StressQuestion = {
  readonly household: Household;
  readonly lines: readonly PlanLine[];
  readonly seed: number;
  readonly paths: number;
};
export type StressAnswer =
  | { readonly kind: 'result'; readonly result: StressResult }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly text: string };

/** A smaller plan of this family that ruins no more lives than none. */
export type NotWorseQuestion = { readonly household: Household; readonly plan: PlanResult };
export type NotWorseAnswer =
  | { readonly kind: 'result'; readonly result: NotWorse }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly text: string };

/** A family on a day: under today's tables and defaults, or under those that it brings. */
export type AskedState = Pick<DatedState, 'household'> | DatedState;

export type ReplacementQuestion = {
  readonly household: Household;
  readonly policyId: string;
  /** null: not entered. */
  readonly surrenderLossCents: number | null;
};
/** With the assumptions that it was judged by. */
export type ReplacementAnswer = {
  readonly result: Result<ReplacementCertificate>;
  readonly assumptions: readonly Assumption[];
};

export type Work =
  | { readonly kind: 'plan'; readonly question: Question }
  /** Taken when a plan is saved: no step of the slider waits for it. */
  | { readonly kind: 'hash'; readonly report: Report }
  | { readonly kind: 'stress'; readonly question: StressQuestion }
  | { readonly kind: 'notWorse'; readonly question: NotWorseQuestion }
  | { readonly kind: 'assumptions' }
  | { readonly kind: 'scenes' }
  | { readonly kind: 'policyMap'; readonly household: Household }
  | { readonly kind: 'why'; readonly before: AskedState; readonly after: AskedState }
  | { readonly kind: 'replacement'; readonly question: ReplacementQuestion };
export type Done =
  | { readonly kind: 'plan'; readonly answer: Answer }
  | { readonly kind: 'hash'; readonly resultHash: string }
  | { readonly kind: 'stress'; readonly answer: StressAnswer }
  | { readonly kind: 'notWorse'; readonly answer: NotWorseAnswer }
  | { readonly kind: 'assumptions'; readonly assumptions: readonly Assumption[] }
  | { readonly kind: 'scenes'; readonly scenes: readonly Scene[] }
  | { readonly kind: 'policyMap'; readonly result: Result<PolicyMap> }
  | { readonly kind: 'why'; readonly result: Result<WhyItMoved> }
  | { readonly kind: 'replacement'; readonly answer: ReplacementAnswer }
  /** The facts could not be loaded, or the worker broke; `text` is for the log. */
  | { readonly kind: 'failed'; readonly text: string };

export type ToWorker = { readonly id: number; readonly work: Work };
export type FromWorker = { readonly id: number; readonly done: Done };
