/**
 * What a report says beside plan and ranked risks: perils without a probability, what others may
 * claim, companies, the shape of the balance sheet, work, goals, and how old facts are. No figure
 * here decides a ranking or a plan. Types only.
 */
import type { Cents, LocalDate } from '@cebao/kernel';
import type { Company, LiabilityKind } from '../household/exposed/exposed.ts';
import type { Grade } from '../household/grade.ts';
import type { PersonId } from '../household/personId.ts';
import type { GapPoint, GapResult, LayerGap } from '../gaps/gapView.ts';

export type Exposures = {
  /** Gaps of long-term care by member, before any new premium; only those that are open. */
  readonly care: readonly GapResult<'longTermCare'>[];
  readonly cells: readonly ExposureCell[];
  readonly liabilities: readonly LiabilityGap[];
  readonly companies: readonly CompanyView[];
  readonly structure: readonly StructureMeasure[];
  readonly work: readonly WorkView[];
  readonly goals: GoalsView;
  /** Pensions of which nothing is said; then where the facts that move most come from, if the file says of any. */
  readonly facts: readonly FactView[];
};

/** A cell of the risk matrix that has an impact and no probability. */
export type ExposureCell = {
  readonly member: PersonId;
  readonly peril: 'longTermCare';
  readonly years: number;
  readonly impactYears: number;
  readonly impactCents: Cents;
  readonly impactClass: 1 | 2 | 3 | 4;
};

export type LiabilityGap = {
  readonly label: string;
  readonly kind: LiabilityKind | 'guarantee';
  readonly person: PersonId | null;
  readonly amountCents: Cents;
  /** A where an assumption stands in for the amount, or for its being called in full. */
  readonly amountGrade: Grade;
  readonly coverCents: Cents;
  readonly lossCents: Cents;
  /** What the pool would lack if it were claimed in the first year. */
  readonly now: readonly [LayerGap, LayerGap];
  /**
   * The same by the year of the claim, as long as its person may be struck, or the guarantee binds:
   * amounts as they are by then, cover as long as it lasts.
   */
  readonly curve: readonly GapPoint[];
  /** Year of the claim in which the layer-2 gap is largest in today's money. */
  readonly worstEventYear: number;
};

export type CompanyView = {
  readonly label: string;
  readonly owner: PersonId;
  readonly form: Company['form'];
  /** The owner's part: share of the book value, and what the company owes the owner. */
  readonly valueCents: Cents;
  /** The asset of the file that states it; null where it was added from here. */
  readonly countedAs: string | null;
  readonly debtsCents: Cents;
  /** Of the debts, what the owner answers for personally. */
  readonly answeredForCents: Cents;
  /** Incomes of the family that it pays, now. */
  readonly incomeCents: Cents;
  readonly incomeShare: number;
  readonly keptOnDeathCents: Cents;
  readonly keptOnDisabilityCents: Cents;
};

export type StructureId =
  | 'liquidityMonths'
  | 'marketShare'
  | 'debtShare'
  | 'debtServiceShare'
  | 'concentrationShare'
  | 'companyShare';

export type StructureMeasure = {
  readonly id: StructureId;
  readonly value: number;
  /** From stated facts alone; null where nothing is left of it then. */
  readonly valueWithoutAssumptions: number | null;
  /** In force: the assumption times the factor of what moves it. */
  readonly limits: readonly [number, number, number];
  readonly movedBy: 'tolerance' | 'capacity' | 'nothing';
  readonly grade: 'low' | 'medium' | 'high' | 'severe';
  readonly gradeWithoutAssumptions: 'low' | 'medium' | 'high' | 'severe' | null;
  readonly evidence: Grade;
  /** The largest asset's label, for concentration; '' otherwise. */
  readonly subject: string;
};

export type WorkView = {
  readonly member: PersonId;
  readonly occupationClass: number;
  /** Accidental deaths of the class as a multiple of the table's; of the class 9 the heaviest. */
  readonly accidentFactor: number;
  /** Accidental death in one year, table times factor. */
  readonly accidentalDeath: number;
  /** Employed: in the work-injury scheme; flexible: not in it; notStated: no facts. */
  readonly scheme: 'employed' | 'flexible' | 'notStated';
  /** At once on a death at work: funeral and lump sum; null outside the scheme. */
  readonly deathAtWorkCents: Cents | null;
  /** Work income lost while unable to work, and what the pool lacks of it. */
  readonly stopMonths: number;
  readonly stopLossCents: Cents;
  readonly stopGapCents: Cents;
  /** What no source held gives a figure for. */
  readonly withoutFigures: readonly WorkUnknown[];
};
export type WorkUnknown = 'occupationalDisease' | 'injuryAtWork' | 'classDeclined';

export type GoalsView = {
  /** Of all goals over one pool, value today: the goal gap of the second layer. */
  readonly jointCents: Cents;
  /** Short before any goal: what living costs lack. */
  readonly livingCents: Cents;
  readonly goals: readonly GoalView[];
};

export type GoalView = {
  readonly kind: 'education' | 'dated' | 'retirement';
  readonly label: string;
  readonly member: PersonId | null;
  /** Steps in which it costs. */
  readonly fromYear: number;
  readonly untilYear: number;
  readonly costTodayCents: Cents;
  /** Lacking if it were the only goal of the pool. */
  readonly aloneCents: Cents;
  /** Its part of the joint gap, goals paid in the order of their first year. */
  readonly gapCents: Cents;
  /** Year's end at which it first lacks something; null = never. */
  readonly firstShortYear: number | null;
};

export type FactView = {
  readonly subject: string;
  /** noPension: nothing is entered for this person's pension, so it counts as none. */
  readonly status: 'noPension' | 'missing' | 'stale' | 'dated';
  readonly source: string;
  readonly date: LocalDate | null;
};
