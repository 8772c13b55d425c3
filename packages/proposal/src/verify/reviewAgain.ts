/** A carried review once more from both days, and every place where the carried one differs. */
import { datedStateSchema, toRefusals, type ReviewFrame } from '@cebao/contracts';
import { err, ok, type Refusal, type Result } from '@cebao/kernel';
import type { PlanInput } from '@cebao/planning';
import { reviewPart, type ReviewPart } from '../seal/reviewPart.ts';
import { computedOrRefused, sameAgain } from './carriedAgain.ts';
import type { Comparison, Installed } from './outcome.ts';
import { basisRefusals } from './published.ts';
import { stateFaults } from './recompute.ts';

export type Reviewed = { readonly review: ReviewPart; readonly basis: Comparison };

const at = 'review.since';

/** Nothing carried, nothing compared. */
export function reviewAgain(
  inputs: PlanInput,
  carried: ReviewFrame | undefined,
  installed: Installed,
): Result<Reviewed | null, readonly Refusal[]> {
  if (carried === undefined) return ok(null);
  const parsed = datedStateSchema.safeParse(carried.since);
  if (!parsed.success) {
    const refusals = toRefusals(parsed.error, carried.since);
    return err(refusals.map((fault) => ({ ...fault, thing: `${at}.${fault.thing}` })));
  }
  const since = parsed.data;
  const isSame = since.basis.id === installed.facts.basis.id;
  const faults = [
    ...stateFaults(since, at, installed),
    ...(isSame ? basisRefusals(since.basis, `${at}.basis`, installed.facts) : []),
  ];
  if (faults.length > 0) return err(faults);
  const again = computedOrRefused(() => reviewPart(inputs, since), {
    thing: at,
    limit: '引擎能计算的资料',
  });
  if (!again.ok) return err([{ ...again.error, thing: `review：${again.error.thing}` }]);
  const same = sameAgain('review', { carried, expected: again.value });
  return same.ok ? ok({ review: same.value, basis: isSame ? 'same' : 'otherVersion' }) : same;
}
