/**
 * What follows from a household's facts before any projection: ages, who earns most, how long the
 * children depend, how far to look. Source: METHOD §1 (horizon), §6 (horizon of value).
 */
import { agesUntilLastSurvivors, type LifeTable } from '@cebao/actuarial';
import { ageAt, assert } from '@cebao/kernel';
import type { Assumptions } from './assumptions.ts';
import type { Household, Income, Person, PersonId, Sex } from './household.ts';

export type Member = { readonly person: Person; readonly age: number };

export type Family = {
  readonly household: Household;
  readonly members: readonly Member[];
  readonly breadwinner: Member;
  /** Steps until the youngest child is independent; null without dependent children. */
  readonly childYears: number | null;
  /** Steps of the projection: to the end of the essentials. */
  readonly horizonYears: number;
  /** Steps in which the value of a plan is counted. */
  readonly valueYears: number;
};

const minimumValueYears = 10;

export function familyOf(
  household: Household,
  assumptions: Assumptions,
  lives: Readonly<Record<Sex, LifeTable>>,
): Family {
  const members = household.persons.map((person) => ({
    person,
    age: ageAt(person.birthDate, household.asOf, 'last'),
  }));
  const childYears = yearsToIndependence(members);
  const adults = members.filter((m) => m.person.role === 'adult');
  const essentials = agesUntilLastSurvivors(
    adults.map((m) => ({ table: lives[m.person.sex], age: m.age })),
    assumptions.survivorHorizonShare,
  );
  const horizonYears =
    assumptions.horizonYears > 0
      ? assumptions.horizonYears
      : Math.max(essentials, childYears ?? 0, 1);
  return {
    household,
    members,
    breadwinner: breadwinnerOf(adults),
    childYears,
    horizonYears,
    valueYears: valueYearsOf(assumptions, { adults, childYears, horizonYears }),
  };
}

/** The adult with the largest work income now; ties to the first entered. */
function breadwinnerOf(adults: readonly Member[]): Member {
  let best = adults[0];
  for (const adult of adults) {
    if (best === undefined || workIncome(adult) > workIncome(best)) best = adult;
  }
  assert(best !== undefined, 'a family without adults is refused when it is read');
  return best;
}

export function workIncome(member: Member): number {
  let total = 0;
  for (const income of member.person.incomes) {
    if (income.kind === 'work' && receives(income, member.age)) total += income.annualCents;
  }
  return total;
}

/** All that a member receives now: work, pension, rent. */
export function incomeNow(member: Member): number {
  let total = 0;
  for (const income of member.person.incomes) {
    if (receives(income, member.age)) total += income.annualCents;
  }
  return total;
}

export function familyIncome(family: Family): number {
  return family.members.reduce((sum, member) => sum + incomeNow(member), 0);
}

export function receives(income: Income, age: number): boolean {
  return (
    (income.fromAge === null || age >= income.fromAge) &&
    (income.untilAge === null || age < income.untilAge)
  );
}

export function memberOf(family: Family, id: PersonId): Member {
  const member = family.members.find((m) => m.person.id === id);
  assert(member !== undefined, `no person ${id} in the family`);
  return member;
}

/** Years until this member stops depending on the family; null for adults and elders. */
export function dependentYears(member: Member): number | null {
  const until = member.person.independentAge;
  if (member.person.role !== 'child' || until === null) return null;
  return Math.max(until - member.age, 0);
}

function yearsToIndependence(members: readonly Member[]): number | null {
  const years = members.map(dependentYears).filter((y) => y !== null && y > 0);
  return years.length === 0 ? null : Math.max(...years.map((y) => y ?? 0));
}

/** The latest of ten years, the youngest child's independence and the last retirement. */
function valueYearsOf(
  assumptions: Assumptions,
  {
    adults,
    childYears,
    horizonYears,
  }: {
    adults: readonly Member[];
    childYears: number | null;
    horizonYears: number;
  },
): number {
  if (assumptions.valueYears > 0) return Math.min(assumptions.valueYears, horizonYears);
  let years = Math.max(minimumValueYears, childYears ?? 0);
  for (const adult of adults) {
    for (const income of adult.person.incomes) {
      if (income.kind === 'work' && income.untilAge !== null) {
        years = Math.max(years, income.untilAge - adult.age);
      }
    }
  }
  return Math.min(years, horizonYears);
}
