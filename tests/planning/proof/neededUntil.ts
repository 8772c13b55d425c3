/**
 * How long a family needs anything, told beside the engine by what its file says: a grown-up as long as
 * it lives, a child until it is independent or dies, elders elsewhere as long as money goes to them. A
 * year that has begun is lived to its end.
 */
import type { Family } from '../../../packages/planning/src/household/family.ts';
import type { Script } from '../../../packages/planning/src/project/script.ts';
import type { Stream } from '../../../packages/planning/src/project/stream.ts';

type Given = { readonly family: Family; readonly base: readonly Stream[] };

type Death = Pick<Script, 'member' | 'peril' | 'year'>;

/** Years' ends from now that count after these events, the horizon at most. */
export function neededUntil(history: readonly Death[], given: Given): number {
  const deaths = history.filter(({ peril }) => peril === 'death');
  const own = given.family.members.map((member) => {
    const death = deaths.find((one) => one.member === member.person.id);
    const alive = death === undefined ? given.family.horizonYears : death.year + 1;
    return Math.min(alive, dependsUntil(member, given.family));
  });
  return Math.max(0, ...own, supported(deaths.length, given));
}

/** The same of those who are left alone: none where nobody needs anything any more. */
export function neededByOthers({ member, peril }: Death, given: Given): number {
  const { family } = given;
  if (peril !== 'death') return family.horizonYears;
  const left = family.members.filter(({ person }) => person.id !== member);
  const own = left.map((one) => dependsUntil(one, family));
  return Math.max(0, ...own, supported(1, given));
}

type Member = Family['members'][number];

function dependsUntil({ person, age }: Member, { horizonYears }: Family): number {
  const { role, independentAge } = person;
  const depends = role === 'child' && independentAge !== null;
  return Math.min(depends ? independentAge - age : horizonYears, horizonYears);
}

/** Where support is all that is left, what the heirs keep is owed by schedule (ADR 0009). */
function supported(deaths: number, { family, base }: Given): number {
  const support = base.filter((s) => s.role === 'elderSupport');
  const years = support.map((s) =>
    s.amounts.reduce((last, fen, t) => (fen === 0 ? last : t + 1), 0),
  );
  const until = Math.max(0, ...years);
  return until > 0 && deaths === family.members.length ? family.horizonYears : until;
}
