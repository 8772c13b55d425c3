/** What a replacement is asked with, and the certificate that answers it. Codes, no words. */
import type { ProductKind } from '@cebao/actuarial';
import type { Cents, LocalDate } from '@cebao/kernel';
import type { PersonId } from '../household/household.ts';
import type { Catalogue } from '../price/catalogue.ts';
import type { Verdict } from '../price/outlook.ts';
import type { DatedState } from './datedState.ts';

export type ReplacementInput = DatedState & {
  readonly catalogue: Catalogue;
  readonly policyId: string;
  /** A product code or the id of a quote; null = every line of the policy's kind. */
  readonly lineCode: string | null;
  /**
   * What the contract is worth today beyond what the insurer pays out, entered by the planner; null =
   * not entered.
   */
  readonly surrenderLossCents: Cents | null;
  /** By id (`replacementIds`). */
  readonly terms: Readonly<Record<string, number>>;
};

export type ReplacementReason =
  /** The value is higher with the new line, after every cost. */
  | 'higherValue'
  | 'notHigher'
  /** The new line would still wait when the old cover ends. */
  | 'waitingNotOver'
  /** An insurer would ask first: nobody gives up cover for an answer that is not there. */
  | 'healthAsk'
  /** The policy has a value on surrender, and what would be lost was not entered. */
  | 'lossUnknown'
  /** A smaller sum, an earlier end, or less of the gaps closed: saving on cover is no replacement. */
  | 'coversLess'
  /** Riders in force hang on the policy and would fall with it: their cover is in no comparison. */
  | 'ridersFall'
  /** More cover for more money is a question of the plan, not of a replacement. */
  | 'costsAndCoversMore'
  /** No line of its kind can be had. */
  | 'noLine'
  /** What mostly saves (annuities, whole life, endowments, accounts) is judged as an asset. */
  | 'savings';

export type ReplacementCost = {
  readonly code: 'waitingPeriod' | 'contestability' | 'premiumsTwice' | 'surrenderLoss';
  /** Weighted fen, never below zero. */
  readonly value: number;
};

export type ReplacementLine = {
  readonly code: string;
  readonly name: string;
  readonly insurer: string;
  readonly period: string;
  readonly payTerm: string;
  readonly sumInsuredCents: Cents;
  readonly premiumCents: Cents;
  readonly premiumYears: number;
  readonly coverYears: number;
  /** Nominal sum of the premiums due after the years that are compared; in no value. */
  readonly premiumsAfterCents: Cents;
  readonly outlook: Verdict;
  readonly waitingDays: number;
  /** Stated by the line, or by assumption. */
  readonly waitingStated: boolean;
  /** First day on which it pays: the old policy must not end before it. */
  readonly waitingOver: LocalDate;
  readonly contestableUntil: LocalDate;
  /** As if it had always been there: no waiting, no contest, no premium twice. */
  readonly valueIdeal: number;
  readonly costs: readonly ReplacementCost[];
  /**
   * What the old policy pays more than the new one while that waits: no cost, and no merit of the new
   * line. Weighted fen.
   */
  readonly keptMeanwhile: number;
  /** `valueIdeal` - the sum of the costs + `keptMeanwhile`. */
  readonly valueReplaced: number;
};

export type ReplacementCertificate = {
  readonly policy: {
    readonly id: string;
    readonly product: string;
    readonly insurer: string;
    readonly kind: ProductKind;
    readonly insured: PersonId;
    readonly insuredName: string;
    readonly sumInsuredCents: Cents;
    readonly premiumCents: Cents;
    readonly premiumYears: number;
    readonly coverYears: number;
    /** As `ReplacementLine` has it. */
    readonly premiumsAfterCents: Cents;
    /** In force, and lost with it. */
    readonly riders: readonly { readonly id: string; readonly product: string }[];
  };
  readonly verdict: 'keep' | 'replace';
  readonly reasons: readonly ReplacementReason[];
  /** Years that are compared: those of value that the old policy still covers. */
  readonly years: number;
  readonly weights: readonly [number, number, number];
  /** Weighted fen: what the cover is worth in V, less the premiums' present value. */
  readonly valueKept: number;
  /** The best line that may replace it, else the best that may not; null without any. */
  readonly line: ReplacementLine | null;
  /** Priced lines that were held against the policy. */
  readonly considered: number;
};
