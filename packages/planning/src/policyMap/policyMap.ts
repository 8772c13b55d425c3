/**
 * The policy map (保单整理表) of a family: who is covered for what and until when, what it costs by
 * calendar year, and what a careful reader of the papers would point at. Plain data in fen and
 * dates; words are the presenter's task. The order of the policies in the file changes nothing.
 */
import type { ProductKind } from '@cebao/actuarial';
import type { Cents, LocalDate } from '@cebao/kernel';
import type { PersonId } from '../household/household.ts';
import type { SumGrowth } from '../household/growth.ts';
import type { Unvalued } from '../household/unvalued.ts';
import type { PolicyStatus, PremiumMode, PremiumWaiver } from '../household/policy.ts';

/** Columns of the map, in their order. */
export const mapPerils = [
  'deathIllness',
  'deathAccident',
  'totalDisability',
  'accidentDisability',
  'severeIllness',
  'moderateIllness',
  'mildIllness',
  'longTermCare',
  'medical',
  'accidentMedical',
  'pension',
] as const;
export type MapPeril = (typeof mapPerils)[number];

export type PolicyMap = {
  readonly asOf: LocalDate;
  readonly family: string;
  readonly policies: readonly MapPolicy[];
  readonly persons: readonly MapPerson[];
  /** Sum over the persons, by peril; without the perils whose limits are no sums. */
  readonly totals: readonly { readonly peril: MapPeril; readonly cents: Cents }[];
  readonly premiums: MapPremiums;
  readonly findings: readonly MapFinding[];
};

/** One policy as its paper reads, with what follows for today. */
export type MapPolicy = {
  readonly id: string;
  readonly product: string;
  readonly number: string | null;
  readonly insurer: string;
  readonly kind: ProductKind;
  readonly policyholder: PersonId;
  readonly insured: PersonId;
  readonly beneficiary: string;
  readonly deathBeneficiary: string | null;
  readonly status: PolicyStatus | 'ended';
  readonly sumInsuredCents: Cents;
  /** How the sum rises by its clause; null = it stays. */
  readonly growth: SumGrowth | null;
  readonly premiumMode: PremiumMode;
  readonly instalmentCents: Cents;
  readonly annualPremiumCents: Cents;
  readonly effective: LocalDate | null;
  readonly payUntil: LocalDate | null;
  readonly nextDue: LocalDate | null;
  readonly dueCents: Cents;
  /** null = the whole life. */
  readonly coverUntil: LocalDate | null;
  readonly coverUntilAge: number | null;
  readonly guaranteedRenewalUntil: LocalDate | null;
  /** Only while it still runs. */
  readonly waitingUntil: LocalDate | null;
  readonly graceUntil: LocalDate | null;
  readonly waiver: PremiumWaiver;
  /** The policy whose rider it is, by its id; null = a contract of its own. */
  readonly riderOf: string | null;
  /** Of a policy with an account: what the account holds. */
  readonly surrenderValueCents: Cents;
  /** Of an endowment: paid to whoever lives to the end of cover; 0 where none was entered. */
  readonly maturityCents: Cents;
};

export type MapPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly age: number;
  readonly role: 'adult' | 'child' | 'elder';
  /** One cell per peril, in the order of `mapPerils`. */
  readonly cells: readonly MapCell[];
  /** Of all policies on this person: due from now to the last payment. */
  readonly dueCents: Cents;
  readonly policyCount: number;
};

export type MapCell = {
  readonly peril: MapPeril;
  /** What an event today pays; a year's pension once it has begun. null where limits are no sums. */
  readonly nowCents: Cents | null;
  readonly layers: readonly MapLayer[];
  /**
   * Policies in force whose kind may promise this, where nobody entered whether it does: ids. Not the
   * same as a promise of nothing.
   */
  readonly notEntered: readonly string[];
  /** How the sum goes on: each day on which it changes, with the age and the sum from then on. */
  readonly steps: readonly MapStep[];
};

export type MapStep = {
  readonly from: LocalDate;
  readonly age: number;
  readonly cents: Cents;
};

/** One policy's part of a cell. */
export type MapLayer = {
  readonly policy: string;
  /** The sum; the limit of an indemnity; a year's payment of a pension. */
  readonly cents: Cents;
  readonly from: LocalDate;
  /** First day without it; null = the whole life. */
  readonly until: LocalDate | null;
  readonly untilAge: number | null;
  readonly waitingUntil: LocalDate | null;
  /** It pays, or adds to the sum, what surrender would pay: as that is today. */
  readonly asOfToday: boolean;
  /** Only of an indemnity. */
  readonly terms: IndemnityTerms | null;
};

export type IndemnityTerms = {
  readonly deductibleCents: Cents;
  /** Of what is above the deductible: the lowest and the highest share of its bands. */
  readonly shareLow: number;
  readonly shareHigh: number;
  readonly guaranteedRenewalUntil: LocalDate | null;
};

export type MapPremiums = {
  /** From the year of `asOf` to that of the last payment; empty when nothing is due any more. */
  readonly years: readonly PremiumYear[];
  readonly totalCents: Cents;
  /** Due within twelve months of `asOf`. */
  readonly nextTwelveMonthsCents: Cents;
  readonly nextTwelveMonthsByInsured: readonly {
    readonly person: PersonId;
    readonly cents: Cents;
  }[];
};

export type PremiumYear = {
  readonly year: number;
  readonly cents: Cents;
  readonly byPolicy: readonly { readonly policy: string; readonly cents: Cents }[];
  readonly byPayer: readonly { readonly person: PersonId; readonly cents: Cents }[];
  readonly byInsured: readonly { readonly person: PersonId; readonly cents: Cents }[];
};

/** Why cover is needed, and until when; null = for life. */
export type NeedReason = 'work' | 'children' | 'debts' | 'independence' | 'life';

export type MapFinding =
  | {
      readonly code: 'inGrace';
      readonly policy: string;
      readonly until: LocalDate;
      readonly cents: Cents;
    }
  | { readonly code: 'lapsed'; readonly policy: string }
  | { readonly code: 'ended'; readonly policy: string; readonly on: LocalDate }
  | {
      readonly code: 'minorDeathLimit';
      readonly person: PersonId;
      readonly cents: Cents;
      readonly limitCents: Cents;
      readonly belowAge: number;
      readonly exceeded: boolean;
      readonly policies: readonly string[];
    }
  | { readonly code: 'endsSoon'; readonly policy: string; readonly on: LocalDate }
  | {
      readonly code: 'renewsSoon';
      readonly policy: string;
      readonly on: LocalDate;
      readonly guaranteedUntil: LocalDate;
    }
  | {
      readonly code: 'duplicateIndemnity';
      readonly person: PersonId;
      readonly peril: 'medical' | 'accidentMedical';
      readonly policies: readonly string[];
    }
  | {
      readonly code: 'payerWithoutWaiver';
      readonly policy: string;
      readonly payer: PersonId;
      readonly cents: Cents;
    }
  /** A contract needs a grown-up: who signed it, or took it over, is to be asked. */
  | { readonly code: 'minorHolder'; readonly policy: string; readonly payer: PersonId }
  | {
      readonly code: 'endsBeforeNeed';
      readonly person: PersonId;
      readonly peril: MapPeril;
      readonly until: LocalDate;
      readonly needUntil: LocalDate | null;
      readonly reason: NeedReason;
    }
  | {
      readonly code: 'notValued';
      readonly policy: string;
      readonly what: readonly Unvalued[];
    }
  | { readonly code: 'endsWithWork'; readonly policy: string }
  | { readonly code: 'waiting'; readonly policy: string; readonly until: LocalDate }
  | { readonly code: 'paymentEnds'; readonly policy: string; readonly on: LocalDate };

export type MapFindingCode = MapFinding['code'];
