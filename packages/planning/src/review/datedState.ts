/** A family on a day with everything that its gaps follow from; read once, before states are mixed. */
import { ok, type LocalDate, type Result } from '@cebao/kernel';
import { assumptionsOf, type Assumptions } from '../household/assumptions.ts';
import type { Household } from '../household/household.ts';
import type { SocialRules } from '../household/social/rules.ts';
import type { Basis } from '../risks/lives.ts';
import { rulesInForce } from './rulesInForce.ts';

export type DatedState = {
  readonly household: Household;
  /** Default values of all assumptions, by id. */
  readonly assumptionDefaults: Readonly<Record<string, number>>;
  readonly basis: Basis;
};

/** What the stations ask for. */
export type ReadState = {
  readonly household: Household;
  readonly assumptions: Assumptions;
  readonly basis: Basis;
};

/** With the state's rules as they stood on its own day, for the states that lie between. */
export type EndState = ReadState & { readonly rules: SocialRules };

export function readState(state: DatedState, from: LocalDate): Result<EndState> {
  const { household, assumptionDefaults, basis } = state;
  const assumptions = assumptionsOf(assumptionDefaults, household.choices.assumptions);
  if (!assumptions.ok) return assumptions;
  const rules = rulesInForce({ rules: basis.social, day: household.asOf, from });
  return ok({ household, assumptions: assumptions.value, basis, rules });
}
