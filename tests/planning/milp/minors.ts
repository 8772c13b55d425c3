/** How death cover on a minor counts against its limit, as the oracles see it. Source: METHOD §6. */
import type { Catalogue, Cover } from '@cebao/planning';

type Pays = Cover['benefits'][number]['pays'];

/** The most that a cover pays on death at this age, without returned premiums and cash values, fen. */
export function countedOn({ benefits, sumInsuredCents }: Cover, age: number): number {
  const shares = benefits
    .filter(({ peril }) => peril === 'death' || peril === 'accidentalDeath')
    .filter(({ fromAge, untilAge }) => age >= (fromAge ?? 0) && age < (untilAge ?? Infinity))
    .map(({ pays }) => shareIn(pays));
  return Math.max(0, ...shares) * sumInsuredCents;
}

function shareIn(pays: Pays): number {
  if (pays.kind === 'greatest') return Math.max(0, ...pays.of.map(shareIn));
  return pays.kind === 'share' ? pays.share : 0;
}

/** What is left beside what the minor has anyway, fen; null for those who have come of age. */
export function leftOfLimit(
  held: readonly Cover[],
  { age, catalogue }: { readonly age: number; readonly catalogue: Catalogue },
): number | null {
  const limits = catalogue.minorDeathLimits.filter(({ belowAge }) => age < belowAge);
  if (limits.length === 0) return null;
  const strictest = limits.reduce((a, b) => (a.belowAge < b.belowAge ? a : b));
  const counted = held.reduce((sum, cover) => sum + countedOn(cover, age), 0);
  return strictest.limitCents - counted;
}
