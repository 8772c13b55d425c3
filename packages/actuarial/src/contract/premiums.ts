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
  solve: Solve = quotient,
): Result<number> {
  const parts = partsAt(contract, basis, 0);
  return parts.ok ? netFrom(parts.value, solve) : parts;
}

export function netFrom({ benefits, annuity }: Parts, solve: Solve = quotient): Result<number> {
  const size = annuity + Math.abs(benefits.perPremium);
  return solve(benefits.fixed, annuity - benefits.perPremium, size);
}

/** Loaded by expenses and then by the loading. */
export function grossPremiumOf<Event extends string>(
  contract: Contract<Event>,
  basis: Basis<Event>,
  solve: Solve = quotient,
): Result<number> {
  const refusal = returnsLoadedPremium(contract);
  if (refusal !== null) return refusal;
  const parts = partsAt(contract, basis, 0);
  return parts.ok ? grossFrom(parts.value, contract.loading, solve) : parts;
}

function grossFrom(
  { benefits, annuity, expenses }: Parts,
  loading: number,
  solve: Solve,
): Result<number> {
  const unfit = badLoading(loading);
  if (unfit !== null) return unfit;
  const equivalent = solve(
    benefits.fixed + expenses.fixed,
    annuity - benefits.perPremium - expenses.perPremium,
    annuity + Math.abs(benefits.perPremium) + expenses.perPremium,
  );
  return equivalent.ok ? ok((1 + loading) * equivalent.value) : equivalent;
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
  return parts.ok ? sumFrom(parts.value, { premium, loading: contract.loading }) : parts;
}

export function sumFrom(
  { benefits, annuity }: Parts,
  { premium, loading }: { readonly premium: number; readonly loading: number },
  solve: Solve = quotient,
): Result<number> {
  const unfit = badLoading(loading);
  if (unfit !== null) return unfit;
  const returned = benefits.perPremium * premium;
  const size = (1 + loading) * (benefits.size + Math.abs(returned));
  return solve(annuity * premium, (1 + loading) * (benefits.fixed + returned), size);
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

/** How an equation of value is solved for its unknown; `size` is that of what the divisor sums up. */
export type Solve = (numerator: number, divisor: number, size: number) => Result<number>;

/**
 * A sum of some hundred values with signs keeps an error of some hundred roundings, each 2^-53 of
 * their size. Below 2^-40 of it a divisor is that error, and no figure of the quotient is known.
 */
const noise = 1 / 1_099_511_627_776;

/** By the equation alone: any divisor but 0 within rounding, also where no insurer would sell such a contract. */
export function solution(numerator: number, divisor: number, size: number): Result<number> {
  const unfit = endless('what a premium is to pay for', numerator);
  if (unfit !== null) return unfit;
  if (!(Math.abs(divisor) > 0 && Number.isFinite(divisor))) {
    return worthless(divisor, 'finite, not 0');
  }
  return Math.abs(divisor) > noise * size
    ? ok(numerator / divisor)
    : worthless(divisor, known(size));
}

/** A divisor that is not above 0 means that no premium is enough, or that there is none. */
export function quotient(
  numerator: number,
  divisor: number,
  size: number = divisor,
): Result<number> {
  const unfit = endless('what a premium is to pay for', numerator);
  if (unfit !== null) return unfit;
  if (!(divisor > 0)) return worthless(divisor, 'above 0');
  return divisor > noise * size ? ok(numerator / divisor) : worthless(divisor, known(size));
}

function worthless(divisor: number, limit: string): ReturnType<typeof refuse> {
  const thing = 'what a premium of 1 is worth after expenses';
  return refuse('BAD_BASIS', { thing, value: String(divisor), limit });
}

function known(size: number): string {
  return `more than ${noise * size} away from 0, which is rounding`;
}

/** At a loading of -1 nothing would be paid for anything. */
function badLoading(loading: number): ReturnType<typeof refuse> | null {
  const unfit = endless('loading', loading);
  if (unfit !== null || loading > -1) return unfit;
  return refuse('BAD_FIELD', { thing: 'loading', value: String(loading), limit: 'above -1' });
}

/** NaN and infinite figures, by name. */
export function endless(thing: string, value: number): ReturnType<typeof refuse> | null {
  if (Number.isFinite(value)) return null;
  return refuse('BAD_NUMBER', { thing, value: String(value), limit: 'finite' });
}
