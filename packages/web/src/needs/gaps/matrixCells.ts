/**
 * What stands in the matrix of risks. It grades what has a probability and, before the premiums of a
 * plan, a gap within its years. A gap of the report beyond that (mostly of a child, and opened by the
 * plan's premiums) has no grade, and is shown with its amount: it is named on the plan's screen too.
 */
import type { Cents } from '@cebao/kernel';
import type { Report, RiskCell, ScriptPeril } from '@cebao/planning';
import { perils } from './perils.ts';

type Seen = {
  readonly risks: readonly Pick<RiskCell, 'member' | 'peril'>[];
  readonly gaps: readonly (Pick<RiskCell, 'member' | 'peril'> & {
    readonly curve: readonly Pick<Report['gaps'][number]['curve'][number], 'g2TodayCents'>[];
  })[];
};
type Place = Pick<RiskCell, 'member' | 'peril'>;

export function shownPerils(seen: Seen): readonly ScriptPeril[] {
  const open = [...seen.risks, ...seen.gaps.filter((gap) => worstOf(gap) !== null)];
  return perils.filter((peril) => open.some((cell) => cell.peril === peril));
}

/** The largest gap of a cell without a grade, in today's money; null where there is none. */
export function ungradedGap({ risks, gaps }: Seen, { member, peril }: Place): Cents | null {
  const isHere = (cell: Place): boolean => cell.member === member && cell.peril === peril;
  const gap = risks.some(isHere) ? undefined : gaps.find(isHere);
  return gap === undefined ? null : worstOf(gap);
}

function worstOf({ curve }: Seen['gaps'][number]): Cents | null {
  const [worst] = curve
    .map(({ g2TodayCents }) => g2TodayCents)
    .filter((fen) => fen > 0)
    .toSorted((a, b) => b - a);
  return worst ?? null;
}
