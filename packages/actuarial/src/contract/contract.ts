/**
 * A contract apart from the basis that values it.
 *
 *     contract = what is promised + how premiums are paid + expenses + loading
 *     basis    = the course of the life + interest
 *
 * Source: AMLCR, 2nd ed., 6.2 (the equation of value), 6.6 (gross premium and expenses).
 */
import { refuse } from '@cebao/kernel';
import type { Interest } from '../flow/interest.ts';
import { level } from '../flow/amount.ts';
import { premiumSegment } from '../flow/segment.ts';
import type { PremiumPattern, Segment, SurvivalSegment, Years } from '../flow/segment.ts';
import type { Course } from '../life/course.ts';

export type Expense = Years &
  (
    | { readonly kind: 'ofPremium'; readonly rate: number }
    | { readonly kind: 'perPolicy'; readonly amount: number; readonly timing: 'start' | 'end' }
  );

export type Contract<Event extends string = 'death'> = {
  readonly benefits: readonly Segment<Event>[];
  readonly premium: PremiumPattern | null;
  readonly expenses: readonly Expense[];
  /** G = (1 + loading) times the premium by equivalence. */
  readonly loading: number;
};

export type Basis<Event extends string = 'death'> = {
  readonly course: Course<Event>;
  readonly interest: Interest;
};

/** A contract without premiums: only its benefits are valued. */
export function benefitsOnly<const Event extends string>(
  benefits: readonly Segment<Event>[],
): Contract<Event> {
  return { benefits, premium: null, expenses: [], loading: 0 };
}

/** A share of the premium below 0: an income, which is no expense. */
export function badExpense(expenses: readonly Expense[]): ReturnType<typeof refuse> | null {
  for (const expense of expenses) {
    if (expense.kind !== 'ofPremium' || !(expense.rate < 0)) continue;
    return refuse('BAD_FIELD', {
      thing: 'expenses: rate of premium',
      value: String(expense.rate),
      limit: 'from 0',
    });
  }
  return null;
}

/** Expenses that do not depend on the premium, as segments: all those per policy. */
export function policyExpenses(expenses: readonly Expense[]): readonly Segment<never>[] {
  return expenses.flatMap((expense): readonly Segment<never>[] => {
    if (expense.kind !== 'perPolicy') return [];
    const { from, to, timing } = expense;
    const amount = level(expense.amount);
    return timing === 'end'
      ? [{ pays: 'yearBegun', from, to, amount }]
      : [{ pays: 'survival', timing, paymentsPerYear: 1, from, to, amount }];
  });
}

/** Expenses of each unit of premium: a share of every premium due in their years. */
export function premiumExpenses(
  expenses: readonly Expense[],
  pattern: PremiumPattern,
): readonly SurvivalSegment[] {
  return expenses.flatMap((expense) => {
    if (expense.kind !== 'ofPremium') return [];
    const years = bothIn(expense, pattern);
    if (years === null) return [];
    return [premiumSegment({ ...pattern, ...years }, level(expense.rate))];
  });
}

function bothIn(a: Years, b: Years): Years | null {
  const from = Math.max(a.from, b.from);
  const ends = [a.to, b.to].filter((to) => to !== null);
  const to = ends.length === 0 ? null : Math.min(...ends);
  return to !== null && to <= from ? null : { from, to };
}
