/** Where the facts that move the gaps most come from: missing first, then stale, then dated. */
import type { FactSource } from '../household/exposed/exposed.ts';
import type { Context } from '../project/context.ts';
import type { GapResult } from '../report.ts';
import { sourceOf, statusOf } from '../gaps/evidence.ts';
import type { FactView } from './exposures.ts';

export function factViews(gaps: readonly GapResult[], context: Context): readonly FactView[] {
  const { factSources } = context.family.household;
  if (factSources.length === 0) return [];
  const moving = new Set(gaps.flatMap(({ drivers }) => drivers.map(({ subject }) => subject)));
  const views = [...moving]
    .filter((subject) => subject !== '')
    .map((subject) => view(subject, sourceOf(subject, factSources), context));
  const order = { missing: 0, stale: 1, dated: 2 };
  return views.toSorted((a, b) => order[a.status] - order[b.status]);
}

function view(subject: string, source: FactSource | null, context: Context): FactView {
  return {
    subject,
    status: statusOf(source, context),
    source: source?.source ?? '',
    date: source?.date ?? null,
  };
}
