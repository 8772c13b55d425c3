/**
 * Group cover by an employer ends with the job of the insured (ADR 0047): the paper's years, cut at
 * the end of the work that is done now. Steps are whole: one that is worked in part is still covered
 * and paid for, as the work income of that step counts.
 */
import type { PersonId } from './personId.ts';
import type { Policy } from './policy.ts';

/** `workSteps`: until the insured's present work ends; null = no end is known; 0 = does not work. */
export function withinWork(
  policies: readonly Policy[],
  workSteps: (insured: PersonId) => number | null,
): readonly Policy[] {
  return policies.map((policy) => {
    const steps = policy.contract.endsWithWork ? workSteps(policy.insured) : null;
    if (steps === null) return policy;
    const coverYears = Math.min(policy.coverYears, steps);
    return { ...policy, coverYears, premiumYears: Math.min(policy.premiumYears, steps) };
  });
}
