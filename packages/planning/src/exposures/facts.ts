/**
 * Where the facts that move the gaps most come from. A pension of which nothing is said comes first:
 * it counts as none, and no 20 % of it shows how much it moves. Then what has no source, then stale, then dated.
 */
import type { Member } from '../household/family.ts';
import { isPensionUnsaid } from '../household/social/pensionUnsaid.ts';
import type { FactSource } from '../household/exposed/exposed.ts';
import type { Context } from '../project/context.ts';
import type { GapResult, TermCode } from '../report.ts';
import { sourceOf, statusOf, type FactStatus } from '../gaps/evidence.ts';
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
  return [...unsaidPensions(context), ...sourced(gaps, context)];
}

/** Those that begin soonest first. */
function unsaidPensions({ family }: Context): readonly FactView[] {
  const ahead = ({ state }: Member): number => state.retirement?.yearsAhead ?? 0;
  return family.members
    .filter((member) => isPensionUnsaid(member) && ahead(member) < family.horizonYears)
    .toSorted((a, b) => ahead(a) - ahead(b))
    .map(({ person }) => ({
      subject: person.name,
      status: 'noPension',
      source: '',
      date: null,
    }));
}

function sourced(gaps: readonly GapResult[], context: Context): readonly FactView[] {
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

type Sourced = FactView & { readonly status: FactStatus };

function view(subject: string, source: FactSource | null, context: Context): Sourced {
  return {
    subject,
    status: statusOf(source, context),
    source: source?.source ?? '',
    date: source?.date ?? null,
  };
}
