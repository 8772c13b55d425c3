/** Two days of one family for tests: changes by factor, drawn from dice with a printed seed. */
import { addDays, cents, type LocalDate } from '@cebao/kernel';
import { plainPolicy, type DatedState, type Factor, type Household } from '@cebao/planning';
import { benefit, cover, facts, fen, wholeSum } from '../families.ts';

export type Dice = () => number;

export function dice(start: number): Dice {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function dated(household: Household): DatedState {
  return { household, assumptionDefaults: facts.assumptionDefaults, basis: facts.basis };
}

const scaled = (amount: number, roll: Dice) => cents(Math.round(amount * (0.6 + 0.8 * roll())));
const assumed = (state: DatedState, values: Readonly<Record<string, number>>): DatedState => ({
  ...state,
  household: {
    ...state.household,
    choices: {
      ...state.household.choices,
      assumptions: { ...state.household.choices.assumptions, ...values },
    },
  },
});
const changed = (state: DatedState, part: Partial<Household>): DatedState => ({
  ...state,
  household: { ...state.household, ...part },
});

/** What a year can bring, by factor. */
export const changes: Readonly<Record<Factor, (state: DatedState, roll: Dice) => DatedState>> = {
  age: (state, roll) =>
    changed(state, { asOf: addDays(state.household.asOf, 1 + Math.floor(roll() * 2200)) }),
  income: (state, roll) =>
    changed(state, {
      persons: state.household.persons.map((person) => ({
        ...person,
        incomes: person.incomes.map((income) => ({
          ...income,
          annualCents: scaled(income.annualCents, roll),
        })),
      })),
    }),
  family: (state, roll) =>
    roll() < 0.3 ? arrival(state) : roll() < 0.5 ? departure(state, roll) : costs(state, roll),
  cpi: (state, roll) => assumed(state, { cpi: 0.005 + 0.03 * roll() }),
  medicalTrend: (state, roll) =>
    assumed(state, { medicalTrend: 0.08 * roll(), billSeriousYuan: 250_000 + 200_000 * roll() }),
  market: (state, roll) =>
    changed(assumed(state, { poolReturn: 0.01 + 0.04 * roll() }), {
      assets: state.household.assets.map((asset) => ({
        ...asset,
        valueCents: scaled(asset.valueCents, roll),
      })),
    }),
  cover: (state, roll) => changed(state, { policies: policies(state.household, roll) }),
  rules: ({ basis, ...state }, roll) => {
    const rules = basis.social.rules.map((rule) =>
      rule.rule === 'S023' && rule.value !== null
        ? { ...rule, value: rule.value + 1 + roll() }
        : rule,
    );
    return { ...state, basis: { ...basis, social: { ...basis.social, rules } } };
  },
  assumptions: (state, roll) =>
    assumed(state, {
      ciIncomeLossShare: 0.4 + 0.5 * roll(),
      ciCareYears: 1 + Math.floor(roll() * 5),
      incomeGrowth: 0.03 * roll(),
    }),
};

function arrival(state: DatedState): DatedState {
  const { persons, asOf, costs: spent } = state.household;
  const parents = persons.filter(({ role }) => role === 'adult').map(({ id }) => id);
  const [pattern] = persons;
  if (pattern === undefined) return state;
  const baby = {
    ...pattern,
    id: 'baby',
    name: '小宝',
    sex: 'female' as const,
    birthDate: asOf,
    role: 'child' as const,
    parents,
    independentAge: 22,
    incomes: [],
    pensionInsurance: null,
    ifSurviving: null,
    originalRetirementAge: null,
  };
  const cost = {
    label: '小宝生活',
    kind: 'living' as const,
    layer: 1 as const,
    person: 'baby',
    annualCents: fen(18_000),
    fromAge: null,
    untilAge: null,
    growth: null,
  };
  return changed(state, { persons: [...persons, baby], costs: [...spent, cost] });
}

/** The last of the family goes, with what was theirs alone; one adult always stays. */
function departure(state: DatedState, roll: Dice): DatedState {
  const { household } = state;
  const gone = household.persons.at(-1);
  const adults = household.persons.filter(({ role }) => role === 'adult');
  if (gone === undefined || household.persons.length === 1) return costs(state, roll);
  if (gone.role === 'adult' && adults.length === 1) return costs(state, roll);
  const { id } = gone;
  return changed(state, {
    persons: household.persons
      .filter((person) => person.id !== id)
      .map((person) => ({ ...person, parents: person.parents.filter((parent) => parent !== id) })),
    costs: household.costs.filter(({ person }) => person !== id),
    guarantees: household.guarantees.filter(({ guarantor }) => guarantor !== id),
    debts: household.debts.map((debt) => ({
      ...debt,
      repaidOnDeathOf: debt.repaidOnDeathOf.filter((one) => one !== id),
    })),
    assets: household.assets.filter(({ owner }) => owner !== id),
    policies: household.policies.filter(
      ({ insured, policyholder }) => insured !== id && policyholder !== id,
    ),
  });
}

function costs(state: DatedState, roll: Dice): DatedState {
  const { household } = state;
  return changed(state, {
    costs: household.costs.map((cost) => ({
      ...cost,
      annualCents: scaled(cost.annualCents, roll),
    })),
    debts: household.debts.map((debt) => ({
      ...debt,
      balanceCents: scaled(debt.balanceCents, roll),
      remainingYears: Math.max(debt.remainingYears - 1, 1),
    })),
  });
}

function policies({ persons, asOf, policies: held }: Household, roll: Dice): Household['policies'] {
  const insured = persons[Math.floor(roll() * persons.length)]?.id ?? '';
  const bought = cover({
    id: 'bought',
    kind: 'term',
    insured,
    premium: 500 + 3_000 * roll(),
    sumInsuredCents: fen(100_000 + 900_000 * roll()),
    benefits: [benefit('death', wholeSum)],
  });
  return [...held.slice(1), plainPolicy(bought, asOf)];
}

export const later = (date: LocalDate, days: number) => addDays(date, days);
