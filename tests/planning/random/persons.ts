/** People made by chance: ages, work, pensions, the state's insurance, health, family ties. */
import { annualRate } from '@cebao/kernel';
import { conditionIds, lineClasses, type Household, type Person } from '@cebao/planning';
import { bornAt, fen, person } from '../families.ts';
import type { Dice } from './dice.ts';

/** Above this age somebody who still works says until when. */
const stillWorking = 48;
const mostGrowth = 8;

export function randomPersons(dice: Dice): readonly Person[] {
  const adults = randomAdults(dice);
  const youngest = Math.min(...adults.map((adult) => ageOf(adult)));
  const canHaveChildren = youngest >= 20 && youngest <= 62;
  const children = canHaveChildren
    ? dice.times(dice.pick([0, 0, 1, 1, 1, 2, 2, 3, 4]), (at) =>
        randomChild(dice, { at, most: Math.min(youngest - 18, 24), adults }),
      )
    : [];
  const eldest = Math.max(...adults.map((adult) => ageOf(adult)));
  const elders =
    eldest <= 72
      ? dice.times(dice.pick([0, 0, 0, 1, 1, 2, 3, 4]), (at) => randomElder(dice, { at, eldest }))
      : [];
  const supported = dice.chance(0.5) ? elders.slice(0, 2).map(({ id }) => id) : [];
  const [first, ...others] = adults;
  const tied = first === undefined ? [] : [{ ...first, parents: supported }, ...others];
  const all = [...tied, ...children, ...elders];
  return dice.chance(0.2) ? all.toReversed() : all;
}

/** Ages count back from the day of the plan; birthdays on 1 May. */
export function ageOf({ birthDate }: Pick<Person, 'birthDate'>): number {
  return 2026 - Number(birthDate.slice(0, 4));
}

function randomAdults(dice: Dice): readonly Person[] {
  const count = dice.pick([1, 1, 1, 2, 2, 2, 2, 2, 2, 3]);
  const kind = dice.pick(['young', 'young', 'middle', 'middle', 'late', 'retired', 'any'] as const);
  const [least, most] = {
    young: [18, 34] as const,
    middle: [30, 50] as const,
    late: [45, 64] as const,
    retired: [58, 84] as const,
    any: [18, 95] as const,
  }[kind];
  const couple = count > 1;
  return dice.times(count, (at) => {
    const age = dice.int(least, most);
    const earns = at === 0 ? dice.chance(0.93) : dice.chance(0.75);
    const sex = dice.pick(['male', 'female'] as const);
    return person({
      id: `adult${String(at)}`,
      age,
      role: 'adult',
      sex,
      ...jobOf(dice),
      incomes: earns ? incomesOf(dice, age) : [],
      ...stateOf(dice, { age, sex }),
      ifSurviving: couple ? dice.maybe(0.7, () => survivingOf(dice)) : null,
      health: dice.maybe(0.35, () => healthOf(dice, age)),
      medicalRefused: dice.maybe(0.04, () => '客户不需要'),
      tags: dice.chance(0.05) ? ['newCitizen'] : [],
    });
  });
}

function jobOf(dice: Dice): Pick<Person, 'occupationClass' | 'socialMedical'> {
  return {
    occupationClass: dice.pick([1, 1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 9]),
    socialMedical: dice.pick(['employee', 'employee', 'resident', 'none'] as const),
  };
}

function growthOf(dice: Dice) {
  return dice.maybe(0.3, () => annualRate(dice.int(-2, mostGrowth) / 100));
}

function incomesOf(dice: Dice, age: number): Person['incomes'] {
  const works = age < 62 ? dice.chance(0.9) : dice.chance(0.1);
  const mustSay = age >= stillWorking || dice.chance(0.6);
  const until = Math.min(Math.max(dice.int(50, 65), age + 1), 104);
  const pensionFrom = age >= 60 && dice.chance(0.8) ? null : Math.max(age, dice.int(50, 66));
  const part = (
    kind: 'work' | 'pension' | 'rent',
    yuan: number,
    span: { readonly fromAge?: number | null; readonly untilAge?: number | null },
  ): Person['incomes'][number] => ({
    label: kind,
    kind,
    annualCents: fen(yuan),
    fromAge: span.fromAge ?? null,
    untilAge: span.untilAge ?? null,
    growth: growthOf(dice),
  });
  const work = part('work', dice.yuan(10_000, 2_000_000), { untilAge: mustSay ? until : null });
  const second = part('work', dice.yuan(1_000, 80_000), { untilAge: until });
  return [
    ...(works ? [work] : []),
    ...(works && dice.chance(0.1) ? [second] : []),
    ...(dice.chance(0.55)
      ? [part('pension', dice.yuan(2_000, 150_000), { fromAge: pensionFrom })]
      : []),
    ...(dice.chance(0.2)
      ? [part('rent', dice.yuan(1_000, 200_000), { untilAge: dice.maybe(0.3, () => 100) })]
      : []),
  ];
}

type Old = { readonly age: number; readonly sex: 'male' | 'female' };

function stateOf(
  dice: Dice,
  { age, sex }: Old,
): Pick<Person, 'originalRetirementAge' | 'pensionInsurance'> {
  const original = sex === 'male' ? (60 as const) : dice.pick([50, 55] as const);
  return {
    originalRetirementAge: dice.maybe(0.5, () => original),
    pensionInsurance: dice.maybe(0.35, () => ({
      employment: dice.pick(['employed', 'flexible'] as const),
      contributedMonths: dice.int(0, Math.max(Math.min(age - 18, 42) * 12, 0)),
      averageIndex: dice.int(60, 300) / 100,
      accountBalanceCents: fen(dice.yuan(0, 400_000)),
      monthlyBaseCents: fen(dice.yuan(4_800, 24_000)),
    })),
  };
}

function survivingOf(dice: Dice): NonNullable<Person['ifSurviving']> {
  return {
    annualIncomeCents: fen(dice.yuan(0, 400_000)),
    fromYear: dice.int(0, 5),
    extraCareAnnualCents: fen(dice.yuan(0, 80_000)),
    extraCareYears: dice.int(0, 15),
  };
}

function healthOf(dice: Dice, age: number): NonNullable<Person['health']> {
  const ill = dice.times(dice.pick([0, 0, 0, 1, 1, 2]), () => dice.pick(conditionIds));
  return {
    smoker: dice.maybe(0.7, () => dice.chance(0.3)),
    heightCm: dice.maybe(0.7, () => dice.int(150, 195)),
    weightKg: dice.maybe(0.7, () => dice.int(40, 130)),
    conditions: [...new Set(ill)],
    answers: dice.times(dice.pick([0, 0, 0, 0, 1, 2]), () => ({
      line: dice.pick(lineClasses),
      outcome: dice.pick(['declined', 'postponed', 'loaded', 'excluded'] as const),
      year: Math.max(dice.int(2015, 2026), 2026 - age),
    })),
  };
}

type ChildAt = {
  readonly at: number;
  readonly most: number;
  readonly adults: readonly Person[];
};

function randomChild(dice: Dice, { at, most, adults }: ChildAt): Person {
  const age = dice.int(0, Math.max(most, 0));
  return person({
    id: `child${String(at)}`,
    age,
    role: 'child',
    sex: dice.pick(['male', 'female'] as const),
    birthDate: age === 0 && dice.chance(0.5) ? newborn(dice) : bornAt(age),
    parents: adults.slice(0, 2).map(({ id }) => id),
    socialMedical: dice.pick(['resident', 'resident', 'none'] as const),
    independentAge: dice.chance(0.06) ? null : Math.max(age, dice.int(16, 28)),
    health: dice.maybe(0.1, () => healthOf(dice, age)),
    medicalRefused: dice.maybe(0.03, () => '客户不需要'),
  });
}

/** A few days or weeks before the day of the plan. */
function newborn(dice: Dice): Person['birthDate'] {
  return dice.pick(['2026-10-31', '2026-10-20', '2026-09-15'] as const) as Person['birthDate'];
}

function randomElder(
  dice: Dice,
  { at, eldest }: { readonly at: number; readonly eldest: number },
): Person {
  const age = Math.min(dice.int(Math.max(eldest + 14, 50), Math.max(eldest + 35, 60)), 100);
  const pension = dice.chance(0.7);
  return person({
    id: `elder${String(at)}`,
    age,
    role: 'elder',
    sex: dice.pick(['male', 'female'] as const),
    socialMedical: dice.pick(['employee', 'resident', 'none'] as const),
    incomes: pension
      ? [
          {
            label: 'pension',
            kind: 'pension',
            annualCents: fen(dice.yuan(500, 90_000)),
            fromAge: null,
            untilAge: null,
            growth: growthOf(dice),
          },
        ]
      : [],
    health: dice.maybe(0.3, () => healthOf(dice, age)),
  });
}

/** Persons by role, in the order of the file. */
export function ofRole(
  { persons }: Pick<Household, 'persons'>,
  role: Person['role'],
): readonly Person[] {
  return persons.filter((p) => p.role === role);
}
