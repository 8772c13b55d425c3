/**
 * What is paid while a life is in a state: a disability income, a care annuity.
 *
 *     EPV = sum b_k v(time) P(in the state at that time)
 *
 * Source: AMLCR, 2nd ed., 8.4 (premiums and benefits of multiple state models: annuities in a state).
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Interest } from '../flow/interest.ts';
import type { SurvivalSegment } from '../flow/segment.ts';
import { cashFlows } from '../flow/unfold.ts';
import { presentValue, unknownRates } from '../flow/value.ts';
import type { Course } from '../life/course.ts';
import { endless } from './premiums.ts';

/** Probability of the state over time, whatever it begins with. */
export type StateCurve = Pick<Course, 'alive' | 'within' | 'isComplete'>;

/** Value at issue of payments due while in the state. */
export function valueInState(
  segments: readonly SurvivalSegment[],
  state: StateCurve,
  interest: Interest,
): Result<number> {
  const flows = cashFlows(segments, { ...state, events: {} });
  if (!flows.ok) return flows;
  const unknown = unknownRates(interest, flows.value);
  if (unknown !== null) return unknown;
  const value = presentValue(flows.value, { interest, t: 0, inForce: 1 }).fixed;
  return endless('value of payments in the state', value) ?? ok(value);
}
