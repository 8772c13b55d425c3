/**
 * The gaps of events in the first year, cumulative by layer, in whole fen: the figures that the gap
 * pages show, without the later event years (a review asks for them hundreds of times).
 */
import type { Cents } from '@cebao/kernel';
import { ok, type Result } from '@cebao/kernel';
import { toCents } from '../gaps/curve.ts';
import { bareTable, firstGaps } from '../gaps/gapTable.ts';
import { familyOf } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';
import type { ScriptPeril } from '../report.ts';
import { scriptPerils } from '../risks/perils.ts';
import type { ReadState } from './datedState.ts';

export type GapNow = {
  readonly member: PersonId;
  readonly peril: ScriptPeril;
  /** Cumulative: the second layer's gap is never below the first's. */
  readonly layers: readonly [Cents, Cents];
};

export function gapsNow(state: ReadState): Result<readonly GapNow[]> {
  const { household, assumptions, basis } = state;
  const family = familyOf(household, assumptions, basis);
  if (!family.ok) return family;
  const table = bareTable({ family: family.value, assumptions, schedule: [] });
  const gaps = family.value.members.flatMap(({ person: { id: member } }) =>
    scriptPerils.map((peril): GapNow => {
      const [first, second] = firstGaps(table, { member, peril });
      return {
        member,
        peril,
        layers: [toCents(first.fen), toCents(Math.max(first.fen, second.fen))],
      };
    }),
  );
  return ok(gaps);
}
