/** In a report: the segment whose template gave the budget, when nobody had said one. */
import type { Cents } from '@cebao/kernel';
import type { Choices } from '../household.ts';
import type { SegmentReason } from './segment.ts';

export type SegmentView = {
  readonly id: string;
  readonly zh: string;
  readonly reasons: readonly SegmentReason[];
  /** First-year premium over the family's yearly income, and the budget that it makes. */
  readonly budgetShare: number;
  readonly budgetCents: Cents;
  /** Less specific segments that the family is of too, by their ids. */
  readonly others: readonly string[];
  /** What the template would choose otherwise than the file: shown, never changed. */
  readonly differs: readonly {
    readonly choice: 'coreMedical' | 'deathFirst' | 'style';
    readonly value: boolean | Choices['style'];
  }[];
};
