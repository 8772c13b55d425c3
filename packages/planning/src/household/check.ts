/**
 * What a family file can say that no family can be: checked after reading, before planning. Pure,
 * and it never throws, whatever a well-formed file contains. All faults are returned at once.
 * Quotes that have expired are no fault of the file: the plan says so.
 */
import type { Refusal } from '@cebao/kernel';
import { choiceFaults } from './check/choices.ts';
import type { AssumptionRange } from './check/choices.ts';
import { exposedFaults } from './check/exposed.ts';
import { familyFaults } from './check/generations.ts';
import { coverFaults, financeFaults } from './check/finances.ts';
import { policyFaults } from './check/policies.ts';
import { personFaults } from './check/persons.ts';
import { riderFaults } from './check/riders.ts';
import type { Household } from './household.ts';

export function checkHousehold(
  household: Household,
  assumptions: readonly AssumptionRange[],
): readonly Refusal[] {
  return [
    ...personFaults(household),
    ...familyFaults(household),
    ...financeFaults(household),
    ...coverFaults(household),
    ...policyFaults(household),
    ...riderFaults(household),
    ...exposedFaults(household),
    ...choiceFaults(household, assumptions),
  ];
}
