/** The household of `reference/mc.c`: two earners of 40 and 38, children of 10 and 7, fifty years. */
import { cents, type LocalDate } from '@cebao/kernel';
import { plainPolicy, type Cover, type Household, type Person, type Policy } from '@cebao/planning';

const asOf = '2026-11-01' as LocalDate;
const fenPerThousand = 100_000;
const thousand = (yuan: number) => cents(yuan * fenPerThousand);

function person(
  part: Pick<Person, 'id' | 'sex' | 'role'> & { age: number } & Partial<Person>,
): Person {
  const { age, ...rest } = part;
  return {
    name: rest.id,
    birthDate: `${String(2026 - age)}-05-01` as LocalDate,
    parents: [],
    occupationCode: '',
    occupationClass: 1,
    socialMedical: 'employee',
    tags: [],
    independentAge: null,
    incomes: [],
    ifSurviving: null,
    originalRetirementAge: null,
    pensionInsurance: null,
    medicalRefused: null,
    health: null,
    ...rest,
  };
}

type Pay = { readonly work: number; readonly until: number; readonly pension: number };

function incomes({ work, until, pension }: Pay): Person['incomes'] {
  const plain = { growth: null, fromAge: null, untilAge: null };
  return [
    { ...plain, label: 'work', kind: 'work', annualCents: thousand(work), untilAge: until },
    { ...plain, label: 'pension', kind: 'pension', annualCents: thousand(pension), fromAge: until },
  ];
}

type Insured = {
  readonly insured: string;
  readonly kind: 'term' | 'criticalIllness';
  readonly sum: number;
  readonly premium: number;
  readonly years: number;
};

function policy({ insured, kind, sum, premium, years }: Insured): Policy {
  const peril = kind === 'term' ? ('death' as const) : ('criticalIllness' as const);
  const cover: Cover = {
    id: `${kind} ${insured}`,
    kind,
    insurer: '',
    policyholder: insured,
    insured,
    beneficiary: '',
    sumInsuredCents: thousand(sum),
    annualPremiumCents: thousand(premium),
    premiumYears: years,
    coverYears: years,
    benefits: [
      {
        id: peril,
        peril,
        pays: { kind: 'share', share: 1, capCents: null },
        fromAge: null,
        untilAge: null,
        sex: null,
        waitingDays: 0,
        endsContract: true,
        clause: '',
      },
    ],
    surrenderValueCents: cents(0),
    growth: null,
  };
  return plainPolicy(cover, asOf);
}

const persons = [
  person({
    id: 'first',
    sex: 'male',
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
  person({ id: 'fourth', sex: 'male', role: 'child', age: 7, independentAge: 25 }),
];

const costs = [
  { label: 'shared', person: null, annual: 42 },
  ...persons.map(({ id }) => ({ label: id, person: id, annual: 9 })),
];

export const likeMc: Household = {
  name: 'like mc.c',
  asOf,
  region: '',
  persons,
  costs: costs.map(({ label, person: of, annual }) => ({
    label,
    kind: 'living',
    layer: 1,
    person: of,
    annualCents: thousand(annual),
    fromAge: null,
    untilAge: null,
    growth: null,
  })),
  debts: [],
  assets: [
    {
      label: 'savings',
      valueCents: thousand(200),
      kind: 'cash',
      owner: null,
      assetClass: null,
      releasedAtAge: null,
      account: null,
    },
  ],
  guarantees: [],
  liabilities: [],
  companies: [],
  scenes: [],
  factSources: [],
  policies: [
    policy({ insured: 'first', kind: 'term', sum: 600, premium: 2, years: 25 }),
    policy({ insured: 'second', kind: 'term', sum: 400, premium: 1, years: 25 }),
    policy({ insured: 'first', kind: 'criticalIllness', sum: 150, premium: 2, years: 30 }),
    policy({ insured: 'second', kind: 'criticalIllness', sum: 100, premium: 2, years: 30 }),
    policy({ insured: 'third', kind: 'criticalIllness', sum: 50, premium: 0, years: 50 }),
    policy({ insured: 'fourth', kind: 'criticalIllness', sum: 50, premium: 0, years: 50 }),
  ],
  manualLines: [],
  choices: {
    budgetCents: null,
    bans: [],
    locks: [],
    style: 'any',
    waiver: true,
    allowAsk: false,
    coreMedical: true,
    deathFirst: true,
    retention: false,
    tolerance: 'medium',
    assumptions: { horizonYears: 50 },
  },
};
