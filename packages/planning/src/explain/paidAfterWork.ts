/**
 * Lines for somebody else whose premiums last longer than the work of who pays them: a child's line
 * that is paid for 54 years is left to the retired parent or to the child. One's own line is one's own
 * choice of a payment term, which the plan shows.
 */
import { presentWorkSteps, type Family } from '../household/family.ts';
import type { Candidate } from '../price/candidate.ts';
import type { SheetRow } from '../report.ts';

export function paidAfterWork(
  lines: readonly Candidate[],
  { members }: Family,
): SheetRow['reasons'] {
  return lines.flatMap(({ cover, facts }) => {
    const payer = members.find(({ person }) => person.id === cover.policyholder);
    const workYears = payer === undefined ? null : presentWorkSteps(payer);
    // Who does no work pays from what the family has: nothing ends.
    if (cover.policyholder === cover.insured || workYears === null || workYears === 0) return [];
    if (cover.premiumYears <= workYears) return [];
    const subject = `${facts.name} ${cover.insured}`;
    return [{ code: 'paidAfterWork', subject, cents: cover.annualPremiumCents }];
  });
}
