/**
 * A policy in force: what a person reads off the paper, beside what the projection pays. The dates
 * are the facts; `coverYears` and `premiumYears` of the cover follow from them and from the status
 * by the two functions below, and `check.ts` refuses a family in which they do not.
 */
import {
  addMonths,
  addYears,
  compareDates,
  round,
  type Cents,
  type LocalDate,
} from '@cebao/kernel';
import type { Cover } from './cover.ts';

export type PolicyStatus = 'inForce' | 'grace' | 'lapsed' | 'paidUp';
export type PremiumMode = 'yearly' | 'halfYearly' | 'quarterly' | 'monthly' | 'single';
/** On whose death, disability or severe illness the later premiums are waived. */
export type PremiumWaiver = 'none' | 'insured' | 'payer' | 'both';

export type Contract = {
  readonly product: string;
  readonly number: string | null;
  /** Of the death benefit of a policy that also pays the living; null where there is none. */
  readonly deathBeneficiary: string | null;
  readonly status: PolicyStatus;
  /** First day of the contract; null where it was not read off. */
  readonly effective: LocalDate | null;
  readonly premiumMode: PremiumMode;
  /** One payment of the mode. The year's premium is this times the payments of a year. */
  readonly instalmentCents: Cents;
  /** No premium falls due on or after this day; null = nothing more is due. */
  readonly payUntil: LocalDate | null;
  /** The first day that is no longer covered; null = the whole life. */
  readonly coverUntil: LocalDate | null;
  /** Yearly contracts: renewal is guaranteed up to this day. */
  readonly guaranteedRenewalUntil: LocalDate | null;
  readonly waiver: PremiumWaiver;
  readonly waitingUntil: LocalDate | null;
  /** Only in grace: the last day on which the overdue premium can be paid. */
  readonly graceUntil: LocalDate | null;
  /** Group cover by the insured's employer: it ends with the job, if not before. */
  readonly endsWithWork: boolean;
  /** The policy whose rider it is, by its id; null = a contract of its own. */
  readonly riderOf: string | null;
};

export type Policy = Cover & { readonly contract: Contract };

/** Attained age after the last of the tables: whole-life cover runs to it. */
export const afterLastAge = 106;

const paymentsOf: Readonly<Record<PremiumMode, number>> = {
  yearly: 1,
  halfYearly: 2,
  quarterly: 4,
  monthly: 12,
  single: 0,
};
const monthsPerYear = 12;

export function paymentsPerYear(mode: PremiumMode): number {
  return paymentsOf[mode];
}

/** Without what has lapsed or ended: that pays nothing and counts for no rule. */
export function policiesInForce({
  policies,
}: {
  readonly policies: readonly Policy[];
}): readonly Policy[] {
  return policies.filter((policy) => policy.coverYears > 0);
}

/** The day on which cover ends, guaranteed renewals counted; null = the whole life. */
export function coverEnd({ coverUntil, guaranteedRenewalUntil }: Contract): LocalDate | null {
  if (coverUntil === null || guaranteedRenewalUntil === null) return coverUntil;
  return compareDates(guaranteedRenewalUntil, coverUntil) > 0 ? guaranteedRenewalUntil : coverUntil;
}

/** Whether an event on `asOf` is paid for. In grace it is; a lapsed policy pays nothing. */
export function isInForce(contract: Contract, asOf: LocalDate): boolean {
  const end = coverEnd(contract);
  return contract.status !== 'lapsed' && (end === null || compareDates(asOf, end) < 0);
}

type At = { readonly asOf: LocalDate; readonly insuredAge: number };

/** Steps of the projection whose event is covered: those that start before the last day. */
export function coverStepsOf(contract: Contract, { asOf, insuredAge }: At): number {
  if (!isInForce(contract, asOf)) return 0;
  const end = coverEnd(contract);
  if (end === null) return Math.max(afterLastAge - insuredAge, 1);
  let steps = 0;
  while (compareDates(addYears(asOf, steps), end) < 0) steps++;
  return steps;
}

/**
 * Steps in which a year's premium is paid. A last year that is not paid in full counts in full: the
 * projection is by whole years, and premiums are rather seen too high than too low.
 */
export function premiumStepsOf(contract: Contract, asOf: LocalDate): number {
  const perYear = paymentsPerYear(contract.premiumMode);
  if (perYear === 0) return 0;
  return round.ceil(duesOf(contract, asOf).length / perYear);
}

/**
 * Days from `asOf` on at which a premium falls due, early to late, counted back from the end of
 * payment, which is an anniversary. The overdue premium of a policy in grace is due on `asOf`.
 */
export function duesOf(contract: Contract, asOf: LocalDate): readonly LocalDate[] {
  const { payUntil, premiumMode, status } = contract;
  const perYear = paymentsPerYear(premiumMode);
  if (payUntil === null || perYear === 0 || !isInForce(contract, asOf)) return [];
  const step = monthsPerYear / perYear;
  const dues: LocalDate[] = [];
  // Counted from asOf forwards, so that a leap day falls on the 28th in both directions.
  for (let k = 1; compareDates(addMonths(asOf, k * step), payUntil) <= 0; k++) {
    const due = addMonths(payUntil, -k * step);
    dues.unshift(compareDates(due, asOf) < 0 ? asOf : due);
  }
  return status === 'grace' ? [asOf, ...dues] : dues;
}

/** Whether this event on this person ends the premiums by the policy's waiver clause. */
export function isWaived({ contract, insured, policyholder }: Policy, person: string): boolean {
  const { waiver } = contract;
  return (
    (person === insured && (waiver === 'insured' || waiver === 'both')) ||
    (person === policyholder && (waiver === 'payer' || waiver === 'both'))
  );
}

/** A policy of which nothing but its cover is known, and whose rider it is: paid each year, from `asOf` on. */
export function plainPolicy(
  cover: Cover,
  asOf: LocalDate,
  riderOf: Contract['riderOf'] = null,
): Policy {
  return {
    ...cover,
    contract: {
      product: cover.kind,
      number: null,
      deathBeneficiary: null,
      status: 'inForce',
      effective: null,
      premiumMode: 'yearly',
      instalmentCents: cover.annualPremiumCents,
      payUntil: cover.premiumYears === 0 ? null : addYears(asOf, cover.premiumYears),
      coverUntil: addYears(asOf, cover.coverYears),
      guaranteedRenewalUntil: null,
      waiver: 'none',
      waitingUntil: null,
      graceUntil: null,
      endsWithWork: false,
      riderOf,
    },
  };
}
