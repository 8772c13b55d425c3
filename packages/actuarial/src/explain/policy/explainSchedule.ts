/**
 * The derivation of reserves looking back, and of the whole schedule step by step.
 *
 *     looking back  tV = - sum_{k < t} Y_k / (v(t) tp)
 *     recursion     tV = (Y_t + v(t+1) t+1p t+1V) / (v(t) tp)
 *
 * Source: as in reserve/schedule.ts: AMLCR, 2nd ed., 7.3.3 and 7.7.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Valued } from '../../contract/reserves.ts';
import { reserveSchedule, retrospectiveReserve, yearValues } from '../../reserve/schedule.ts';
import type { Counted } from '../../reserve/schedule.ts';
import { step } from '../derivation.ts';
import type { Derivation } from '../derivation.ts';

export function explainRetrospective<Event extends string>(
  valued: Valued<Event>,
  counted: Counted,
  t: number,
): Result<Derivation> {
  const value = retrospectiveReserve(valued, counted, t);
  if (!value.ok) return value;
  const years = yearValues(valued, counted);
  if (!years.ok) return years;
  const past = Array.from(years.value.slice(0, t));
  const { course, interest } = valued.basis;
  return ok({
    value: value.value,
    terms: [],
    steps: [
      ...past.map((outgo, k) => step('outgoOfYear', `Y(${k})`, outgo)),
      step(
        'outgoSoFar',
        'sum Y',
        past.reduce((sum, outgo) => sum + outgo, 0),
      ),
      step('discountToNow', `v(${t})`, interest.v(t)),
      step('inForceAt', `p(${t})`, course.alive[t] ?? Number.NaN),
      step('retrospectiveReserve', 'tV', value.value),
    ],
  });
}

/** The value is the reserve at issue; every year stands among the steps, the last one first. */
export function explainSchedule<Event extends string>(
  valued: Valued<Event>,
  counted: Counted,
): Result<Derivation> {
  const schedule = reserveSchedule(valued, counted);
  if (!schedule.ok) return schedule;
  const years = yearValues(valued, counted);
  if (!years.ok) return years;
  const steps = Array.from(years.value, (outgo, k) => [
    step('outgoOfYear', `Y(${k})`, outgo),
    step('recursiveReserve', `V(${k})`, schedule.value[k] ?? Number.NaN),
  ]);
  return ok({ value: schedule.value[0] ?? 0, terms: [], steps: steps.toReversed().flat() });
}
