/**
 * Lines for somebody else whose premiums last longer than the work of who pays them: a child's line
 * that is paid for 54 years is left to the retired parent or to the child. One's own line is one's own
 * choice of a payment term, which the plan shows; what is renewed year by year may be left in any year.
 */
import { outlastsWork, type Family } from '../household/family.ts';
import type { Candidate } from '../price/candidate.ts';
import type { SheetRow } from '../report.ts';

/** Who does not want it any more does not renew it. */
export function isRenewed({ facts }: Candidate): boolean {
  return facts.guaranteedRenewalYears !== null;
}

export function paidAfterWork(lines: readonly Candidate[], family: Family): SheetRow['reasons'] {
  return lines.flatMap((line) => {
    const { cover, facts } = line;
    if (isRenewed(line) || !outlastsWork(cover, family)) return [];
    const subject = `${facts.name} ${cover.insured}`;
    return [{ code: 'paidAfterWork', subject, cents: cover.annualPremiumCents }];
  });
}
