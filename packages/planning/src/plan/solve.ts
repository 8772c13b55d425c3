/**
 * Problem P1: the members' lists merged under the rules that cross members. A child's critical
 * illness needs illness cover on every insurable adult with an open gap for it, and the
 * breadwinner's essentials closed or at the market's cap. Exact at every budget up to the limit.
 */
import type { Person } from '../household/household.ts';
import type { Bundle } from './bundle.ts';
import { emptyFront, frontOf, mergeFronts, uniteFronts, type Front } from './front.ts';

export type MemberChoices = { readonly person: Person; readonly bundles: readonly Bundle[] };

export function solveP1(members: readonly MemberChoices[], limit: number): Front {
  const adults = members.filter((m) => m.person.role === 'adult');
  const children = members.filter((m) => m.person.role === 'child');
  const elders = members.filter((m) => m.person.role === 'elder');
  const merged = (group: readonly MemberChoices[], allowed: (b: Bundle) => boolean): Front | null =>
    mergedFront(group, { allowed, limit });
  const any = (): boolean => true;
  const anyAdults = mergeAll([merged(adults, any), merged(children, (b) => !b.hasIllness)], limit);
  const readyAdults = mergeAll([merged(adults, (b) => b.adultReady), merged(children, any)], limit);
  const family = uniteOptional(anyAdults, readyAdults, limit);
  const whole = mergeAll([family, merged(elders, any)], limit);
  return whole ?? { premiums: new Float64Array(0), values: new Float64Array(0), trace: () => [] };
}

/** null: some person of the group has no allowed bundle at all. */
function mergedFront(
  group: readonly MemberChoices[],
  { allowed, limit }: { readonly allowed: (b: Bundle) => boolean; readonly limit: number },
): Front | null {
  let front: Front = emptyFront();
  for (const { bundles } of group) {
    const own = frontOf(bundles.filter(allowed), limit);
    if (own.premiums.length === 0) return null;
    front = mergeFronts(front, own, limit);
  }
  return front;
}

function mergeAll(fronts: readonly (Front | null)[], limit: number): Front | null {
  let merged: Front | null = emptyFront();
  for (const front of fronts) {
    if (front === null || merged === null) return null;
    merged = mergeFronts(merged, front, limit);
  }
  return merged;
}

function uniteOptional(a: Front | null, b: Front | null, limit: number): Front | null {
  if (a === null) return b;
  return b === null ? a : uniteFronts(a, b, limit);
}
