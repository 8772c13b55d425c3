/**
 * How far the present value Z of a death benefit spreads.
 *
 *     E[Z^2] = sum (b_k v^(k+1))^2 k|qx,     Var Z = E[Z^2] - E[Z]^2
 *
 * Source: AMLCR, 2nd ed., 4.4.2 (variance of insurance benefits).
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { cashFlows } from '../flow/unfold.ts';
import { momentOf } from '../flow/value.ts';
import type { Basis, Contract } from './contract.ts';

export type Moments = { readonly first: number; readonly second: number };

export function momentsOf<Event extends string>(
  contract: Contract<Event>,
  { course, interest }: Basis<Event>,
): Result<Moments> {
  const [first] = contract.benefits;
  const fits = contract.benefits.every(
    (one) =>
      one.pays === 'event' &&
      first?.pays === 'event' &&
      one.event === first.event &&
      one.timing === 'end' &&
      one.premiumsPaid === 0,
  );
  if (!fits) {
    return refuse('BAD_FIELD', {
      thing: 'segments of a second moment',
      value: contract.benefits.map((one) => one.pays).join(', '),
      limit: 'one event, paid at the end of the year, no premiums returned',
    });
  }
  const flows = cashFlows(contract.benefits, course);
  if (!flows.ok) return flows;
  return ok({
    first: momentOf(flows.value, interest, 1),
    second: momentOf(flows.value, interest, 2),
  });
}

export function varianceFrom({ first, second }: Moments): number {
  return second - first * first;
}
