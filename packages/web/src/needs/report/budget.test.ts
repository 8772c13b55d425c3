import { addYears, cents, localDate } from '@cebao/kernel';
import type { Household } from '@cebao/planning';
import { expect, test } from 'vitest';
import {
  sliderEndCents,
  sliderStepCents,
  startingBudgetCents,
  yearlyIncomeCents,
} from './budget.ts';

function family(workYuan: number, budgetYuan: number | null): Household {
  const born = localDate('1990-01-01');
  if (!born.ok) throw new TypeError('date');
  const income = { label: '', fromAge: null, untilAge: null, growth: null };
  return {
    name: '',
    asOf: addYears(born.value, 36),
    region: '',
    persons: [
      {
        id: 'p1',
        name: '甲',
        sex: 'male',
        birthDate: born.value,
        role: 'adult',
        parents: [],
        occupationCode: '',
        occupationClass: 1,
        socialMedical: 'employee',
        tags: [],
        independentAge: null,
        originalRetirementAge: null,
        pensionInsurance: null,
        incomes: [
          { ...income, kind: 'work', annualCents: cents(workYuan * 100) },
          { ...income, kind: 'rent', annualCents: cents(9_900) },
        ],
        ifSurviving: null,
        medicalRefused: null,
        health: null,
      },
    ],
    costs: [],
    debts: [],
    assets: [],
    guarantees: [],
    liabilities: [],
    companies: [],
    scenes: [],
    factSources: [],
    policies: [],
    manualLines: [],
    choices: {
      budgetCents: budgetYuan === null ? null : cents(budgetYuan * 100),
      bans: [],
      locks: [],
      style: 'any',
      waiver: true,
      allowAsk: false,
      coreMedical: true,
      deathFirst: true,
      retention: false,
      tolerance: 'medium',
      assumptions: {},
    },
  };
}

test('the slider starts at the family’s own budget, else at a twentieth of its work income', () => {
  expect(startingBudgetCents(family(220_000, 15_000))).toBe(1_500_000);
  expect(yearlyIncomeCents(family(220_000, null))).toBe(22_000_000);
  expect(startingBudgetCents(family(220_000, null))).toBe(1_100_000);
  expect(startingBudgetCents(family(0, null))).toBe(500_000);
});

test('it ends well above where it starts, on a whole step', () => {
  for (const [income, budget] of [
    [220_000, 15_000],
    [0, null],
    [50_000, 90_000],
  ] as const) {
    const household = family(income, budget);
    const end = sliderEndCents(household);
    expect(end).toBeGreaterThanOrEqual(startingBudgetCents(household) * 2);
    expect(end % sliderStepCents).toBe(0);
  }
});
