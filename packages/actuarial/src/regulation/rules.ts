/**
 * Actuarial rules of the regulator as dated data, and which of them are in force on a day.
 *
 *     in force on d:  effective <= d and (until is not known or d <= until)
 *
 * Source: the rows of data/rules/actuarial, each with its document; no figure stands in code.
 */
import { compareDates } from '@cebao/kernel';
import type { AnnualRate, LocalDate } from '@cebao/kernel';

/** Where a rule is written and when it held. */
export type RuleSource = {
  readonly ruleId: string;
  readonly document: string;
  /** '' where the rule has none (window guidance). */
  readonly documentNo: string;
  readonly effective: LocalDate;
  /** Last day in force; null: in force or not known. */
  readonly until: LocalDate | null;
  readonly confidence: string;
};

/** 普通型, 分红型, 万能型. */
export const designs = ['ordinary', 'participating', 'universal'] as const;
export type Design = (typeof designs)[number];

/** `care` and `health` are apart since rules are; `oneYear` is any cover of a year or less. */
export const businesses = [
  'term',
  'wholeLife',
  'endowment',
  'annuity',
  'health',
  'care',
  'accident',
  'oneYear',
] as const;
export type Business = (typeof businesses)[number];

export const payments = ['regular', 'single'] as const;
export type Payment = (typeof payments)[number];
export const buyers = ['individual', 'group'] as const;
export type SoldTo = (typeof buyers)[number];
export const leadingBenefits = ['death', 'survival'] as const;
export type LedBy = (typeof leadingBenefits)[number];

/**
 * Ways of sale that a filing may name: by one's own agents (个人代理), banks and the post (银邮代理),
 * brokers and agencies (经纪、专业代理), over the internet (互联网), by telephone (电话), by the insurer's own
 * staff (直销). The words are ours; no row of data/rules/actuarial names a channel yet.
 */
export const saleChannels = ['agent', 'bank', 'broker', 'internet', 'telephone', 'direct'] as const;
export type Channel = (typeof saleChannels)[number];

export type PricingRateCap = RuleSource & {
  readonly design: Design;
  /** null: all that have no cap of their own on the same day. */
  readonly business: Business | null;
  /** null: every channel that has no cap of its own on the same day. */
  readonly channels: readonly Channel[] | null;
  readonly cap: AnnualRate;
};

export type ExpenseCap = RuleSource & {
  readonly design: Design;
  readonly businesses: readonly Business[];
  /** null: either. */
  readonly payment: Payment | null;
  readonly soldTo: SoldTo;
  /** Share of premium, on average. */
  readonly cap: number;
};

export type LeastSum = RuleSource & {
  readonly design: Design;
  readonly businesses: readonly Business[];
  readonly fromAge: number;
  /** Included; null: no upper end. */
  readonly toAge: number | null;
  /** Share of the premiums paid so far. */
  readonly least: number;
};

export type TableUse = RuleSource & {
  readonly businesses: readonly Business[];
  /** null: either. */
  readonly ledBy: LedBy | null;
  /** Class of the tables of 2025, e.g. CL2. */
  readonly tableClass: string;
};

export type ActuarialRules = {
  readonly pricingRates: readonly PricingRateCap[];
  readonly expenses: readonly ExpenseCap[];
  readonly leastSums: readonly LeastSum[];
  readonly tables: readonly TableUse[];
};

export function inForce<Rule extends RuleSource>(
  rules: readonly Rule[],
  day: LocalDate,
): readonly Rule[] {
  return rules.filter(
    ({ effective, until }) =>
      compareDates(effective, day) <= 0 && (until === null || compareDates(day, until) <= 0),
  );
}
