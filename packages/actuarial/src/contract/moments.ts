/**
 * How far the present value Z of a death benefit spreads.
 *
 *     E[Z^2] = sum (b_k v^(k+1))^2 k|qx,     Var Z = E[Z^2] - E[Z]^2
 *     b_k with the premiums returned, where one is given
 *
 * Source: AMLCR, 2nd ed., 4.4.2 (variance of insurance benefits).
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { cashFlows } from '../flow/unfold.ts';
import { momentOf, unknownRates } from '../flow/value.ts';
import type { Basis, Contract } from './contract.ts';

export type Moments = { readonly first: number; readonly second: number };

/** `premium`: the one that is returned on the event, where any is; null where none is given. */
export function momentsOf<Event extends string>(
  contract: Contract<Event>,
  { course, interest }: Basis<Event>,
  premium: number | null = null,
): Result<Moments> {
  const [first] = contract.benefits;
  const fits = contract.benefits.every(
    (one) =>
      one.pays === 'event' &&
      first?.pays === 'event' &&
      one.event === first.event &&
      one.timing === 'end' &&
      (one.premiumsPaid === 0 || premium !== null),
  );
  if (!fits) {
    return refuse('BAD_FIELD', {
      thing: 'segments of a second moment',
      value: contract.benefits.map((one) => one.pays).join(', '),
      limit: 'one event, paid at the end of the year, no premiums returned unless one is given',
    });
  }
  const flows = cashFlows(contract.benefits, course, contract.premium);
  if (!flows.ok) return flows;
  const unknown = unknownRates(interest, flows.value);
  if (unknown !== null) return unknown;
  const paid = flows.value.map((flow) => ({
    ...flow,
    amount: flow.amount + flow.premiums * (premium ?? 0),
  }));
  return ok({ first: momentOf(paid, interest, 1), second: momentOf(paid, interest, 2) });
}

export function varianceFrom({ first, second }: Moments): number {
  return second - first * first;
}
