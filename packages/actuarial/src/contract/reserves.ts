/**
 * Policy values (reserves) at the end of t years, before the premium then due.
 *
 *     net      tV = EPV_t(benefits) - P EPV_t(premiums of 1)
 *     gross    tV = EPV_t(benefits) + EPV_t(expenses at G) - G EPV_t(premiums of 1)
 *     expense  gross - net
 *     full preliminary term (t >= 1): net, with P = EPV_1(benefits) / EPV_1(premiums of 1)
 *
 * Source: AMLCR, 2nd ed., 7.3 (policy values, net and gross), 7.9 (modified net premium reserves).
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Basis, Contract } from './contract.ts';
import { partsAt } from './parts.ts';
import { endless, grossPremiumOf, netFrom, netPremiumOf, quotient } from './premiums.ts';
import type { Solve } from './premiums.ts';

/** Time of the valuation, and the premium where it is given and not solved. */
export type ReserveAt = { readonly t: number; readonly premium: number | null };

/** One contract under one basis; what all the values here are asked about. */
export type Valued<Event extends string> = {
  readonly contract: Contract<Event>;
  readonly basis: Basis<Event>;
};

export function netReserve<Event extends string>(
  { contract, basis }: Valued<Event>,
  { t, premium }: ReserveAt,
  solve: Solve = quotient,
): Result<number> {
  const P = premium === null ? netPremiumOf(contract, basis, solve) : ok(premium);
  if (!P.ok) return P;
  const unfit = endless('premium', P.value);
  if (unfit !== null) return unfit;
  const parts = partsAt(contract, basis, t);
  if (!parts.ok) return parts;
  const { benefits, annuity } = parts.value;
  return ok(benefits.fixed + benefits.perPremium * P.value - P.value * annuity);
}

export function grossReserve<Event extends string>(
  { contract, basis }: Valued<Event>,
  { t, premium }: ReserveAt,
  solve: Solve = quotient,
): Result<number> {
  const G = premium === null ? grossPremiumOf(contract, basis, solve) : ok(premium);
  if (!G.ok) return G;
  const unfit = endless('premium', G.value);
  if (unfit !== null) return unfit;
  const parts = partsAt(contract, basis, t);
  if (!parts.ok) return parts;
  const { benefits, annuity, expenses } = parts.value;
  const perPremium = benefits.perPremium + expenses.perPremium - annuity;
  return ok(benefits.fixed + expenses.fixed + perPremium * G.value);
}

/** What expenses add to the reserve; a given premium is the gross one. */
export function expenseReserve<Event extends string>(
  valued: Valued<Event>,
  at: ReserveAt,
  solve: Solve = quotient,
): Result<number> {
  const gross = grossReserve(valued, at, solve);
  if (!gross.ok) return gross;
  const net = netReserve(valued, { t: at.t, premium: null }, solve);
  return net.ok ? ok(gross.value - net.value) : net;
}

/** The first year's premium pays the first year only; the renewal premium starts anew after it. */
export function preliminaryTermReserve<Event extends string>(
  valued: Valued<Event>,
  t: number,
  solve: Solve = quotient,
): Result<number> {
  if (!(t >= 1)) {
    return refuse('BAD_FIELD', {
      thing: 'years completed at the valuation',
      value: String(t),
      limit: 'at least 1',
    });
  }
  const afterFirst = partsAt(valued.contract, valued.basis, 1);
  if (!afterFirst.ok) return afterFirst;
  const renewal = netFrom(afterFirst.value, solve);
  return renewal.ok ? netReserve(valued, { t, premium: renewal.value }) : renewal;
}
