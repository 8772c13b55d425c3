/** What a family is planned for in this window: one budget on the screens of gaps and plan. */
import type { Household } from '@cebao/planning';
import { keepBudget, keptBudget, windowStore } from '../../draft/kept/keptBudget.ts';
import { startingBudgetCents } from './budget.ts';

type Family = { readonly id: string; readonly household: Household };

export function plannedBudget({ id, household }: Family): number {
  return keptBudget({ id, startCents: startingBudgetCents(household) }, windowStore());
}

export function keepPlanned({ id, household }: Family, fen: number): void {
  keepBudget({ id, startCents: startingBudgetCents(household) }, fen, windowStore());
}
