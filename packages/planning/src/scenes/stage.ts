/** What a change works on: the facts so far, who is who in them, and the parameters in force. */
import { ageAt, assert, cents, round, type Cents } from '@cebao/kernel';
import type { Family } from '../household/family.ts';
import type { Household, Person, PersonId } from '../household/household.ts';
import type { SceneTarget } from './scene.ts';

const fenPerYuan = 100;

export type Stage = {
  readonly sceneId: string;
  readonly family: Family;
  readonly values: Readonly<Record<string, number>>;
};

export const newChildId = 'scene-child';

export function valueOf({ values, sceneId }: Stage, id: string): number {
  const value = values[id];
  assert(value !== undefined, `scene ${sceneId} names no parameter ${id}`);
  return value;
}

export function optional(stage: Stage, id: string | null): number | null {
  return id === null ? null : valueOf(stage, id);
}

export function fenOf(stage: Stage, id: string): Cents {
  return cents(round.halfUp(valueOf(stage, id) * fenPerYuan));
}

/** Nobody where the family has no such person. */
export function targets(
  who: SceneTarget,
  { persons }: Household,
  { family }: Stage,
): readonly PersonId[] {
  const ids = new Set(persons.map(({ id }) => id));
  return candidates(who, family).filter((id) => ids.has(id));
}

function candidates(who: SceneTarget, family: Family): readonly PersonId[] {
  switch (who) {
    case 'breadwinner':
      return [family.breadwinner.person.id];
    case 'partner':
      return partnersOf(family).slice(0, 1);
    case 'youngestChild':
      return youngest(family);
    case 'newChild':
      return [newChildId];
    case 'eachElder':
      return family.members.filter((m) => m.person.role === 'elder').map((m) => m.person.id);
  }
}

/** Adults beside the breadwinner, in the order of the file. */
export function partnersOf({ members, breadwinner }: Family): readonly PersonId[] {
  return members
    .filter((m) => m.person.role === 'adult' && m !== breadwinner)
    .map((m) => m.person.id);
}

function youngest({ members }: Family): readonly PersonId[] {
  const children = members
    .filter((m) => m.person.role === 'child')
    .toSorted((a, b) => a.age - b.age);
  return children.slice(0, 1).map((m) => m.person.id);
}

export function ageOf(person: Person, { asOf }: Household): number {
  return ageAt(person.birthDate, asOf, 'last');
}

export function withPersons(
  household: Household,
  ids: readonly PersonId[],
  change: (person: Person) => Person,
): Household {
  const persons = household.persons.map((p) => (ids.includes(p.id) ? change(p) : p));
  return { ...household, persons };
}
