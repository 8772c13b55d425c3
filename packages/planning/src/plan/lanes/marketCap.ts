/** The market's cap: the most that what is on offer pays one person's family in the first year. */
import type { Candidate } from '../../price/candidate.ts';
import type { MemberOptions } from '../options.ts';
import type { PaidScript } from '../payouts.ts';

/** On a death of term and accident lines, else of those for illness and bills; either with the core. */
export function mostPaid(options: MemberOptions, script: PaidScript): number {
  const { deaths, illnesses, corePaid } = options;
  const most =
    script === 'death'
      ? mostOnDeath(options, deaths.paidNow)
      : illnesses.reduce((top, { paid }) => Math.max(top, paid[script][0] ?? 0), 0);
  return (corePaid[script][0] ?? 0) + most;
}

/**
 * The cap of what pays on a death whatever illness came before, of term and accident lines and the core.
 * 0 without a term line of that kind: whoever cannot be insured for death is not held up.
 */
export function lastingCap(options: MemberOptions): number {
  const { deaths, corePaid } = options;
  if (!hasLastingTerm(options)) return 0;
  return (corePaid.deathAfterIllness[0] ?? 0) + mostOnDeath(options, deaths.lastingNow);
}

/** Whether a term line stands in any choice. */
export function hasTerm(options: MemberOptions): boolean {
  return stands(options, ({ cover }) => cover.kind === 'term');
}

/** The same of one that no illness ends. */
export function hasLastingTerm(options: MemberOptions): boolean {
  return stands(options, (line) => line.cover.kind === 'term' && !line.endsOnIllness);
}

function stands({ cases, deaths }: MemberOptions, isMeant: (line: Candidate) => boolean): boolean {
  return cases.some(({ deaths: some }) => some.some((at) => deaths.lines[at]?.some(isMeant)));
}

/** The largest first-year payment of the death options that stand in a case. */
function mostOnDeath({ cases }: MemberOptions, paid: Float64Array): number {
  let top = 0;
  for (const { deaths } of cases) for (const at of deaths) top = Math.max(top, paid[at] ?? 0);
  return top;
}
