/**
 * Premiums by the equivalence principle, and the sum that a given premium buys.
 *
 *     P  = A / (a - B)                       benefits worth A + B P for a premium P
 *     G' = (A + E) / (a - B - e),  G = (1 + loading) G'
 *     S  = a pi / ((1 + loading) A)
 *
 * Source: AMLCR, 2nd ed., 6.5 (net), 6.6 (gross); B from returned premiums as in 6.5, example with
 * return of premium.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Basis, Contract } from './contract.ts';
import { partsAt } from './parts.ts';
import type { Parts } from './parts.ts';

/** A premium of each payment; expenses and loading do not enter. */
export function netPremiumOf<Event extends string>(
  contract: Contract<Event>,
  basis: Basis<Event>,
): Result<number> {
  const parts = partsAt(contract, basis, 0);
  return parts.ok ? netFrom(parts.value) : parts;
}

export function netFrom({ benefits, annuity }: Parts): Result<number> {
  return quotient(benefits.fixed, annuity - benefits.perPremium);
}

/** Loaded by expenses and then by the loading. */
export function grossPremiumOf<Event extends string>(
  contract: Contract<Event>,
  basis: Basis<Event>,
): Result<number> {
  const refusal = returnsLoadedPremium(contract);
  if (refusal !== null) return refusal;
  const parts = partsAt(contract, basis, 0);
  if (!parts.ok) return parts;
  const { benefits, annuity, expenses } = parts.value;
  const unfit = endless('loading', contract.loading);
  if (unfit !== null) return unfit;
  const equivalent = quotient(
    benefits.fixed + expenses.fixed,
    annuity - benefits.perPremium - expenses.perPremium,
  );
  return equivalent.ok ? ok((1 + contract.loading) * equivalent.value) : equivalent;
}

/** The multiple of the benefits that premiums of the given amount pay for. */
export function sumFromPremium<Event extends string>(
  contract: Contract<Event>,
  basis: Basis<Event>,
  premium: number,
): Result<number> {
  const refusal = returnsLoadedPremium(contract);
  if (refusal !== null) return refusal;
  const parts = partsAt(contract, basis, 0);
  if (!parts.ok) return parts;
  const { benefits, annuity } = parts.value;
  const benefit = benefits.fixed + benefits.perPremium * premium;
  return quotient(annuity * premium, (1 + contract.loading) * benefit);
}

/** What is returned would be the premium before loading, which nobody paid. */
export function returnsLoadedPremium<Event extends string>({
  benefits,
  loading,
}: Contract<Event>): ReturnType<typeof refuse> | null {
  const returns = benefits.some((one) => one.pays === 'event' && one.premiumsPaid !== 0);
  if (!returns || loading === 0) return null;
  return refuse('BAD_FIELD', {
    thing: 'loading',
    value: String(loading),
    limit: 'none where premiums are returned',
  });
}

/** A divisor that is not above 0 means that no premium is enough, or that there is none. */
export function quotient(numerator: number, divisor: number): Result<number> {
  const unfit = endless('what a premium is to pay for', numerator);
  if (unfit !== null) return unfit;
  if (divisor > 0) return ok(numerator / divisor);
  return refuse('BAD_BASIS', {
    thing: 'what a premium of 1 is worth after expenses',
    value: String(divisor),
    limit: 'above 0',
  });
}

/** NaN and infinite figures, by name. */
export function endless(thing: string, value: number): ReturnType<typeof refuse> | null {
  if (Number.isFinite(value)) return null;
  return refuse('BAD_NUMBER', { thing, value: String(value), limit: 'finite' });
}
