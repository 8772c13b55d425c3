/**
 * The language of what is promised: a list of segments, which add up. A segment says on what it
 * pays, when within the policy year, in which years, and how much.
 *
 *     years k with from <= k < to;  year k runs from time k to k + 1
 *
 * Source: AMLCR, 2nd ed., 4.4 (insurances), 5.4 to 5.6 (annuities yearly and m-thly), 6.5.
 */
import { round } from '@cebao/kernel';
import type { Amount } from './amount.ts';

export type Years = {
  readonly from: number;
  /** First policy year without payment; null for as long as the course lasts. */
  readonly to: number | null;
};

export type PaymentsPerYear = 1 | 2 | 4 | 12;

/** Paid while the contract is in force, m times a year, each payment of the amount of its year. */
export type SurvivalSegment = Years & {
  readonly pays: 'survival';
  readonly timing: 'start' | 'end';
  readonly paymentsPerYear: PaymentsPerYear;
  readonly amount: Amount;
};

/**
 * Paid when the event falls into the year: at the end of the year, in its middle, or at the moment
 * itself, spread evenly over the year.
 */
export type EventSegment<Event extends string> = Years & {
  readonly pays: 'event';
  readonly event: Event;
  readonly timing: 'end' | 'mid' | 'moment';
  readonly amount: Amount;
  /** Adds this multiple of all premiums paid so far, without interest. */
  readonly premiumsPaid: number;
};

/**
 * Paid at the end of that m-th of the year in which the event falls; amounts count m-ths from the
 * start of `from`, and end with their list. Within a year the event falls as those leave who leave.
 */
export type EventPartSegment<Event extends string> = {
  readonly pays: 'eventPart';
  readonly event: Event;
  readonly paymentsPerYear: PaymentsPerYear;
  readonly from: number;
  readonly amounts: readonly number[];
};

/** Paid at the end of each year that began in force, whatever happens in it. */
export type YearBegunSegment = Years & { readonly pays: 'yearBegun'; readonly amount: Amount };

/**
 * Paid for certain to who is in force at `from`, alive or not after it, at the start or the end of
 * each m-th of a year; who does not live to `from` is paid nothing. A reserve at t is
 * that of a life in force at t, for which it is worth its plain discounted value.
 */
export type CertainSegment = Years & {
  readonly pays: 'certain';
  readonly timing: 'start' | 'end';
  readonly paymentsPerYear: PaymentsPerYear;
  readonly amount: Amount;
};

export type Segment<Event extends string = 'death'> =
  | SurvivalSegment
  | EventSegment<Event>
  | EventPartSegment<Event>
  | YearBegunSegment
  | CertainSegment;

/** Level premiums at the start of each m-th of a year, while in force. */
export type PremiumPattern = Years & { readonly paymentsPerYear: PaymentsPerYear };

/** Premiums of 1 as a benefit: what is paid is valued like what is received. */
export function premiumSegment(pattern: PremiumPattern, amount: Amount): SurvivalSegment {
  return { pays: 'survival', timing: 'start', ...pattern, amount };
}

/** The years of a segment, those of a list of m-ths by its length. */
export function yearsPaid<Event extends string>(segment: Segment<Event>): Years {
  if (segment.pays !== 'eventPart') return segment;
  const { from, amounts, paymentsPerYear } = segment;
  return { from, to: from + round.ceil(amounts.length / paymentsPerYear) };
}

/**
 * Years for which premiums have been paid when year k ends: min(k + 1, to) - from, at least 0
 * before the first premium.
 */
export function premiumYearsPaid({ from, to }: Years, k: number): number {
  const last = to === null ? k + 1 : Math.min(k + 1, to);
  return Math.max(last - from, 0);
}
