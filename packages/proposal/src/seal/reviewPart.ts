/**
 * What moved since an earlier day: the family of then with its tables and assumptions, and the change
 * of each gap. It explains the plan's gaps and is no part of its certificate, hence its own hash.
 */
import { ok, type Result } from '@cebao/kernel';
import { whyItMoved, type DatedState, type PlanInput, type WhyItMoved } from '@cebao/planning';
import { carriedBasis } from './carried.ts';

export type ReviewPart = { readonly since: DatedState; readonly result: WhyItMoved };

export function reviewPart(
  { household, assumptionDefaults, basis }: PlanInput,
  given: DatedState,
): Result<ReviewPart> {
  const since = {
    household: given.household,
    assumptionDefaults: given.assumptionDefaults,
    basis: carriedBasis(given.basis),
  };
  const result = whyItMoved(since, { household, assumptionDefaults, basis });
  return result.ok ? ok({ since, result: result.value }) : result;
}
