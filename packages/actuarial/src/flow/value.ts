/**
 * The one valuation: what cash flows are worth at time t, for a contract in force then.
 *
 *     EPV_t = sum over flows of policy years k >= t of  amount v(time) / v(t)  P(paid) / P(in force at t)
 *
 * Source: AMLCR, 2nd ed., 4.4 and 5.4 (EPV), 7.3 (policy value basis: what falls due at time t from
 * the year before has been paid, the premium due at t has not).
 */
import { assert, refuse } from '@cebao/kernel';
import type { Interest } from './interest.ts';
import type { CashFlow } from './unfold.ts';

/** An amount, and what is added to it for each unit of premium. */
export type Linear = { readonly fixed: number; readonly perPremium: number };

/** A value, and the size of the fixed amounts that it sums up: equal to `fixed` where all are above 0. */
export type Worth = Linear & { readonly size: number };

export type ValuedAt = {
  readonly interest: Interest;
  /** Whole policy years completed. */
  readonly t: number;
  /** Probability of being in force at t; above 0. */
  readonly inForce: number;
};

export function presentValue(flows: readonly CashFlow[], at: ValuedAt): Worth {
  assert(at.inForce > 0, 'A value needs a contract in force.');
  let [fixed, perPremium, size] = [0, 0, 0];
  for (const flow of flows) {
    if (flow.year < at.t) continue;
    const weight = flow.probability * discountOf(flow, at.interest);
    fixed += flow.amount * weight;
    perPremium += flow.premiums * weight;
    size += Math.abs(flow.amount * weight);
  }
  const scale = 1 / (at.interest.v(at.t) * at.inForce);
  return { fixed: fixed * scale, perPremium: perPremium * scale, size: size * scale };
}

/** A term structure that ends before t, or before the last of the flows, cannot value them. */
export function unknownRates(
  { years }: Interest,
  flows: readonly CashFlow[],
  t = 0,
): ReturnType<typeof refuse> | null {
  const last = flows.reduce((most, { time }) => Math.max(most, time), t);
  if (years === null || last <= years) return null;
  return refuse('BAD_RATE', {
    thing: 'years of the term structure',
    value: String(years),
    limit: `at least ${last}`,
  });
}

/**
 * E[Z^j], Z the present value of all that one event pays; flows of one year have one time, since
 * they are told apart by nothing else.
 */
export function momentOf(flows: readonly CashFlow[], interest: Interest, power: 1 | 2): number {
  const years = new Map<number, { probability: number; z: number }>();
  for (const flow of flows) {
    const paid = years.get(flow.year) ?? { probability: flow.probability, z: 0 };
    const z = paid.z + flow.amount * discountOf(flow, interest);
    years.set(flow.year, { probability: paid.probability, z });
  }
  let moment = 0;
  for (const { probability, z } of years.values()) {
    moment += probability * (power === 1 ? z : z * z);
  }
  return moment;
}

function discountOf({ time, isSpread, year }: CashFlow, interest: Interest): number {
  const v = interest.v(time);
  return isSpread ? v * interest.spread(year) : v;
}
