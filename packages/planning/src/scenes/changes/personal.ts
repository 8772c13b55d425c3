/** Changes to persons: a child is born, work pays more or less or ends, an income begins. */
import { cents, round, scaleCents } from '@cebao/kernel';
import { receives } from '../../household/family.ts';
import type { Household, Income, Person } from '../../household/household.ts';
import type { SceneChange } from '../scene.ts';
import {
  ageOf,
  fenOf,
  newChildId,
  optional,
  partnersOf,
  targets,
  valueOf,
  withPersons,
  type Stage,
} from '../stage.ts';

const personalOps = [
  'addChild',
  'scaleWork',
  'endWork',
  'addIncome',
  'setClass',
  'setMedical',
] as const satisfies readonly SceneChange['op'][];

export type PersonalChange = Extract<SceneChange, { op: (typeof personalOps)[number] }>;

export function isPersonal<T extends SceneChange>(change: T): change is Extract<T, PersonalChange> {
  return personalOps.some((op) => op === change.op);
}

export function addPersonal(change: PersonalChange, household: Household, stage: Stage): Household {
  if (change.op === 'addChild') return bornInto(change, household, stage);
  const ids = targets(change.who, household, stage);
  return withPersons(household, ids, (person) => changed(change, person, { household, stage }));
}

type Where = { readonly household: Household; readonly stage: Stage };

function changed(
  change: Exclude<PersonalChange, { op: 'addChild' }>,
  person: Person,
  { household, stage }: Where,
): Person {
  const age = ageOf(person, household);
  switch (change.op) {
    case 'scaleWork': {
      const how = { factor: valueOf(stage, change.factor), years: optional(stage, change.years) };
      return { ...person, incomes: person.incomes.flatMap((i) => scaled(i, { ...how, age })) };
    }
    case 'endWork': {
      const until = age + valueOf(stage, change.years);
      return { ...person, incomes: person.incomes.map((i) => ended(i, until)) };
    }
    case 'addIncome': {
      const { label } = change;
      const years = valueOf(stage, change.years);
      const annualCents = fenOf(stage, change.annualYuan);
      const span = { fromAge: null, untilAge: age + years };
      const income: Income = { label, kind: 'pension', annualCents, ...span, growth: null };
      return { ...person, incomes: [...person.incomes, income] };
    }
    case 'setClass':
      return { ...person, occupationClass: valueOf(stage, change.occupationClass) };
    case 'setMedical':
      return { ...person, socialMedical: change.to };
  }
}

/** What is earned now changes for so many years, then it is as before; for good without years. */
function scaled(
  income: Income,
  {
    factor,
    years,
    age,
  }: { readonly factor: number; readonly years: number | null; readonly age: number },
): readonly Income[] {
  if (income.kind !== 'work' || !receives(income, age)) return [income];
  const annualCents = cents(scaleCents(income.annualCents, factor, round.halfUp));
  const until = years === null ? null : age + years;
  if (until === null || (income.untilAge !== null && income.untilAge <= until)) {
    return [{ ...income, annualCents }];
  }
  if (until <= age) return [income];
  return [
    { ...income, annualCents, untilAge: until },
    { ...income, fromAge: until },
  ];
}

/** Work that would have begun later never does. */
function ended(income: Income, until: number): Income {
  if (income.kind !== 'work') return income;
  const untilAge = income.untilAge === null ? until : Math.min(income.untilAge, until);
  const fromAge = income.fromAge !== null && income.fromAge >= untilAge ? null : income.fromAge;
  const never = income.fromAge !== null && income.fromAge >= untilAge;
  return { ...income, fromAge, untilAge, annualCents: never ? cents(0) : income.annualCents };
}

/** Born on the day of the plan, child of the breadwinner and of the partner, if there is one. */
function bornInto(
  { label, sex, independentAge }: Extract<PersonalChange, { op: 'addChild' }>,
  household: Household,
  stage: Stage,
): Household {
  const parents = [stage.family.breadwinner.person.id, ...partnersOf(stage.family).slice(0, 1)];
  const child: Person = {
    id: newChildId,
    name: label,
    sex,
    birthDate: household.asOf,
    role: 'child',
    parents,
    occupationCode: '',
    occupationClass: 1,
    socialMedical: 'resident',
    tags: [],
    independentAge: valueOf(stage, independentAge),
    incomes: [],
    originalRetirementAge: null,
    pensionInsurance: null,
    ifSurviving: null,
    medicalRefused: null,
    health: null,
  };
  return { ...household, persons: [...household.persons, child] };
}
