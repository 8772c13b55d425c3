/** Sums insured by kind and year, of one line or several together. */
import type { ProductKind } from '@cebao/actuarial';
import type { Candidate } from '../price/candidate.ts';

/**
 * Whether lines have, of every kind and in every year, at least the sums that there were. An accident
 * sum may give way to term cover, which pays on accidents too: kept beside it, it would be idle.
 */
export function keepsSums(had: readonly Candidate[]): (lines: readonly Candidate[]) => boolean {
  // Sums only fall with the years: it is enough to look at the last year of each line.
  const asked = had.map(({ cover: { kind, coverYears } }) => {
    const at = { kind, year: coverYears - 1 };
    return { at, sum: sumAt(had, at) };
  });
  return (lines) => asked.every(({ at, sum }) => sumAt(lines, at) >= sum);
}

function sumAt(
  lines: readonly Candidate[],
  { kind, year }: { readonly kind: ProductKind; readonly year: number },
): number {
  let sum = 0;
  for (const { cover } of lines) {
    const counts = cover.kind === kind || (kind === 'accident' && cover.kind === 'term');
    if (counts && cover.coverYears > year) sum += cover.sumInsuredCents;
  }
  return sum;
}
