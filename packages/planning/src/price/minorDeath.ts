/**
 * Death cover on a minor is limited over all insurers; what returns premiums or the cash value does
 * not count. Source: 保监发〔2015〕90号 (limits and exclusions come as data).
 */
import { cents, formatYuan, refuse, round, type Refusal } from '@cebao/kernel';
import type { Cover } from '../household/cover.ts';
import type { Family, Member } from '../household/family.ts';
import { countedDeath, minorLimitAt } from '../household/minors.ts';
import { policiesInForce } from '../household/policy.ts';
import type { Catalogue } from './catalogue.ts';

export function minorDeathRefusal(
  cover: Cover,
  {
    family,
    member,
    catalogue,
  }: {
    readonly family: Family;
    readonly member: Member;
    readonly catalogue: Catalogue;
  },
): Refusal | null {
  const limit = minorLimitAt(member.age, catalogue.minorDeathLimits);
  if (limit === undefined) return null;
  const inForce = policiesInForce(family.household).filter((p) => p.insured === member.person.id);
  const counted = [...inForce, cover].reduce((sum, c) => sum + countedDeath(c, member.age), 0);
  if (counted <= limit.limitCents || countedDeath(cover, member.age) === 0) return null;
  return refuse('SUM_OUT_OF_RANGE', {
    thing: `${member.person.name} ${cover.id}`,
    value: `身故保额合计 ${formatYuan(cents(round.halfUp(counted)))} 元`,
    limit: `${limit.belowAge} 岁以下不超过 ${formatYuan(limit.limitCents)} 元`,
  }).error;
}
