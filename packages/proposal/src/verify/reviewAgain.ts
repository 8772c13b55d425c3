/** A carried review once more from both days, and every place where the carried one differs. */
import { datedStateSchema, toRefusals, type ReviewFrame } from '@cebao/contracts';
import { err, ok, refuse, type Refusal, type Result } from '@cebao/kernel';
import type { DatedState, PlanInput } from '@cebao/planning';
import { reviewPart, type ReviewPart } from '../seal/reviewPart.ts';
import { differences } from './differences.ts';
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
  const again = reviewedOrRefused(inputs, since);
  if (!again.ok) return err([{ ...again.error, thing: `review：${again.error.thing}` }]);
  const found = differences('review', { carried, expected: again.value });
  if (found.length === 0)
    return ok({ review: again.value, basis: isSame ? 'same' : 'otherVersion' });
  return err(
    found.map(({ path, carried: value, expected }): Refusal => ({
      code: 'PROOF_MISMATCH',
      thing: path,
      value,
      limit: `重算为 ${expected}`,
    })),
  );
}

/** The engine asserts what two fit states cannot break; a forged one can. */
function reviewedOrRefused(inputs: PlanInput, since: DatedState): Result<ReviewPart> {
  try {
    return reviewPart(inputs, since);
  } catch (cause) {
    return refuse('PROOF_MISMATCH', {
      thing: at,
      value: cause instanceof Error ? cause.message : String(cause),
      limit: '引擎能计算的资料',
    });
  }
}
