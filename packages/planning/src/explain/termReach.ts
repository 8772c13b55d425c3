/** Terms reach the end of the need, or the years left open and their price are printed. */
import { cents, type Cents } from '@cebao/kernel';
import type { Candidate } from '../price/candidate.ts';
import type { SheetRow } from '../report.ts';
import type { Solved } from '../plan/pass.ts';
import type { SetUp } from '../plan/setUp.ts';
import { openYears } from './uncovered.ts';

export function termReach({
  setUp,
  solved,
}: {
  readonly setUp: SetUp;
  readonly solved: Solved;
}): SheetRow {
  const terms = solved.lines.filter((line) => line.cover.kind === 'term');
  const reasons = terms.flatMap((line) => {
    const row = solved.table.rows.find(
      (r) => r.member === line.cover.insured && r.peril === 'death',
    );
    if (row === undefined) return [];
    const { from, until } = openYears(row, { p1: setUp.p1, solved });
    if (until === null || from === null || until < line.cover.coverYears) return [];
    const years = until - Math.max(from, line.cover.coverYears) + 1;
    return [
      { code: `openYears:${years}`, subject: line.cover.insured, cents: longerPrice(line, setUp) },
    ];
  });
  return { id: 'termsReachNeed', verdict: reasons.length > 0 ? 'reason' : 'pass', reasons };
}

/** Extra premium of the next longer period for the same sum; null where none is offered. */
function longerPrice(line: Candidate, { offered }: SetUp): Cents | null {
  const longer = (offered.get(line.cover.insured) ?? [])
    .filter(
      (c) =>
        c.cover.kind === 'term' &&
        c.cover.sumInsuredCents === line.cover.sumInsuredCents &&
        c.cover.coverYears > line.cover.coverYears,
    )
    .toSorted((a, b) => a.cover.coverYears - b.cover.coverYears)[0];
  if (longer === undefined) return null;
  return cents(longer.cover.annualPremiumCents - line.cover.annualPremiumCents);
}
