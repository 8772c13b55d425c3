/**
 * Problem P1: the members' lists merged under the rules that cross members. Exact at every budget
 * up to the limit. Three families of plans are united:
 *   nobody has illness cover;
 *   grown-ups may, once the breadwinner's essentials on death are closed or at the market's cap;
 *   children may too, once every insurable adult with an open gap for it has illness cover.
 * The second condition is a preference (deathFirst); the third is a hard rule. Source: METHOD §6.
 */
import type { Person } from '../household/household.ts';
import type { Ask, MemberChoices } from './choices.ts';
import { emptyFront, mergeFronts, uniteFronts, type Front } from './front.ts';

export type P1Limits = { readonly limit: number; readonly deathFirst: boolean };

type Asks = (role: Person['role']) => Ask;

export function solveP1(members: readonly MemberChoices[], { limit, deathFirst }: P1Limits): Front {
  return familiesOf(deathFirst)
    .map((asks) => mergedFront(members, { asks, limit }))
    .filter((front) => front !== null)
    .reduce((a, b) => uniteFronts(a, b, limit), noFront());
}

function familiesOf(deathFirst: boolean): readonly Asks[] {
  return [
    (role) => ({ illness: deathFirst || role === 'child' ? 'none' : 'any', closed: false }),
    (role) => ({ illness: role === 'child' ? 'none' : 'any', closed: true }),
    (role) => ({ illness: role === 'adult' ? 'ready' : 'any', closed: true }),
  ];
}

function noFront(): Front {
  return { premiums: new Float64Array(0), values: new Float64Array(0), trace: () => [] };
}

/** null: some person has no allowed bundle at all. */
function mergedFront(
  members: readonly MemberChoices[],
  { asks, limit }: { readonly asks: Asks; readonly limit: number },
): Front | null {
  let front: Front = emptyFront();
  for (const member of members) {
    const own = member.front(asks(member.person.role), limit);
    if (own.premiums.length === 0) return null;
    front = mergeFronts(front, own, limit);
  }
  return front;
}

/**
 * Solves again and again with other choices of one person: the best value within the limit, null
 * where nothing is allowed. What the others may do is merged once.
 */
export function resolver(
  members: readonly MemberChoices[],
  { limit, deathFirst }: P1Limits,
): (other: MemberChoices) => number | null {
  const families = familiesOf(deathFirst);
  const known = new Map<string, readonly (Front | null)[]>();
  const othersOf = (id: string): readonly (Front | null)[] => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const others = members.filter(({ person }) => person.id !== id);
    const merged = families.map((asks) => mergedFront(others, { asks, limit }));
    known.set(id, merged);
    return merged;
  };
  return (other) => {
    const others = othersOf(other.person.id);
    const best = families.flatMap((asks, at) => {
      const rest = others[at] ?? null;
      if (rest === null) return [];
      const value = bestSum(other.front(asks(other.person.role), limit), { rest, limit });
      return value === null ? [] : [value];
    });
    return best.length === 0 ? null : Math.max(...best);
  };
}

/** The best sum of one entry of each list within the limit. */
function bestSum(
  own: Front,
  { rest, limit }: { readonly rest: Front; readonly limit: number },
): number | null {
  let best: number | null = null;
  let at = rest.premiums.length - 1;
  for (let i = 0; i < own.premiums.length; i++) {
    while (at >= 0 && (own.premiums[i] ?? 0) + (rest.premiums[at] ?? 0) > limit) at--;
    if (at < 0) break;
    const value = (own.values[i] ?? 0) + (rest.values[at] ?? 0);
    if (best === null || value > best) best = value;
  }
  return best;
}
