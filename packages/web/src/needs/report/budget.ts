/** Where the budget slider starts and ends, in fen. */
import { round } from '@cebao/kernel';
import { budgetStepCents, type Household } from '@cebao/planning';

export const sliderStepCents = budgetStepCents;
const fenPerThousandYuan = 100_000;
/** Where the family named no budget: a place to start from, said to be one. */
const startingShare = 0.05;
const longestShare = 0.2;
const leastEndCents = 2_000_000;

export function yearlyIncomeCents(household: Household): number {
  const incomes = household.persons.flatMap((person) => person.incomes);
  return incomes
    .filter(({ kind }) => kind === 'work')
    .reduce((sum, { annualCents }) => sum + annualCents, 0);
}

export function startingBudgetCents(household: Household): number {
  const { budgetCents } = household.choices;
  if (budgetCents !== null) return budgetCents;
  const share = wholeThousands(yearlyIncomeCents(household) * startingShare);
  return Math.max(share, leastEndCents / 4);
}

export function sliderEndCents(household: Household): number {
  const byIncome = yearlyIncomeCents(household) * longestShare;
  return wholeThousands(Math.max(byIncome, startingBudgetCents(household) * 2, leastEndCents));
}

function wholeThousands(fen: number): number {
  return round.ceil(fen / fenPerThousandYuan) * fenPerThousandYuan;
}
