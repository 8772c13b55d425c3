/**
 * Problem P1: the members' lists merged under the rules that cross members. Exact at every budget
 * up to the limit. Three families of plans are united:
 *   nobody has illness cover;
 *   grown-ups may, once the breadwinner's essentials on death are closed or at the market's cap;
 *   children may too, once every insurable adult with an open gap for it has illness cover.
 * The second condition is a preference (deathFirst); the third is a hard rule. Source: METHOD §6.
 */
import type { Person } from '../household/household.ts';
import type { Bundle } from './bundle.ts';
import { emptyFront, frontOf, mergeFronts, uniteFronts, type Front } from './front.ts';

export type MemberChoices = { readonly person: Person; readonly bundles: readonly Bundle[] };

export type P1Limits = { readonly limit: number; readonly deathFirst: boolean };

type Allowed = (bundle: Bundle, person: Person) => boolean;

export function solveP1(members: readonly MemberChoices[], { limit, deathFirst }: P1Limits): Front {
  const isChild = (person: Person): boolean => person.role === 'child';
  const isAdult = (person: Person): boolean => person.role === 'adult';
  const families: readonly Allowed[] = [
    (b, person) => !b.hasIllness || (!deathFirst && !isChild(person)),
    (b, person) => b.deathClosed && (!b.hasIllness || !isChild(person)),
    (b, person) => b.deathClosed && (b.illnessReady || !isAdult(person)),
  ];
  return families
    .map((allowed) => mergedFront(members, { allowed, limit }))
    .filter((front) => front !== null)
    .reduce((a, b) => uniteFronts(a, b, limit), noFront());
}

function noFront(): Front {
  return { premiums: new Float64Array(0), values: new Float64Array(0), trace: () => [] };
}

/** null: some person has no allowed bundle at all. */
function mergedFront(
  members: readonly MemberChoices[],
  { allowed, limit }: { readonly allowed: Allowed; readonly limit: number },
): Front | null {
  let front: Front = emptyFront();
  for (const { person, bundles } of members) {
    const own = frontOf(
      bundles.filter((bundle) => allowed(bundle, person)),
      limit,
    );
    if (own.premiums.length === 0) return null;
    front = mergeFronts(front, own, limit);
  }
  return front;
}
