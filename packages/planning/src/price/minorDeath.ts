/**
 * Death cover on a minor is limited over all insurers; what returns premiums or the cash value does
 * not count. Source: 保监发〔2015〕90号 (limits and exclusions come as data).
 */
import { cents, formatYuan, refuse, round, type Refusal } from '@cebao/kernel';
import type { Assumptions } from '../household/assumptions.ts';
import type { Cover } from '../household/cover.ts';
import type { Family, Member } from '../household/family.ts';
import { countedIn, minorLimitAt, paysOnDeath } from '../household/minors.ts';
import { policiesInForce } from '../household/policy.ts';
import type { Catalogue } from './catalogue.ts';

type Setting = {
  readonly family: Family;
  readonly member: Member;
  readonly catalogue: Catalogue;
  readonly assumptions: Assumptions;
};

/** A member's rule for one cover after the other: null where it may be bought. */
export function minorDeathRule({
  family,
  member,
  catalogue,
  assumptions,
}: Setting): (cover: Cover) => Refusal | null {
  const { minorDeathLimits } = catalogue;
  if (minorLimitAt(member.age, minorDeathLimits) === undefined) return () => null;
  const held = policiesInForce(family.household).filter((p) => p.insured === member.person.id);
  const { cpi } = assumptions;
  return (cover) => {
    if (!paysOnDeath(cover)) return null;
    // Sums may rise until the child has come of age.
    for (let year = 0; ; year++) {
      const age = member.age + year;
      const limit = minorLimitAt(age, minorDeathLimits);
      if (limit === undefined) return null;
      const own = countedIn(cover, { age, year, cpi });
      if (own === 0) continue;
      const counted = held.reduce((sum, c) => sum + countedIn(c, { age, year, cpi }), own);
      if (counted <= limit.limitCents) continue;
      return refuse('SUM_OUT_OF_RANGE', {
        thing: `${member.person.name} ${cover.id}`,
        value: `${year === 0 ? '' : `${age} 岁时`}身故保额合计 ${formatYuan(cents(round.halfUp(counted)))} 元`,
        limit: `${limit.belowAge} 岁以下不超过 ${formatYuan(limit.limitCents)} 元`,
      }).error;
    }
  };
}
