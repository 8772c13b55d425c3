/**
 * What a product promises, apart from what it is worth and from the engine that values it.
 * A dossier under `data/products/<code>/` holds these facts with the clause each was read from;
 * a quote that a planner holds from an insurer (a manual line) uses the same benefits.
 */
import type { Cents } from '@cebao/kernel';

export type ProductKind =
  | 'term'
  | 'wholeLife'
  | 'endowment'
  | 'criticalIllness'
  | 'medical'
  | 'accident'
  | 'care'
  | 'annuity'
  /** Kinds with an account: held by families, never proposed. */
  | 'universal'
  | 'investmentLinked';

/** What can happen to a person and be paid for. */
export type Peril =
  | 'death'
  | 'accidentalDeath'
  | 'suddenDeath'
  | 'totalDisability'
  | 'criticalIllness'
  | 'specificCriticalIllness'
  | 'moderateIllness'
  | 'mildIllness'
  | 'preIllness'
  | 'terminalIllness'
  | 'medicalBill'
  | 'accidentMedicalBill'
  | 'accidentalDisability'
  | 'longTermCare'
  | 'survival';

/** How a benefit is measured. Shares are of the sum insured; 1 = 100 %. */
export type Pay =
  | { readonly kind: 'share'; readonly share: number; readonly capCents: Cents | null }
  | { readonly kind: 'premiumsPaid' }
  | { readonly kind: 'cashValue' }
  | { readonly kind: 'greatest'; readonly of: readonly Pay[] }
  | Indemnity
  | {
      readonly kind: 'annuity';
      readonly share: number;
      readonly paymentsPerYear: 1 | 12;
      readonly guaranteedYears: number;
    }
  | { readonly kind: 'untranslatable'; readonly note: string };

/**
 * Pays part of a bill that the family has to bear itself, never more than that.
 * `bands` apply to the part of the own share above `overCents` (ascending; a share holds up to the
 * next band); the deductible is the first band with share 0.
 */
export type Indemnity = {
  readonly kind: 'indemnity';
  readonly limitCents: Cents;
  readonly bands: readonly { readonly overCents: Cents; readonly share: number }[];
};

export type Benefit = {
  readonly id: string;
  readonly peril: Peril;
  readonly pays: Pay;
  /** Attained age (last birthday) at the event, inclusive lower and exclusive upper bound. */
  readonly fromAge: number | null;
  readonly untilAge: number | null;
  readonly sex: 'male' | 'female' | null;
  readonly waitingDays: number;
  /** Whether the payment ends the contract and with it the premiums. */
  readonly endsContract: boolean;
  /** Evidence, e.g. "111013 tk 2.3.1". */
  readonly clause: string;
};

/** Who may be insured. */
export type Eligibility = {
  readonly minAge: number;
  readonly maxAge: number;
  /** Youngest age in days where the clause counts days (28); null otherwise. */
  readonly minDays: number | null;
  /** Condition in a few words of the field, with its tag in the person's facts. */
  readonly requires: readonly EligibilityTag[];
  readonly maxOccupationClass: number | null;
  readonly clause: string;
};
export type EligibilityTag = 'newCitizen';

/** Steps in which a sum (or a premium, when that is what is chosen) is offered. */
export type ChoiceSteps = {
  readonly minCents: Cents;
  readonly stepCents: Cents;
  readonly maxCents: Cents;
  /** 'clause' when the papers say so; 'assumption' when Cebao had to assume it. */
  readonly evidence: 'clause' | 'assumption';
  readonly reason: string;
};

export type Plan = {
  /** The insurer's own name of the choice of cover, e.g. 方案一; '' where there is only one. */
  readonly code: string;
  readonly benefits: readonly Benefit[];
};

/**
 * The main contracts beside which a rider is sold: products by their code, and what the papers call a
 * main that is not held. Both empty: the papers read so far name none, so it can be bought beside
 * nothing.
 */
export type RiderOf = {
  readonly products: readonly string[];
  readonly names: readonly string[];
};

export type Product = {
  readonly code: string;
  readonly name: string;
  readonly insurer: string;
  readonly kind: ProductKind;
  /** null = a contract of its own; a waiver goes with the premiums that it waives. */
  readonly riderOf: RiderOf | null;
  readonly status: 'rates' | 'terms' | 'complete';
  readonly chosenBy: 'sumInsured' | 'premium';
  /** The amount the table's value belongs to: per 10,000 of sum, or per 1,000 of premium. */
  readonly perCents: Cents;
  readonly eligibility: Eligibility;
  readonly steps: ChoiceSteps;
  readonly plans: readonly Plan[];
  readonly coolingOffDays: number | null;
  readonly graceDays: number | null;
  /** Yearly contracts: for how many years renewal is guaranteed (0 = not at all); else null. */
  readonly guaranteedRenewalYears: number | null;
  /** What was read in the papers and cannot be expressed as a benefit. */
  readonly untranslatable: readonly string[];
};
