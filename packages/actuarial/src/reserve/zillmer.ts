/**
 * Zillmer's reserve: a net reserve less what is still to be recovered of the cost at issue.
 *
 *     tV^Z = tV - Z a_{x+t} / a_x           P^Z = P + Z / a_x
 *
 * Source: A. Zillmer (1863); AMLCR, 2nd ed., 7.9 (deferred acquisition expenses and modified
 * premium reserves). a is the value of premiums of 1; full preliminary term is the Z that makes
 * the reserve after one year 0.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { partsAt } from '../contract/parts.ts';
import { endless, netPremiumOf, quotient } from '../contract/premiums.ts';
import { netReserve } from '../contract/reserves.ts';
import type { Valued } from '../contract/reserves.ts';

/** Years completed, and the cost at issue that the premiums are to recover. */
export type ZillmerAt = { readonly t: number; readonly acquisition: number };

export function zillmerReserve<Event extends string>(
  valued: Valued<Event>,
  { t, acquisition }: ZillmerAt,
): Result<number> {
  const unfit = endless('acquisition', acquisition);
  if (unfit !== null) return unfit;
  const net = netReserve(valued, { t, premium: null });
  if (!net.ok) return net;
  const share = premiumsLeft(valued, t);
  return share.ok ? ok(net.value - acquisition * share.value) : share;
}

/** The net premium with the yearly part of the acquisition cost. */
export function zillmerPremium<Event extends string>(
  { contract, basis }: Valued<Event>,
  acquisition: number,
): Result<number> {
  const P = netPremiumOf(contract, basis);
  if (!P.ok) return P;
  const parts = partsAt(contract, basis, 0);
  if (!parts.ok) return parts;
  const yearly = quotient(acquisition, parts.value.annuity);
  return yearly.ok ? ok(P.value + yearly.value) : yearly;
}

/** a_{x+t} / a_x: the share of the premiums' value that is still to come. */
function premiumsLeft<Event extends string>(
  { contract, basis }: Valued<Event>,
  t: number,
): Result<number> {
  const start = partsAt(contract, basis, 0);
  if (!start.ok) return start;
  const later = partsAt(contract, basis, t);
  return later.ok ? quotient(later.value.annuity, start.value.annuity) : later;
}
