/** Where a plan starts from when the client has not said a budget: the most specific segment's. */
import { cents, ok, type Cents, type Result } from '@cebao/kernel';
import { assumptionsOf } from '../assumptions.ts';
import { familyOf, type FamilyBasis } from '../family.ts';
import type { Choices, Household } from '../household.ts';
import type { Segment, SegmentMatch, Start } from './segment.ts';
import { segmentsOf, startingBudget } from './segmentsOf.ts';

export type SegmentStart = {
  readonly matches: readonly SegmentMatch[];
  /** By the first match; null where none matches or its share of the income is nothing. */
  readonly budgetCents: Cents | null;
  /** Choices in which the file differs from the first template: shown, never changed. */
  readonly differs: readonly {
    readonly choice: 'coreMedical' | 'deathFirst' | 'style';
    readonly start: Start<boolean | Choices['style']>;
  }[];
};

export type SegmentInput = {
  readonly household: Household;
  readonly assumptionDefaults: Readonly<Record<string, number>>;
  readonly basis: FamilyBasis;
  readonly segments: readonly Segment[];
};

export function segmentStart(input: SegmentInput): Result<SegmentStart> {
  const { choices } = input.household;
  const assumptions = assumptionsOf(input.assumptionDefaults, choices.assumptions);
  if (!assumptions.ok) return assumptions;
  const family = familyOf(input.household, assumptions.value, input.basis);
  if (!family.ok) return family;
  const matches = segmentsOf(family.value, input.segments);
  const [first] = matches;
  if (first === undefined) return ok({ matches, budgetCents: null, differs: [] });
  const fen = startingBudget(family.value, first.segment);
  const { template } = first.segment;
  const differs = (['coreMedical', 'deathFirst', 'style'] as const)
    .filter((choice) => template[choice].value !== choices[choice])
    .map((choice) => ({ choice, start: template[choice] }));
  return ok({ matches, budgetCents: fen > 0 ? cents(fen) : null, differs });
}
