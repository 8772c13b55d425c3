/**
 * What follows from a household's facts before any projection: ages, who earns most, how long the
 * children depend, how far to look. Source: METHOD §1 (horizon), §6 (horizon of value).
 */
import { agesUntilLastSurvivors, type LifeAtAge, type LifeTable } from '@cebao/actuarial';
import { ageAt, assert, compareDates, ok, round, type Result } from '@cebao/kernel';
import type { Assumptions } from './assumptions.ts';
import { withinWork } from './employerCover.ts';
import { withCompanies } from './exposed/withCompanies.ts';
import { withClausesLeft } from './cover.ts';
import type { Household, Income, Person, PersonId, Sex } from './household.ts';
import type { Policy } from './policy.ts';
import type { SocialRules } from './social/rules.ts';
import { stateOf, type PersonState, type StateInput } from './social/state.ts';

export type Member = {
  readonly person: Person;
  readonly age: number;
  readonly state: PersonState;
};

/** What a family is read with: life tables for its horizon, rules for what the state gives. */
export type FamilyBasis = {
  readonly life: Readonly<Record<Sex, LifeTable>>;
  readonly social: SocialRules;
};

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
  given: Household,
  assumptions: Assumptions,
  { life, social }: FamilyBasis,
): Result<Family> {
  const entered = withCompanies(given);
  const members: Member[] = [];
  for (const [at, person] of entered.persons.entries()) {
    const state = stateOf(
      person,
      stateInput(at, person.id, { household: entered, assumptions, social }),
    );
    if (!state.ok) return state;
    const age = ageAt(person.birthDate, entered.asOf, 'last');
    members.push({ person, age, state: state.value });
  }
  const workEnds = (insured: PersonId): number | null => {
    const member = members.find(({ person }) => person.id === insured);
    return member === undefined ? null : presentWorkSteps(member);
  };
  const policies = withinWork(entered.policies, workEnds).map((policy) =>
    clausesLeft(policy, members),
  );
  const household = { ...entered, policies };
  return familyFrom(household, assumptions, { members, life });
}

/** The same family in an economy that differs in its rates alone: pensions follow them, nothing else does. */
export function familyIn(
  family: Family,
  assumptions: Assumptions,
  { social }: Pick<FamilyBasis, 'social'>,
): Result<Family> {
  const { household } = family;
  const members: Member[] = [];
  for (const [at, member] of family.members.entries()) {
    const { person } = member;
    const state =
      person.pensionInsurance === null
        ? ok(member.state)
        : stateOf(person, stateInput(at, person.id, { household, assumptions, social }));
    if (!state.ok) return state;
    members.push({ ...member, state: state.value });
  }
  const breadwinner = members.find(({ person }) => person.id === family.breadwinner.person.id);
  assert(breadwinner !== undefined, 'the breadwinner is a member');
  return ok({ ...family, members, breadwinner });
}

function stateInput(
  at: number,
  id: PersonId,
  {
    household,
    assumptions,
    social,
  }: Pick<FamilyBasis, 'social'> & {
    readonly household: Household;
    readonly assumptions: Assumptions;
  },
): StateInput {
  const accounts = accountsOf(household, id);
  const thing = `persons[${String(at)}]`;
  return { rules: social, asOf: household.asOf, assumptions, accounts, thing };
}

function clausesLeft(policy: Policy, members: readonly Member[]): Policy {
  const insured = members.find(({ person }) => person.id === policy.insured);
  if (insured === undefined) return policy;
  return withClausesLeft(policy, { age: insured.age, sex: insured.person.sex });
}

/** Accounts that wait for the person's retirement, or whose payment is taxed. */
function accountsOf({ assets }: Household, owner: PersonId): StateInput['accounts'] {
  return assets.flatMap((asset) => {
    if (asset.owner !== owner || asset.account === null) return [];
    const taxed = asset.account === 'personalPension';
    return taxed || asset.releasedAtAge === null ? [asset.account] : [];
  });
}

function familyFrom(
  household: Household,
  assumptions: Assumptions,
  { members, life }: { readonly members: readonly Member[]; readonly life: FamilyBasis['life'] },
): Result<Family> {
  const childYears = yearsToIndependence(members);
  const adults = members.filter((m) => m.person.role === 'adult');
  const lives = adults.map((m) => ({ table: life[m.person.sex], age: m.age }));
  const horizon = horizonOf(assumptions, { lives, childYears });
  if (!horizon.ok) return horizon;
  const horizonYears = horizon.value;
  return ok({
    household,
    members,
    breadwinner: breadwinnerOf(adults),
    childYears,
    horizonYears,
    valueYears: valueYearsOf(assumptions, { adults, childYears, horizonYears }),
  });
}

/** The assumption's, or until the essentials of the last survivors end and the children depend. */
function horizonOf(
  { horizonYears, survivorHorizonShare }: Assumptions,
  given: { readonly lives: readonly LifeAtAge[]; readonly childYears: number | null },
): Result<number> {
  if (horizonYears > 0) return ok(horizonYears);
  const essentials = agesUntilLastSurvivors(given.lives, survivorHorizonShare);
  return essentials.ok ? ok(Math.max(essentials.value, given.childYears ?? 0, 1)) : essentials;
}

/**
 * The adult with the largest work income now; of equals the one who receives more, then the elder: the
 * order in which they were typed decides nothing.
 */
function breadwinnerOf(adults: readonly Member[]): Member {
  const [best] = adults.toSorted(
    (a, b) =>
      workIncome(b) - workIncome(a) ||
      incomeNow(b) - incomeNow(a) ||
      compareDates(a.person.birthDate, b.person.birthDate) ||
      (a.person.id < b.person.id ? -1 : 1),
  );
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

/** What the family plans with: elders keep what they receive. */
export function familyIncome(family: Family): number {
  const earners = family.members.filter((member) => member.person.role !== 'elder');
  return earners.reduce((sum, member) => sum + incomeNow(member), 0);
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

/** Steps until the work income ends: its stated age, else the statutory age; null = no end known. */
export function workYears({ untilAge }: Income, { person, age, state }: Member): number | null {
  if (untilAge !== null) return untilAge - age;
  if (person.role !== 'adult' || state.retirement === null || !state.endsWork) return null;
  return state.retirement.yearsAhead;
}

/** In whole steps: the last one is worked in part. */
function workSteps(income: Income, member: Member): number | null {
  const years = workYears(income, member);
  return years === null ? null : round.ceil(years);
}

/** Until the last work that is done now ends; null = no end is known, 0 = none is done. */
export function presentWorkSteps(member: Member): number | null {
  let steps = 0;
  for (const income of member.person.incomes) {
    if (income.kind !== 'work' || !receives(income, member.age)) continue;
    const ends = workSteps(income, member);
    if (ends === null) return null;
    steps = Math.max(steps, ends);
  }
  return steps;
}

type Paid = {
  readonly insured: PersonId;
  readonly policyholder: PersonId;
  readonly premiumYears: number;
};

/** Whether premiums for somebody else last longer than the work of who pays them. */
export function outlastsWork(paid: Paid, family: Pick<Family, 'members'>): boolean {
  return paid.policyholder !== paid.insured && yearsPaidAfterWork(paid, family) > 0;
}

/** Of who pays. Who does no work pays from what the family has: nothing ends. */
export function yearsPaidAfterWork(
  { policyholder, premiumYears }: Omit<Paid, 'insured'>,
  { members }: Pick<Family, 'members'>,
): number {
  const payer = members.find(({ person }) => person.id === policyholder);
  const workYears = payer === undefined ? null : presentWorkSteps(payer);
  return workYears === null || workYears === 0 ? 0 : Math.max(0, premiumYears - workYears);
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
      if (income.kind === 'work') years = Math.max(years, workSteps(income, adult) ?? 0);
    }
  }
  return Math.min(years, horizonYears);
}

/** The other grown-up of a couple; of three or more the one with whom there are children. */
export function partnerOf(person: Person, { persons }: Household): Person | undefined {
  const adults = persons.filter((p) => p.role === 'adult' && p.id !== person.id);
  if (adults.length <= 1) return adults.find((p) => !isParent(p, person) && !isParent(person, p));
  const coParents = persons
    .filter((p) => p.parents.includes(person.id))
    .flatMap((child) => child.parents);
  return adults.find((p) => coParents.includes(p.id));
}

function isParent(of: Person, person: Person): boolean {
  return person.parents.includes(of.id);
}

/**
 * Whether what somebody said of the time after a partner's death is about this death. Where the file does
 * not say who the partner is, it is about the death of any other grown-up.
 */
export function isWidowedBy(person: Person, dead: PersonId, household: Household): boolean {
  if (person.id === dead) return false;
  const partner = partnerOf(person, household);
  if (partner !== undefined) return partner.id === dead;
  return household.persons.some(({ id, role }) => id === dead && role === 'adult');
}
