/** Which segment's template a plan's budget is from, read again from what the plan carries. */
import { ok, type Result } from '@cebao/kernel';
import type { FamilyBasis } from '../family.ts';
import type { Household } from '../household.ts';
import type { Segment } from './segment.ts';
import { segmentStart } from './segmentStart.ts';
import type { SegmentView } from './segmentView.ts';

type Started = {
  readonly household: Household;
  readonly assumptionDefaults: Readonly<Record<string, number>>;
  readonly basis: FamilyBasis;
  /** Those that the start was chosen from; none where somebody said the budget. */
  readonly segments: readonly Segment[];
};

/** null: no segment gave a budget. */
export function startedFrom(started: Started): Result<SegmentView | null> {
  if (started.segments.length === 0) return ok(null);
  const start = segmentStart(started);
  if (!start.ok) return start;
  const { matches, budgetCents, differs } = start.value;
  const [first, ...others] = matches;
  if (first === undefined || budgetCents === null) return ok(null);
  const { segment, reasons } = first;
  return ok({
    id: segment.id,
    zh: segment.zh,
    reasons,
    budgetShare: segment.template.budgetShare.value,
    budgetCents,
    others: others.map((match) => match.segment.id),
    differs: differs.map(({ choice, start: { value } }) => ({ choice, value })),
  });
}
