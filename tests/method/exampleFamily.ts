/** The worked family of the method's example, as facts of the engine. Every number stands in print. */
import { cents } from '@cebao/kernel';
import { plainPolicy, type Cost, type Cover, type Household, type Person } from '@cebao/planning';
import * as plain from '../../packages/planning/testdata/family.ts';

const fen = (yuan: number) => cents(yuan * 100);

const person = (
  part: Pick<Person, 'id' | 'sex' | 'birthDate' | 'role'> & Partial<Person>,
): Person =>
  plain.adult({
    name: part.id,
    occupationCode: '',
    ...part,
  });

const cost = (layer: 1 | 2, owner: string | null, yuan: number): Cost => ({
  label: `layer ${layer} ${owner ?? 'shared'}`,
  kind: 'other',
  layer,
  person: owner,
  annualCents: fen(yuan),
  fromAge: null,
  untilAge: null,
  growth: null,
});

const work = (yuan: number): Person['incomes'] => [
  {
    label: 'work',
    kind: 'work',
    annualCents: fen(yuan),
    fromAge: null,
    untilAge: null,
    growth: null,
  },
];

export const medicalLine: Cover = plain.cover({
  id: 'medical',
  kind: 'medical',
  insurer: 'example',
  policyholder: 'husband',
  insured: 'husband',
  beneficiary: 'husband',
  sumInsuredCents: fen(4_000_000),
  annualPremiumCents: fen(530),
  premiumYears: 20,
  coverYears: 20,
  benefits: [
    {
      id: 'bill',
      peril: 'medicalBill',
      pays: {
        kind: 'indemnity',
        limitCents: fen(4_000_000),
        bands: [{ overCents: fen(10_000), share: 1 }],
      },
      fromAge: null,
      untilAge: null,
      sex: null,
      waitingDays: 30,
      endsContract: false,
      clause: 'example',
    },
  ],
});

/** The example takes critical illness without the medical line, too: cover in force that pays nothing allows it. */
const idleMedical = plainPolicy(
  { ...medicalLine, id: 'idle', annualPremiumCents: cents(0), benefits: [] },
  plain.asOf,
);

export const exampleFamily: Household = plain.family({
  name: 'example',
  asOf: plain.day('2026-11-01'),
  region: '',
  persons: [
    person({
      id: 'husband',
      sex: 'male',
      birthDate: plain.day('1986-03-01'),
      role: 'adult',
      incomes: work(150_000),
    }),
    person({
      id: 'wife',
      sex: 'female',
      birthDate: plain.day('1988-03-01'),
      role: 'adult',
      incomes: work(30_000),
    }),
    person({
      id: 'child',
      sex: 'female',
      birthDate: plain.day('2014-03-01'),
      role: 'child',
      independentAge: 22,
      parents: ['husband', 'wife'],
    }),
  ],
  costs: [
    cost(1, null, 36_000),
    cost(1, 'husband', 12_000),
    cost(1, 'wife', 12_000),
    cost(1, 'child', 12_000),
    cost(2, null, 24_000),
    cost(2, 'husband', 6_000),
    cost(2, 'wife', 6_000),
    cost(2, 'child', 6_000 + 15_000),
  ],
  debts: [
    {
      label: 'debt',
      balanceCents: fen(300_000),
      nominalRate: 0.04,
      paymentsPerYear: 1,
      remainingYears: 10,
      repayment: 'levelInstalment',
      repaidOnDeathOf: [],
    },
  ],
  assets: [
    {
      label: 'cash',
      valueCents: fen(100_000),
      kind: 'cash',
      owner: null,
      releasedAtAge: null,
      assetClass: null,
      account: null,
    },
  ],
  policies: [idleMedical],
  manualLines: [
    plain.quote(medicalLine, {
      product: 'medical',
      quoteDate: plain.day('2026-10-01'),
      expires: plain.day('2026-12-31'),
      guaranteedRenewalYears: 20,
      source: 'example',
    }),
  ],
  choices: plain.choices({
    bans: ['115036'],
    coreMedical: false,
    deathFirst: false,
    assumptions: {
      poolReturn: 0.04,
      cpi: 0,
      incomeGrowth: 0,
      pensionGrowth: 0,
      medicalTrend: 0,
      educationGrowth: 0,
      horizonYears: 10,
      valueYears: 1,
      ciCareAnnualYuan: 40_000,
      ciCareYears: 3,
      ciIncomeLossShare: 0.7,
      ciIncomeLossYears: 3,
      ciLastingLossShare: 0.2,
      billEverydayBaseRate: 0,
    },
  }),
});
