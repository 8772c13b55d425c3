/** Which contracts an event ends. */
import type { Benefit } from '@cebao/actuarial';
import type { Cover } from '../household/cover.ts';
import type { Policy } from '../household/policy.ts';
import type { ProjectedPeril } from './script.ts';

/**
 * Whether this event on the insured ends the contract: by its own clause, or as a rider (附加险) with its
 * main, which is one of these policies.
 */
export function endsWithContract(
  policy: Policy,
  peril: Ending,
  policies: readonly Policy[],
): boolean {
  if (hasEndingClause(policy, peril)) return true;
  const { riderOf } = policy.contract;
  const mains = policies.filter(({ id, coverYears }) => id === riderOf && coverYears > 0);
  return mains.some((main) => hasEndingClause(main, peril));
}

type Ending = Benefit['peril'] | ProjectedPeril;

function hasEndingClause({ benefits }: Cover, peril: Ending): boolean {
  return benefits.some((benefit) => benefit.peril === peril && benefit.endsContract);
}
