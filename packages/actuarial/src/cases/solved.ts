/**
 * Premiums of a case by the equation that defines them, also where the solution is below 0: premiums
 * returned that are worth more than premiums paid, benefits below 0. The library's own premiums
 * (contract/premiums.ts) refuse those: no such contract is sold. A divisor of 0 solves nothing.
 *
 *     P = A / (a - B),  G = (1 + loading) (A + E) / (a - B - e),  S = a pi / ((1 + loading) A)
 *
 * Source: the schema of the actuarial test cases, `docs/formulas/cases.md`.
 */
import type { Result } from '@cebao/kernel';
import { partsAt } from '../contract/parts.ts';
import { grossPremiumOf, netPremiumOf, solution, sumFrom } from '../contract/premiums.ts';
import type { Valued } from '../contract/reserves.ts';

export function solvedNet<Event extends string>({
  contract,
  basis,
}: Valued<Event>): Result<number> {
  return netPremiumOf(contract, basis, solution);
}

export function solvedGross<Event extends string>({
  contract,
  basis,
}: Valued<Event>): Result<number> {
  return grossPremiumOf(contract, basis, solution);
}

/** The multiple of the benefits that premiums of the given amount pay for. */
export function solvedSum<Event extends string>(
  { contract, basis }: Valued<Event>,
  premium: number,
): Result<number> {
  const parts = partsAt(contract, basis, 0);
  if (!parts.ok) return parts;
  return sumFrom(parts.value, { premium, loading: contract.loading }, solution);
}
