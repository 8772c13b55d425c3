/**
 * How a yearly amount develops, counted from the first year in which it is paid.
 *
 *     arithmetic b_k = b + k s        geometric b_k = b (1 + g)^k        listed b_k = the k-th
 *
 * Source: AMLCR, 2nd ed., 4.6 (variable insurance benefits) and 5.10 (increasing annuities).
 */
import { assertNever, powInt, refuse } from '@cebao/kernel';

export type Amount =
  | { readonly kind: 'level'; readonly amount: number }
  | { readonly kind: 'arithmetic'; readonly first: number; readonly step: number }
  | { readonly kind: 'geometric'; readonly first: number; readonly growth: number }
  /** One amount for each year; the last one holds for all later years. */
  | { readonly kind: 'listed'; readonly amounts: readonly [number, ...number[]] };

/** The amount of year k = 0, 1, ... since the first. */
export function amountIn(amount: Amount, k: number): number {
  switch (amount.kind) {
    case 'level':
      return amount.amount;
    case 'arithmetic':
      return amount.first + amount.step * k;
    case 'geometric':
      return amount.first * powInt(1 + amount.growth, k);
    case 'listed':
      return amount.amounts[k] ?? amount.amounts.at(-1) ?? amount.amounts[0];
    default:
      return assertNever(amount);
  }
}

/** A growth that is no number, which no year could be counted with. */
export function badAmount(amount: Amount): ReturnType<typeof refuse> | null {
  if (amount.kind !== 'geometric' || Number.isFinite(amount.growth)) return null;
  const value = String(amount.growth);
  return refuse('BAD_NUMBER', { thing: 'growth of the amount', value, limit: 'finite' });
}

export function level(amount: number): Amount {
  return { kind: 'level', amount };
}
