/** Where the facts that move the gaps most come from: missing first, then stale, then dated. */
import type { FactSource } from '../household/exposed/exposed.ts';
import type { Context } from '../project/context.ts';
import type { GapResult, TermCode } from '../report.ts';
import { sourceOf, statusOf } from '../gaps/evidence.ts';
import type { FactView } from './exposures.ts';

/** What the family states; bills and care are assumptions, with reasons of their own. */
const stated: ReadonlySet<TermCode> = new Set<TermCode>([
  'pool',
  'soldAssets',
  'lockedReleased',
  'income',
  'cost',
  'debt',
  'debtRepaid',
  'guarantee',
  'premium',
  'benefit',
]);

export function factViews(gaps: readonly GapResult[], context: Context): readonly FactView[] {
  const { factSources } = context.family.household;
  if (factSources.length === 0) return [];
  const drivers = gaps.flatMap((gap) => gap.drivers).filter(({ code }) => stated.has(code));
  const moving = new Set(drivers.map(({ subject }) => subject));
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
