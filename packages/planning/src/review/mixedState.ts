/**
 * A state between two days: the family of the first, except for the fields of the factors that have
 * moved, which are those of the second. It only has to be a family that can be computed; what
 * contradicts itself in between is settled here, in ways that leave both ends as they are:
 * - who is born later than the day is a new-born on it;
 * - who is in one file only comes and goes with what is theirs alone: assets and cover;
 * - work without a stated end has ended where the statutory age is reached.
 */
import { ageAt, compareDates, recordOf, type LocalDate } from '@cebao/kernel';
import { assumptionIds, type Assumptions } from '../household/assumptions.ts';
import type { Asset, Household, Income, Person } from '../household/household.ts';
import type { Policy } from '../household/policy.ts';
import { retirementOf } from '../household/social/retirement.ts';
import { categoryOf } from '../household/social/state.ts';
import type { Basis } from '../risks/lives.ts';
import type { EndState, ReadState } from './datedState.ts';
import {
  assumptionFactor,
  choiceFactors,
  factors,
  householdFactors,
  personFactors,
  picked,
  type Moved,
} from './factors.ts';
import { lentRules } from './rulesInForce.ts';

export type Ends = { readonly before: EndState; readonly after: EndState };

export function mixedState(ends: Ends, moved: Moved): ReadState {
  if (moved.size === 0) return ends.before;
  if (moved.size === factors.length) return ends.after;
  const { before, after } = ends;
  const assumptions = recordOf(assumptionIds, (id) =>
    moved.has(assumptionFactor(id)) ? after.assumptions[id] : before.assumptions[id],
  );
  const basis = basisOf(ends, moved);
  return { household: householdOf(ends, { moved, assumptions, basis }), assumptions, basis };
}

function basisOf({ before, after }: Ends, moved: Moved): Basis {
  const [own, other] = moved.has('rules') ? [after, before] : [before, after];
  return { ...own.basis, social: lentRules(own.rules, other.rules) };
}

type Mixing = {
  readonly moved: Moved;
  readonly assumptions: Assumptions;
  readonly basis: Basis;
};

function householdOf({ before, after }: Ends, mixing: Mixing): Household {
  const { moved } = mixing;
  const households = { before: before.household, after: after.household };
  const choices = picked(
    choiceFactors,
    { before: before.household.choices, after: after.household.choices },
    moved,
  );
  const own = picked(householdFactors, households, moved);
  const persons = personsOf(households, moved).map((person) =>
    settled(person, { ...mixing, asOf: own.asOf }),
  );
  const { shared } = parted(own, households);
  const { alone } = parted(moved.has('family') ? after.household : before.household, households);
  return {
    ...own,
    persons,
    assets: [...shared.assets, ...alone.assets],
    policies: [...shared.policies, ...alone.policies],
    choices: { ...choices, assumptions: before.household.choices.assumptions },
  };
}

type Both = { readonly before: Household; readonly after: Household };
type Belongings = Pick<Household, 'assets' | 'policies'>;

/** What belongs to nobody in particular or to somebody in both files, and what to others. */
export function parted(
  { assets, policies }: Household,
  { before, after }: Both,
): { readonly shared: Belongings; readonly alone: Belongings } {
  const inBoth = (id: string): boolean =>
    [before, after].every(({ persons }) => persons.some((person) => person.id === id));
  const isShared = {
    asset: ({ owner }: Asset): boolean => owner === null || inBoth(owner),
    policy: ({ insured }: Policy): boolean => inBoth(insured),
  };
  return {
    shared: { assets: assets.filter(isShared.asset), policies: policies.filter(isShared.policy) },
    alone: {
      assets: assets.filter((asset) => !isShared.asset(asset)),
      policies: policies.filter((policy) => !isShared.policy(policy)),
    },
  };
}

/** Those of one file; who is in both has the fields of the factors that have moved. */
function personsOf({ before, after }: Both, moved: Moved): readonly Person[] {
  const hasMoved = moved.has('family');
  const [own, other] = hasMoved ? [after, before] : [before, after];
  return own.persons.map((person) => {
    const twin = other.persons.find(({ id }) => id === person.id);
    if (twin === undefined) return person;
    const pair = hasMoved ? { before: twin, after: person } : { before: person, after: twin };
    return picked(personFactors, pair, moved);
  });
}

type OnDay = Mixing & { readonly asOf: LocalDate };

function settled(person: Person, day: OnDay): Person {
  const unborn = compareDates(person.birthDate, day.asOf) > 0;
  const born = unborn ? { ...person, birthDate: day.asOf } : person;
  const { incomes } = born;
  return born.role === 'adult' && incomes.some(isOpenWork) && hasRetired(born, day)
    ? { ...born, incomes: incomes.map((income) => ended(income, born, day.asOf)) }
    : born;
}

function hasRetired(person: Person, { assumptions, basis, asOf }: OnDay): boolean {
  const category = categoryOf(person, { assumptions });
  if (!category.ok) return false;
  const { birthDate } = person;
  const retirement = retirementOf(
    { birthDate, category: category.value },
    { rules: basis.social, asOf },
  );
  return retirement.ok && retirement.value.yearsAhead <= 0;
}

function isOpenWork({ kind, untilAge }: Income): boolean {
  return kind === 'work' && untilAge === null;
}

function ended(income: Income, { birthDate }: Person, asOf: LocalDate): Income {
  return isOpenWork(income) ? { ...income, untilAge: ageAt(birthDate, asOf, 'last') } : income;
}
