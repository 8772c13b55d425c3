/** A published table of rates, cell by cell, as printed. */
import type { AgeBasis } from '@cebao/kernel';

/**
 * One printed cell. A coordinate that the table does not have is ''.
 * `value` is yuan of premium a year per `perCents` of sum insured, or, for products chosen by
 * premium, yuan of sum insured per `perCents` of yearly premium; it is kept as printed text so that
 * a price is computed from exactly what was published.
 */
export type RateCell = {
  readonly plan: string;
  readonly sex: 'male' | 'female' | '';
  readonly ageFrom: number;
  readonly ageTo: number;
  /** As printed: 20年, 至70周岁, 终身, 1年. */
  readonly period: string;
  /** As printed: 20年交, 趸交. */
  readonly payTerm: string;
  readonly annuityStartAge: number | null;
  readonly socialMedical: 'yes' | 'no' | '';
  readonly purchase: 'new' | 'renewal' | '';
  readonly value: string;
};

export type RateTable = {
  readonly code: string;
  readonly ageBasis: AgeBasis;
  readonly cells: readonly RateCell[];
};
