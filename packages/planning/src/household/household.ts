/**
 * A family's facts as the planner knows them on one day. Every amount is integer fen; amounts per
 * year are those of step 0 (the year that starts on `asOf`). Source: METHOD §1 and §3.
 */
import type { AnnualRate, Cents, LocalDate } from '@cebao/kernel';
import type { Cover } from './cover.ts';
import type { Policy } from './policy.ts';
import type { Health, LineClass } from './health.ts';
import type { AssetClass, Company, FactSource, Liability } from './exposed/exposed.ts';
import type { SceneAsked } from './exposed/sceneAsked.ts';
import type { PersonId } from './personId.ts';

export type { PersonId } from './personId.ts';

export type Sex = 'male' | 'female';

/** Layers are cumulative: 1 debts, essentials, treatment; 2 present standard, education; 3 wishes. */
export type Layer = 1 | 2 | 3;

export type Household = {
  readonly name: string;
  readonly asOf: LocalDate;
  readonly region: string;
  readonly persons: readonly Person[];
  readonly costs: readonly Cost[];
  readonly debts: readonly Debt[];
  readonly assets: readonly Asset[];
  /** Personal guarantees for the debts of others. */
  readonly guarantees: readonly Guarantee[];
  readonly liabilities: readonly Liability[];
  readonly companies: readonly Company[];
  /** Scenes that the client asks for (`data/scenes`). */
  readonly scenes: readonly SceneAsked[];
  readonly factSources: readonly FactSource[];
  /** What the family holds, lapsed policies included. */
  readonly policies: readonly Policy[];
  /** The planner's own quotes from insurers: products of one price. */
  readonly manualLines: readonly ManualLine[];
  readonly choices: Choices;
};

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: LocalDate;
  /** Adults plan and earn; children become independent; elders are supported. */
  readonly role: 'adult' | 'child' | 'elder';
  readonly parents: readonly PersonId[];
  readonly occupationCode: string;
  /** Accident class 1-6 of the occupation table, 9 = declined. Looked up when the file is read. */
  readonly occupationClass: number;
  readonly socialMedical: 'employee' | 'resident' | 'none';
  readonly tags: readonly 'newCitizen'[];
  /** Age at which a child stops depending on the family; null for others. */
  readonly independentAge: number | null;
  readonly incomes: readonly Income[];
  /** Before the gradual delay: men 60, women 55 or 50 by their post; null = men 60, women asked. */
  readonly originalRetirementAge: 50 | 55 | 60 | null;
  /** The employees' pension insurance; null = none, or not known. */
  readonly pensionInsurance: PensionInsurance | null;
  /** What this person earns and pays if the partner dies; always asked. */
  readonly ifSurviving: Surviving | null;
  /** Medical line refused by the client, recorded in the file (a reason in the client's words). */
  readonly medicalRefused: string | null;
  /** What an insurer will ask about; null = not asked yet. */
  readonly health: Health | null;
};

/** As the person's own record of the scheme shows it. */
export type PensionInsurance = {
  /** Work-injury insurance comes with an employer only. */
  readonly employment: 'employed' | 'flexible';
  readonly contributedMonths: number;
  /** Average of contribution base over wage, so far. */
  readonly averageIndex: number;
  readonly accountBalanceCents: Cents;
  /** Present contribution base, a month. */
  readonly monthlyBaseCents: Cents;
};

export type Income = {
  readonly label: string;
  readonly kind: 'work' | 'pension' | 'rent';
  readonly annualCents: Cents;
  /** Attained ages between which it is received; null = from now / for life. */
  readonly fromAge: number | null;
  readonly untilAge: number | null;
  /** null = the assumption for its kind. */
  readonly growth: AnnualRate | null;
};

/** Changes in the survivor's own work income from a year after the partner's death on. */
export type Surviving = {
  readonly annualIncomeCents: Cents;
  readonly fromYear: number;
  readonly extraCareAnnualCents: Cents;
  readonly extraCareYears: number;
};

export type Cost = {
  readonly label: string;
  readonly kind: 'living' | 'education' | 'elderSupport' | 'other';
  readonly layer: Layer;
  /** Ends with this person's death; null = shared. */
  readonly person: PersonId | null;
  readonly annualCents: Cents;
  /** Ages of `person` (of the youngest child where shared and ages are given). */
  readonly fromAge: number | null;
  readonly untilAge: number | null;
  readonly growth: AnnualRate | null;
};

export type Debt = {
  readonly label: string;
  readonly balanceCents: Cents;
  /** Nominal yearly rate, convertible `paymentsPerYear` times (the way a bank states it). */
  readonly nominalRate: number;
  readonly paymentsPerYear: 1 | 12;
  readonly remainingYears: number;
  readonly repayment: 'levelInstalment' | 'equalPrincipal' | 'interestOnly';
  /** Repaid at once when one of these persons dies; otherwise it goes on by schedule. */
  readonly repaidOnDeathOf: readonly PersonId[];
};

/** Called in full when the guarantor dies (assumption), at most what the estate is worth. */
export type Guarantee = {
  readonly label: string;
  readonly guarantor: PersonId;
  readonly amountCents: Cents;
  /** Years for which it still binds; null = without end. */
  readonly remainingYears: number | null;
};

export type Asset = {
  readonly label: string;
  readonly valueCents: Cents;
  readonly kind: 'cash' | 'sellable' | 'locked' | 'never';
  readonly owner: PersonId | null;
  /** Only for locked assets: attained age of the owner at which it is released without death. */
  readonly releasedAtAge: number | null;
  /** null = not stated: an assumption stands in where it matters. */
  readonly assetClass: AssetClass | null;
  /** An account of the state's: released at the statutory retirement where no age is stated. */
  readonly account: 'housingFund' | 'personalPension' | null;
};

export type ManualLine = {
  readonly cover: Cover;
  /** Underwritten otherwise than its kind; null = as its kind. */
  readonly lineClass: LineClass | null;
  /** Its main contract: another quote or a policy by its id, or a product's code; null = none. */
  readonly riderOf: string | null;
  readonly product: string;
  readonly quoteDate: LocalDate;
  readonly expires: LocalDate;
  readonly guaranteedRenewalYears: number | null;
  /** Largest price of a later year in the insurer's table, where the planner has it. */
  readonly largestLaterPremiumCents: Cents | null;
  readonly source: string;
};

/** Years of cover and of premiums of a quote: of yearly contracts those of guaranteed renewal. */
export function quotedYears({ cover, guaranteedRenewalYears }: ManualLine): {
  readonly coverYears: number;
  readonly premiumYears: number;
} {
  const { coverYears, premiumYears } = cover;
  if (guaranteedRenewalYears === null) return { coverYears, premiumYears };
  const years = Math.max(1, guaranteedRenewalYears);
  return { coverYears: years, premiumYears: years };
}

/** A product or quote that one person must have; of any sum where none is given. */
export type Lock = {
  readonly insured: PersonId;
  readonly code: string;
  readonly sumInsuredCents: Cents | null;
};

export type Choices = {
  readonly budgetCents: Cents | null;
  /** Product codes or manual-line ids that must not be proposed. */
  readonly bans: readonly string[];
  /** Lines that the plan must hold, whatever V says. */
  readonly locks: readonly Lock[];
  /** Illness cover that ends without a payment where nothing happens, or that pays in any case. */
  readonly style: 'any' | 'pure' | 'returning';
  /** Waivers of premium are added where they are cheap. */
  readonly waiver: boolean;
  /** Lines that an insurer may decline or change are proposed too, and marked. */
  readonly allowAsk: boolean;
  readonly coreMedical: boolean;
  /** No illness cover while the breadwinner's essentials on death are open below the cap. */
  readonly deathFirst: boolean;
  /** Losses below the retention are borne by the reserve and taken off every gap. */
  readonly retention: boolean;
  readonly tolerance: 'low' | 'medium' | 'high';
  readonly assumptions: Readonly<Record<string, number>>;
};
