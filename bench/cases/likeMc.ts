/** The household of `reference/mc.c`: two earners of 40 and 38, children of 10 and 7, fifty years. */
import type { Household, Person, Policy } from '@cebao/planning';
import {
  asset,
  benefit,
  choices,
  cost,
  cover,
  fen,
  household,
  income,
  inForce,
  person,
  wholeSum,
} from '../../tests/planning/families.ts';

const thousand = 1_000;

type Pay = { readonly work: number; readonly until: number; readonly pension: number };

const incomes = ({ work, until, pension }: Pay): Person['incomes'] => [
  income('work', work * thousand, { untilAge: until }),
  income('pension', pension * thousand, { fromAge: until }),
];

type Insured = {
  readonly insured: string;
  readonly kind: 'term' | 'criticalIllness';
  readonly sum: number;
  readonly premium: number;
  readonly years: number;
};

function policy({ insured, kind, sum, premium, years }: Insured): Policy {
  return inForce(
    cover({
      id: `${kind} ${insured}`,
      kind,
      insured,
      sumInsuredCents: fen(sum * thousand),
      premium: premium * thousand,
      premiumYears: years,
      coverYears: years,
      benefits: [benefit(kind === 'term' ? 'death' : kind, wholeSum)],
    }),
  );
}

const persons = [
  person({
    id: 'first',
    role: 'adult',
    age: 40,
    incomes: incomes({ work: 60, until: 65, pension: 24 }),
  }),
  person({
    id: 'second',
    sex: 'female',
    role: 'adult',
    age: 38,
    incomes: incomes({ work: 45, until: 65, pension: 18 }),
  }),
  person({ id: 'third', sex: 'female', role: 'child', age: 10, independentAge: 25 }),
  person({ id: 'fourth', role: 'child', age: 7, independentAge: 25 }),
];

export const likeMc: Household = household({
  name: 'like mc.c',
  persons,
  costs: [
    cost({ yuan: 42 * thousand }),
    ...persons.map(({ id }) => cost({ yuan: 9 * thousand, person: id })),
  ],
  assets: [asset('cash', 200 * thousand)],
  policies: [
    policy({ insured: 'first', kind: 'term', sum: 600, premium: 2, years: 25 }),
    policy({ insured: 'second', kind: 'term', sum: 400, premium: 1, years: 25 }),
    policy({ insured: 'first', kind: 'criticalIllness', sum: 150, premium: 2, years: 30 }),
    policy({ insured: 'second', kind: 'criticalIllness', sum: 100, premium: 2, years: 30 }),
    policy({ insured: 'third', kind: 'criticalIllness', sum: 50, premium: 0, years: 50 }),
    policy({ insured: 'fourth', kind: 'criticalIllness', sum: 50, premium: 0, years: 50 }),
  ],
  choices: choices({ assumptions: { horizonYears: 50 } }),
});
