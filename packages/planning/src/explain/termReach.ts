/** Terms reach the end of the need, or the years left open and the price of a longer one are printed. */
import { cents, type Cents } from '@cebao/kernel';
import type { PersonId } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';
import type { SheetRow } from '../report.ts';
import type { Solved } from '../plan/pass.ts';
import type { SetUp } from '../plan/setUp.ts';
import { openYears } from './open/uncovered.ts';

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
    const years = openYears(row, { p1: setUp.p1, solved }).filter(
      (year) => year >= line.cover.coverYears,
    );
    const [first] = years;
    if (first === undefined) return [];
    const beside = terms.filter((other) => other !== line);
    return [
      {
        code: `openYears:${years.length}`,
        subject: line.cover.insured,
        cents: longerPrice(line, { setUp, beside, reaches: first }),
      },
    ];
  });
  return { id: 'termsReachNeed', verdict: reasons.length > 0 ? 'reason' : 'pass', reasons };
}

type Beside = {
  readonly setUp: SetUp;
  readonly beside: readonly Candidate[];
  /** The first year that stays open: a period that ends before it would close nothing. */
  readonly reaches: number;
};

/**
 * Extra premium of the shortest period for the same sum that reaches an open year; null where none is to be
 * had beside the plan's other lines, which may take up what a product offers this person.
 */
function longerPrice(line: Candidate, { setUp, beside, reaches }: Beside): Cents | null {
  const { insured, sumInsuredCents, annualPremiumCents } = line.cover;
  const terms = (setUp.offered.get(insured) ?? []).filter((c) => c.cover.kind === 'term');
  const longer = terms
    .filter((c) => c.cover.sumInsuredCents === sumInsuredCents && c.cover.coverYears > reaches)
    .filter((c) => sumInsuredCents <= leftOf(c.facts.code, { terms, insured, beside }))
    .toSorted((a, b) => a.cover.coverYears - b.cover.coverYears)[0];
  if (longer === undefined) return null;
  return cents(longer.cover.annualPremiumCents - annualPremiumCents);
}

/** What a product still offers a person beside other lines, fen. */
function leftOf(
  code: string,
  {
    terms,
    insured,
    beside,
  }: {
    readonly terms: readonly Candidate[];
    readonly insured: PersonId;
    readonly beside: readonly Candidate[];
  },
): number {
  const largest = terms
    .filter((c) => c.facts.code === code)
    .reduce((top, c) => Math.max(top, c.cover.sumInsuredCents), 0);
  return beside
    .filter((c) => c.cover.insured === insured && c.facts.code === code)
    .reduce((left, c) => left - c.cover.sumInsuredCents, largest);
}
