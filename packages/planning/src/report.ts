/**
 * The result of the whole way from a family's facts to its plan: plain data, nothing to look up
 * again. Texts are codes with their subjects; words are the presenter's task. Amounts are fen.
 * Grades: T official table or published rate, P proxy with its derivation, A assumption.
 */
import type { Benefit, ProductKind } from '@cebao/actuarial';
import type { Cents, LocalDate, Refusal } from '@cebao/kernel';
import type { SheetRow } from './explain/sheetRow.ts';
import type { Exposures } from './exposures/exposures.ts';
import type { GapResult } from './gaps/gapView.ts';
import type { Grade } from './household/grade.ts';
import type { SumGrowth } from './household/growth.ts';
import type { LineClass } from './household/health.ts';
import type { Layer, PersonId } from './household/household.ts';
import type { ScriptPeril } from './household/peril.ts';
import type { SegmentView } from './household/segments/segmentView.ts';
import type { Stage } from './household/segments/stage.ts';
import type { SceneResult } from './scenes/sceneView.ts';
import type { StateView } from './household/social/stateView.ts';
import type { OutlookReason, Verdict } from './price/outlook.ts';

export type { Grade } from './household/grade.ts';
export type * from './explain/sheetRow.ts';
export type * from './exposures/exposures.ts';
export type * from './gaps/gapView.ts';
export type * from './household/peril.ts';
export type * from './household/segments/segmentView.ts';
export type * from './scenes/sceneView.ts';
export type * from './household/social/stateView.ts';

export type Report = {
  readonly proof: Proof;
  readonly family: FamilyView;
  /** Whose template the budget is from; null = somebody said a budget. */
  readonly segment: SegmentView | null;
  readonly state: StateView;
  readonly baseline: Baseline;
  readonly risks: readonly RiskCell[];
  readonly gaps: readonly GapResult[];
  /** What has no probability, goals, balance sheet: shown beside the plan, never ranked by it. */
  readonly exposures: Exposures;
  /** Those that the family's file asks for, before any new premium. */
  readonly scenes: readonly SceneResult[];
  readonly plan: PlanResult;
  readonly uncovered: readonly Uncovered[];
  /** Members of whom an insurer may not say a plain yes; nobody else. */
  readonly health: readonly HealthView[];
  readonly custom: readonly CustomRule[];
  readonly sheet: readonly SheetRow[];
  readonly assumptions: readonly AssumptionUsed[];
};

/** What to expect of insurers for one member, and what is left when a main line is out. */
export type HealthView = {
  readonly member: PersonId;
  /** Empty where nothing is known against the member, and no main line is for sale all the same. */
  readonly verdicts: readonly {
    readonly line: LineClass;
    readonly verdict: Verdict;
    readonly reasons: readonly OutlookReason[];
  }[];
  /** Of another class than what is out: priced and open to this member. */
  readonly left: readonly {
    readonly code: string;
    readonly name: string;
    readonly line: LineClass;
    readonly inPlan: boolean;
  }[];
};

export type Proof = {
  readonly asOf: LocalDate;
  readonly engineVersion: string;
  readonly basisId: string;
  readonly tableIds: readonly string[];
  readonly catalogueVersion: string;
};

export type FamilyView = {
  readonly name: string;
  readonly region: string;
  readonly members: readonly MemberView[];
  readonly annualIncomeCents: Cents;
  readonly breadwinner: PersonId;
  /** Essential costs a year (layer 1, debts included) and what the present standard adds. */
  readonly essentialsCents: Cents;
  readonly essentialsWithoutDebtsCents: Cents;
  readonly presentStandardCents: Cents;
  readonly liquidCents: Cents;
  readonly assetsCents: Cents;
  readonly debtsCents: Cents;
  /** Years until the youngest child is independent; null without dependent children. */
  readonly childYears: number | null;
  readonly horizonYears: number;
  readonly stage: Stage;
};

export type MemberView = {
  readonly id: PersonId;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly age: number;
  readonly role: 'adult' | 'child' | 'elder';
  readonly occupationClass: number;
  readonly socialMedical: 'employee' | 'resident' | 'none';
  readonly annualIncomeCents: Cents;
};

/** Without any event: position at the start (t = 0) and at every year's end, nominal fen. */
export type Baseline = {
  readonly cpi: number;
  readonly poolReturn: number;
  readonly layer1: readonly Cents[];
  readonly layer2: readonly Cents[];
  /** Shortfall that no insurance on death or illness cures; value today; null = none. */
  readonly goalGaps: readonly {
    readonly layer: Layer;
    readonly todayCents: Cents;
    readonly firstShortYear: number;
    readonly worstYear: number;
  }[];
};

export type RiskCell = {
  readonly member: PersonId;
  readonly peril: ScriptPeril;
  /** Probability that it happens within `years` from now. */
  readonly probability: number;
  readonly probabilityGrade: Grade;
  readonly years: number;
  /** Layer-2 gap at its worst, in years of the family's essential costs. */
  readonly impactYears: number;
  readonly impactCents: Cents;
  readonly probabilityClass: 1 | 2 | 3 | 4;
  readonly impactClass: 1 | 2 | 3 | 4;
  readonly grade: 'low' | 'medium' | 'high' | 'severe';
  /** Rank by probability x impact; among all cells, and among those whose probability is not A (ADR 0073). */
  readonly rank: number;
  readonly rankWithoutAssumptions: number | null;
};

export type PlanResult = {
  readonly budgetCents: Cents;
  readonly premiumCents: Cents;
  readonly unspentCents: Cents;
  /** Share of the family's yearly income. */
  readonly incomeShare: number;
  readonly totalPremiumCents: Cents;
  readonly lines: readonly PlanLine[];
  /** Premiums of the plan by step, from step 0. */
  readonly premiumByYear: readonly Cents[];
  readonly certificate: Certificate;
  readonly frontier: readonly { readonly premiumCents: Cents; readonly value: number }[];
  readonly nextStep: Step | null;
  readonly whyNots: readonly WhyNot[];
  readonly preferences: readonly PreferencePrice[];
};

export type PlanLine = {
  readonly id: string;
  readonly source: 'product' | 'manual';
  readonly code: string;
  readonly name: string;
  readonly insurer: string;
  readonly kind: ProductKind;
  readonly policyholder: PersonId;
  readonly insured: PersonId;
  /** Of living benefits; of the death benefit where the line has no other; `nobody` of a waiver. */
  readonly beneficiary: string;
  /** Of the death benefit of a line that also pays the living; null where there is none. */
  readonly deathBeneficiary: string | null;
  /** A death benefit goes to somebody who is not of age today. */
  readonly minorReceives: boolean;
  readonly sumInsuredCents: Cents;
  readonly premiumCents: Cents;
  readonly premiumYears: number;
  /** Of these the ones after the present work of who pays; 0 where it is renewed and may be left. */
  readonly yearsPaidAfterWork: number;
  readonly coverYears: number;
  readonly coverUntilAge: number | null;
  readonly totalPremiumCents: Cents;
  /** Choice of cover, period and pay term as printed in the table; '' for manual lines. */
  readonly planCode: string;
  readonly period: string;
  readonly payTerm: string;
  /** Printed rate and what it is per; null for manual lines. */
  readonly rate: { readonly value: string; readonly perCents: Cents } | null;
  /** Default core, outside the optimisation. */
  readonly core: boolean;
  /** Of a waiver: the lines whose premiums end with its insured's death; else none. */
  readonly waives: readonly string[];
  /** Of a rider: the line of this plan, or the policy in force, that carries it; null = no rider. */
  readonly riderOf: {
    readonly id: string;
    readonly name: string;
    readonly inForce: boolean;
  } | null;
  /** The riders of this plan that hang on it: its value is theirs too, since they fall with it. */
  readonly carries: readonly string[];
  readonly guaranteedRenewalYears: number | null;
  readonly largestLaterPremiumCents: Cents | null;
  readonly quoteExpires: LocalDate | null;
  readonly insurerGate: 'pass' | 'fail' | 'unknown';
  /** By the planner's guidance on underwriting; 'ask' lines are there only where allowed. */
  readonly outlook: Verdict;
  readonly status: 'rates' | 'terms' | 'complete' | 'quote';
  readonly benefits: readonly Benefit[];
  /** How the sum rises, and what it then is in the years asked for; null and empty = level. */
  readonly growth: SumGrowth | null;
  readonly sumsLater: readonly { readonly year: number; readonly cents: Cents }[];
  /** The sum of the last year of cover in today's money; null where no sum is paid. */
  readonly sumAtEndTodayCents: Cents | null;
  /** What it adds to V (weighted fen); whether it changes when bills are half or twice as likely. */
  readonly value: number;
  readonly unstable: readonly ('half' | 'double')[];
  readonly grade: Grade;
};

export type Certificate = {
  /** Values are fen weighted by layer (100 / 10 / 0) and discounted to today. */
  readonly weights: readonly [number, number, number];
  readonly valueYears: number;
  readonly shownValue: number;
  readonly bestValue: number;
  readonly bound: number;
  /** Kept of the budget for waivers, which stand outside V; what they leave of it stays unspent. */
  readonly reserveCents: Cents;
  /** Value that the shown plan gives up within the stability band, as a share. */
  readonly stabilityShare: number;
  readonly passes: number;
  readonly converged: boolean;
  readonly schedule: readonly ScheduledPremium[];
  readonly options: readonly {
    readonly member: PersonId;
    readonly considered: number;
    readonly kept: number;
  }[];
  readonly constraints: readonly string[];
  readonly leftOut: readonly string[];
};

export type ScheduledPremium = {
  readonly insured: PersonId;
  readonly policyholder: PersonId;
  readonly lineId: string;
  readonly premiumCents: Cents;
  readonly premiumYears: number;
  /** Of the sum, where it rises: it says whether the premium does. */
  readonly growth: SumGrowth | null;
  /** A critical illness ends the contract and its premiums. */
  readonly endsOnIllness: boolean;
  /** Ends with the policyholder's death: a waiver takes it over. */
  readonly waived: boolean;
};

export type LineChange = {
  readonly insured: PersonId;
  readonly name: string;
  /** Plan, period and pay term as printed; '' for manual lines. */
  readonly term: string;
  readonly kind: ProductKind;
  /**
   * Of a waiver: the lines whose premiums it ends, and as its sum what they cost a year; else none.
   * Missing where a plan was saved before waivers were among the changes.
   */
  readonly waives?: readonly string[];
  readonly beforeCents: Cents;
  readonly afterCents: Cents;
  readonly premiumChangeCents: Cents;
};

/** What the next step of budget buys, and takes away. */
export type Step = {
  readonly budgetCents: Cents;
  readonly premiumCents: Cents;
  readonly valueGain: number;
  readonly changes: readonly LineChange[];
};

export type WhyNot = {
  readonly code: string;
  readonly name: string;
  readonly insured: PersonId;
  readonly kind: ProductKind;
  readonly reason:
    | 'refused'
    | 'expired'
    | 'health'
    | 'ask'
    | 'banned'
    | 'style'
    | 'noGap'
    /** Two of its kind are in the plan, as many as there may be, and a gap is open still. */
    | 'twoOfKind'
    | 'stability'
    | 'dominated'
    | 'lessValue'
    | 'overBudget'
    | 'savings'
    | 'noMedical'
    /** Of a medical line: the client refused medical cover, and the planner locked no such line. */
    | 'medicalRefused'
    /** Of a medical line: cover in force or the default core pays the bills already. */
    | 'medicalHeld'
    /** Of an illness line: its premiums add up to almost its sum. */
    | 'premiumNearSum'
    /** Its premium of a year is below what a contract has to reach, even with the largest sum. */
    | 'premiumTooSmall'
    | 'crossRule'
    /** Of a rider: no contract of its main is in force or known here. */
    | 'mainNotHeld'
    /** Its main is known, and this person cannot have it. */
    | 'mainOut'
    /** Its main ends, or is paid, before it does. */
    | 'mainTooShort'
    /** It could be had with its main, and the plan does without the main. */
    | 'mainNotChosen';
  readonly refusal: Refusal | null;
  /** Value lost when its best version is forced into the plan at this budget; null if it cannot be. */
  readonly valueLost: number | null;
};

export type PreferencePrice = {
  readonly preference: 'coreMedical' | 'deathFirst' | 'stylePure' | 'styleReturning';
  /** First-year premium of what the preference adds; 0 where it only orders. */
  readonly chosen: boolean;
  readonly premiumCents: Cents;
  readonly valueOtherwise: number;
};

export type Uncovered = {
  readonly member: PersonId;
  readonly peril: ScriptPeril;
  readonly layer: 1 | 2 | 3;
  /** Of an event in the first year: gap, what the plan pays into it, what stays open. */
  readonly gapCents: Cents;
  readonly paidCents: Cents;
  readonly openCents: Cents;
  /** First and last later year of value in which layer 1 is open, in or after cover; null = none. */
  readonly openFromYear: number | null;
  readonly openUntilYear: number | null;
  /** Where layer 1 is open in later years only: years until cover ends that would close the first; null = none. */
  readonly coverEndsYear: number | null;
  readonly reason:
    | 'budget'
    | 'order'
    | 'locked'
    | 'noProduct'
    | 'noMedical'
    /** Of a bill: the client refused medical cover. */
    | 'medicalRefused'
    | 'marketCap'
    | 'deductible'
    | 'onlyTotalDisability'
    | 'totalDisabilityLeft'
    | 'premiumNearSum'
    | 'premiumTooSmall'
    | 'notInsurable'
    | 'banned'
    | 'ask'
    | 'health'
    | 'none';
};

export type CustomRule = {
  readonly member: PersonId;
  readonly rule: 'doubleTen' | 'tenTimesIncome' | 'threeToFiveYears';
  readonly kind: ProductKind | 'premium';
  readonly customLowCents: Cents;
  readonly customHighCents: Cents;
  readonly oursCents: Cents;
};

export type AssumptionUsed = {
  readonly id: string;
  readonly value: number;
  readonly standard: number;
  readonly edited: boolean;
};
