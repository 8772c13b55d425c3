/**
 * Families at which the method's three planted faults show; every figure is invented. They do not
 * ask for death cover first: the order that the sheet looks for has to come from V alone.
 */
import {
  asset,
  choices,
  cost,
  fen,
  household,
  income,
  medicalQuote,
  person,
} from '../planning/families.ts';
import { sampleFamily, retiredCouple } from '../planning/families.ts';

/**
 * Small budgets buy small sums: at 50,000 yuan the faults show as they were first seen, with illness cover
 * for life whose premiums come near its sum.
 */
const smallSums = { illnessLeastSumYuan: 50_000, illnessPremiumMaxShare: 5 };

/** One income of 120,000, hardly any savings: short even if nothing happens. */
const oneIncome = household({
  name: 'one income, short baseline',
  persons: [
    person({
      id: 'husband',
      age: 40,
      role: 'adult',
      incomes: [
        income('work', 120_000, { untilAge: 60 }),
        income('pension', 48_000, { fromAge: 60 }),
      ],
    }),
    person({
      id: 'wife',
      age: 38,
      role: 'adult',
      sex: 'female',
      socialMedical: 'resident',
      ifSurviving: {
        annualIncomeCents: fen(0),
        fromYear: 1,
        extraCareAnnualCents: fen(0),
        extraCareYears: 0,
      },
    }),
    person({
      id: 'child',
      age: 12,
      role: 'child',
      socialMedical: 'resident',
      parents: ['husband', 'wife'],
    }),
  ],
  costs: [
    cost({ yuan: 49_500 }),
    cost({ yuan: 11_000, person: 'husband' }),
    cost({ yuan: 11_000, person: 'wife' }),
    cost({ yuan: 11_000, person: 'child' }),
    cost({ yuan: 27_500, layer: 2 }),
  ],
  assets: [asset('cash', 30_000)],
  manualLines: [
    medicalQuote('husband', 500),
    medicalQuote('wife', 450),
    medicalQuote('child', 300),
  ],
  choices: choices({ deathFirst: false, assumptions: smallSums }),
});

/** The same a few years older, with a loan: the child nearly grown. */
const indebted = household({
  ...oneIncome,
  name: 'one income and a loan',
  persons: [
    person({
      id: 'husband',
      age: 45,
      role: 'adult',
      incomes: [
        income('work', 150_000, { untilAge: 60 }),
        income('pension', 60_000, { fromAge: 60 }),
      ],
    }),
    ...oneIncome.persons.slice(1, 2).map((wife) => ({
      ...wife,
      birthDate: person({ id: '', role: 'adult', age: 43 }).birthDate,
    })),
    ...oneIncome.persons.slice(2).map((child) => ({
      ...child,
      birthDate: person({ id: '', role: 'child', age: 17 }).birthDate,
    })),
  ],
  costs: [
    cost({ yuan: 54_000 }),
    cost({ yuan: 12_000, person: 'husband' }),
    cost({ yuan: 12_000, person: 'wife' }),
    cost({ yuan: 12_000, person: 'child' }),
    cost({ yuan: 30_000, layer: 2 }),
  ],
  debts: [
    {
      label: 'loan',
      balanceCents: fen(400_000),
      nominalRate: 0.035,
      paymentsPerYear: 12,
      remainingYears: 15,
      repayment: 'levelInstalment',
      repaidOnDeathOf: [],
    },
  ],
  // Its figures stand on the edge that the catalogue of 111013, 115036 and 115046 draws.
  choices: choices({ deathFirst: false, assumptions: smallSums }),
});

/** 56 and 54, retired early on two pensions: still young enough for term and illness cover. */
const earlyRetired = household({
  name: 'retired early',
  persons: [
    person({ id: 'husband', age: 56, role: 'adult', incomes: [income('pension', 40_000)] }),
    person({
      id: 'wife',
      age: 54,
      role: 'adult',
      sex: 'female',
      incomes: [income('pension', 32_000)],
    }),
  ],
  costs: [
    cost({ yuan: 30_000 }),
    cost({ yuan: 10_000, person: 'husband' }),
    cost({ yuan: 10_000, person: 'wife' }),
  ],
  assets: [asset('cash', 80_000)],
  manualLines: [medicalQuote('husband', 1_500), medicalQuote('wife', 1_300)],
  choices: choices({ assumptions: smallSums }),
});

export const faultFamilies = {
  oneIncome,
  oneIncomeDeathFirst: { ...oneIncome, choices: { ...oneIncome.choices, deathFirst: true } },
  indebted,
  earlyRetired,
  retiredCouple,
  youngCouple: sampleFamily('young-couple'),
};

export type FaultFamily = keyof typeof faultFamilies;
