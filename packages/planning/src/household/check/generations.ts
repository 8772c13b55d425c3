/** Who is whose parent: only persons of the file, no cycle, and years between the generations. */
import { ageAt, compareDates, yearOf } from '@cebao/kernel';
import type { Refusal } from '@cebao/kernel';
import { unknownFaults } from './references.ts';
import type { Household, Person, PersonId } from '../household.ts';

/** Step-parents and adoptive parents included, nobody is a parent younger than this. */
const minParentAge = 12;

export function familyFaults({ persons }: Household): readonly Refusal[] {
  const mentions = persons.flatMap((person, i) =>
    person.parents.map((id, j) => ({ thing: `persons[${String(i)}].parents[${String(j)}]`, id })),
  );
  const unknown = unknownFaults(mentions, persons);
  const cycle = cycleFault(persons);
  if (cycle !== null) return [...unknown, cycle];
  return [...unknown, ...generationFaults(persons)];
}

/** One refusal names the whole circle; the ages in it would only say the same again. */
function cycleFault(persons: readonly Person[]): Refusal | null {
  const parentsOf = new Map(persons.map((person) => [person.id, person.parents]));
  const cleared = new Set<PersonId>();
  for (const [i, person] of persons.entries()) {
    const circle = circleFrom([person.id], { parentsOf, cleared });
    if (circle === null) continue;
    const thing = `persons[${String(i)}].parents`;
    return { code: 'CYCLIC_FAMILY', thing, value: circle.join(' → '), limit: '没有人是自己的祖先' };
  }
  return null;
}

type Graph = {
  readonly parentsOf: ReadonlyMap<PersonId, readonly PersonId[]>;
  readonly cleared: Set<PersonId>;
};

/** Depth first along the parents; the path is at most as long as the family is large. */
function circleFrom(path: readonly PersonId[], graph: Graph): readonly PersonId[] | null {
  const last = path.at(-1);
  if (last === undefined || graph.cleared.has(last)) return null;
  for (const parent of graph.parentsOf.get(last) ?? []) {
    const start = path.indexOf(parent);
    if (start >= 0) return [...path.slice(start), parent];
    const circle = circleFrom([...path, parent], graph);
    if (circle !== null) return circle;
  }
  graph.cleared.add(last);
  return null;
}

function generationFaults(persons: readonly Person[]): readonly Refusal[] {
  const byId = new Map(persons.map((person) => [person.id, person]));
  return persons.flatMap((child, i) =>
    child.parents.flatMap((id, j): readonly Refusal[] => {
      const parent = byId.get(id);
      if (parent === undefined || oldEnough(parent, child)) return [];
      return [
        {
          code: 'AGE_OUT_OF_RANGE',
          thing: `persons[${String(i)}].parents[${String(j)}]`,
          value: `${id} ${parent.birthDate}`,
          limit: `比 ${child.birthDate} 至少早 ${String(minParentAge)} 年`,
        },
      ];
    }),
  );
}

function oldEnough(parent: Person, child: Person): boolean {
  if (compareDates(parent.birthDate, child.birthDate) > 0) return false;
  if (yearOf(child.birthDate) - yearOf(parent.birthDate) > minParentAge) return true;
  return ageAt(parent.birthDate, child.birthDate, 'last') >= minParentAge;
}
