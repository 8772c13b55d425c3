/** How old a fact is, by the source that the file names for it. Source: METHOD §4, last sentence. */
import { addMonths, compareDates } from '@cebao/kernel';
import type { FactSource } from '../household/exposed/exposed.ts';
import type { Context } from '../project/context.ts';

export type FactStatus = 'missing' | 'stale' | 'dated';

/** Whether a source that is named so is one for the fact: an income may be named without its person. */
export function isSourceFor(named: string, fact: string): boolean {
  return named === fact || fact.endsWith(` ${named}`);
}

/** The newest source that is one for the fact. */
export function sourceOf(subject: string, sources: readonly FactSource[]): FactSource | null {
  const own = sources.filter((source) => isSourceFor(source.subject, subject));
  return own.reduce<FactSource | null>(
    (best, s) => (best === null || compareDates(s.date, best.date) > 0 ? s : best),
    null,
  );
}

export function statusOf(source: FactSource | null, { family, assumptions }: Context): FactStatus {
  if (source === null) return 'missing';
  const until = addMonths(source.date, assumptions.factStaleMonths);
  return compareDates(until, family.household.asOf) < 0 ? 'stale' : 'dated';
}
