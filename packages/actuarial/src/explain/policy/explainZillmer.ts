/**
 * The derivation of Zillmer's reserve and premium.
 *
 *     tV^Z = tV - Z a(t) / a           P^Z = P + Z / a
 *
 * Source: as in reserve/zillmer.ts: Zillmer (1863); AMLCR, 2nd ed., 7.9.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { netPremiumOf } from '../../contract/premiums.ts';
import { netReserve } from '../../contract/reserves.ts';
import type { Valued } from '../../contract/reserves.ts';
import { zillmerPremium, zillmerReserve } from '../../reserve/zillmer.ts';
import type { ZillmerAt } from '../../reserve/zillmer.ts';
import { explainParts, step } from '../derivation.ts';
import type { Derivation } from '../derivation.ts';

export function explainZillmerReserve<Event extends string>(
  valued: Valued<Event>,
  at: ZillmerAt,
): Result<Derivation> {
  const { t, acquisition } = at;
  const value = zillmerReserve(valued, at);
  if (!value.ok) return value;
  const net = netReserve(valued, { t, premium: null });
  if (!net.ok) return net;
  const start = explainZillmerPremium(valued, acquisition);
  if (!start.ok) return start;
  const later = explainParts(withoutExpenses(valued), t);
  if (!later.ok) return later;
  const first = explainParts(valued, 0);
  if (!first.ok) return first;
  const share = later.value.parts.annuity / first.value.parts.annuity;
  return ok({
    value: value.value,
    terms: later.value.terms,
    steps: [
      // Without the loaded premium, which no reserve rests on.
      ...start.value.steps.slice(0, -1),
      ...(t === 0 ? [] : later.value.steps),
      step('netReserve', 'tV', net.value),
      step('premiumsLeft', 'share', share),
      step('zillmerReserve', 'tV^Z', value.value),
    ],
  });
}

export function explainZillmerPremium<Event extends string>(
  valued: Valued<Event>,
  acquisition: number,
): Result<Derivation> {
  const { contract, basis } = valued;
  const value = zillmerPremium(valued, acquisition);
  if (!value.ok) return value;
  const net = netPremiumOf(contract, basis);
  if (!net.ok) return net;
  const start = explainParts(withoutExpenses(valued), 0);
  if (!start.ok) return start;
  return ok({
    value: value.value,
    terms: start.value.terms,
    steps: [
      ...start.value.steps,
      step('netPremium', 'P', net.value),
      step('acquisition', 'Z', acquisition),
      step('zillmerPremium', 'P^Z', value.value),
    ],
  });
}

/** Expenses are no part of a net value: they would be steps that lead nowhere. */
function withoutExpenses<Event extends string>(valued: Valued<Event>): Valued<Event> {
  return { ...valued, contract: { ...valued.contract, expenses: [] } };
}
