/**
 * Segments of clients: conditions on facts, and choices to start from. A template is a start and an
 * assumption, never an answer: the solver plans from whatever the client then says. ADR 0048.
 */
import type { Choices } from '../household.ts';
import type { Stage } from './stage.ts';

export type SegmentCondition =
  | { readonly fact: 'stage'; readonly among: readonly Stage[] }
  /** People counted: who earns from work now, dependent children, elders of the household. */
  | {
      readonly fact: 'earners' | 'children' | 'elders';
      readonly least: number;
      readonly most: number;
    }
  /** All debts in years of the family's income. */
  | { readonly fact: 'debtYears'; readonly least: number }
  | { readonly fact: 'owner' };

/** Each choice with why it is a good start for this segment. */
export type Start<T> = { readonly value: T; readonly reason: string };

export type SegmentTemplate = {
  /** First-year premium over the family's yearly income. */
  readonly budgetShare: Start<number>;
  readonly coreMedical: Start<boolean>;
  readonly deathFirst: Start<boolean>;
  readonly style: Start<Choices['style']>;
};

export type Segment = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly conditions: readonly SegmentCondition[];
  readonly template: SegmentTemplate;
};

/** The fact behind a condition, as it stands. */
export type SegmentReason = {
  readonly fact: SegmentCondition['fact'];
  readonly value: number | Stage;
};

export type SegmentMatch = {
  readonly segment: Segment;
  readonly reasons: readonly SegmentReason[];
};
