/** How old a fact is, by the source that the file names for it. Source: METHOD §4, last sentence. */
import { addMonths, compareDates } from '@cebao/kernel';
import type { FactSource } from '../household/exposed/exposed.ts';
import type { Context } from '../project/context.ts';

export type FactStatus = 'missing' | 'stale' | 'dated';

/** The newest source whose subject is the fact's label, or a person's name before it. */
export function sourceOf(subject: string, sources: readonly FactSource[]): FactSource | null {
  const own = sources.filter((s) => s.subject === subject || subject.endsWith(` ${s.subject}`));
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
