/**
 * Facts beside the family's own money: what others may claim, companies it owns, what its life is
 * like, and where facts come from. A family that states none of them is planned as before.
 */
import type { Cents, LocalDate } from '@cebao/kernel';
import type { PersonId } from '../personId.ts';

/** What somebody may have to answer for to others. */
export type LiabilityKind =
  'driving' | 'animal' | 'helper' | 'professional' | 'premises' | 'litigation' | 'other';

export type Liability = {
  readonly label: string;
  readonly kind: LiabilityKind;
  /** Who answers for it; null = the family. */
  readonly person: PersonId | null;
  /** What a claim may come to, by the planner; null = the assumption for its kind. */
  readonly amountCents: Cents | null;
  /** What liability cover pays of one claim at most; 0 = none. */
  readonly coverCents: Cents;
  /** First day without the cover; null = renewed as a rule. */
  readonly coverUntil: LocalDate | null;
};

/** A company of the family's: its value, its debts and the incomes it pays, in one balance sheet. */
export type Company = {
  readonly label: string;
  readonly owner: PersonId;
  /** Of the owner, 0 to 1. */
  readonly share: number;
  /** An owner of an unlimited one answers for all of its debts. */
  readonly form: 'limited' | 'unlimited';
  /** Net assets of the whole company in its books. */
  readonly bookValueCents: Cents;
  /** Label of the asset that states the owner's part already; null = nowhere else. */
  readonly equityAsset: string | null;
  readonly debtsCents: Cents;
  /** Of the debts, guaranteed by the owner personally. */
  readonly guaranteedCents: Cents;
  /** Labels of the guarantees that state it already. */
  readonly guarantees: readonly string[];
  /** What the company owes the owner. */
  readonly shareholderLoanCents: Cents;
  readonly incomes: readonly CompanyIncome[];
};

/** An income that the company pays, and what is left of it without the owner's work. */
export type CompanyIncome = {
  readonly person: PersonId;
  readonly label: string;
  readonly keptOnDeath: number;
  readonly keptOnDisability: number;
};

/** Where a fact comes from and of which day it is; `subject` is its label, an income's with or without its person. */
export type FactSource = {
  readonly subject: string;
  readonly source: string;
  readonly date: LocalDate;
};

/** Of what an asset is; what its price may do follows from it. */
export type AssetClass = 'deposit' | 'bond' | 'fund' | 'stock' | 'property' | 'company' | 'other';
