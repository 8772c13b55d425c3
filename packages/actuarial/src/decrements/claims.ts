/**
 * An event that is paid several times: how likely the n-th payment falls into each year.
 *
 *     state n = n payments so far;  (n -> n + 1) in year k with rate r_n, of those in force;
 *     after a payment none for `pauseYears` further years
 *
 * Source: AMLCR, 2nd ed., 8.3 and 8.4 (multiple state models, discrete time), the chain of states
 * "n payments so far".
 *
 * The event itself ends no contract here: the life leaves by its own course.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Course } from '../life/course.ts';
import { yearsOf } from '../life/course.ts';

export type RepeatedClaim = {
  /** `rates[n][k]`: of those with n payments so far, who has the next in policy year k. */
  readonly rates: readonly (readonly number[])[];
  /** Full policy years after the year of a payment in which no other is made. */
  readonly pauseYears: number;
};

/** `claims[n][k]`: probability of payment n + 1 in policy year k, as seen from time 0. */
export function repeatedClaims(
  course: Pick<Course, 'alive'>,
  claim: RepeatedClaim,
): Result<readonly Float64Array[]> {
  const refusal = badClaim(course, claim);
  return refusal ?? ok(chain(course, claim));
}

/** All payments of a year together: the expected number paid in policy year k. */
export function expectedClaims(claims: readonly Float64Array[]): Result<Float64Array> {
  const [first] = claims;
  if (first === undefined) {
    return refuse('BAD_FIELD', { thing: 'payments', value: '0', limit: 'at least one' });
  }
  return ok(first.map((_, k) => claims.reduce((sum, one) => sum + (one[k] ?? 0), 0)));
}

function chain(course: Pick<Course, 'alive'>, claim: RepeatedClaim): readonly Float64Array[] {
  const years = yearsOf(course);
  const claims = claim.rates.map(() => new Float64Array(years));
  // Shares of those in force: `ready[n]` may have payment n + 1 this year.
  const ready: number[] = claim.rates.map((_, n) => (n === 0 ? 1 : 0));
  const pausing: number[][] = [];
  for (let k = 0; k < years; k += 1) {
    const paid = claim.rates.map((rates, n) => (ready[n] ?? 0) * (rates[k] ?? 0));
    paid.forEach((share, n) => {
      const claimed = claims[n];
      if (claimed !== undefined) claimed[k] = share * (course.alive[k] ?? 0);
      ready[n] = (ready[n] ?? 0) - share;
    });
    pausing.push(paid);
    const back = pausing[k - claim.pauseYears] ?? [];
    back.forEach((share, n) => {
      if (n + 1 < ready.length) ready[n + 1] = (ready[n + 1] ?? 0) + share;
    });
  }
  return claims;
}

function badClaim(
  course: Pick<Course, 'alive'>,
  { rates, pauseYears }: RepeatedClaim,
): ReturnType<typeof refuse> | null {
  const years = yearsOf(course);
  const bad = rates.flat().find((rate) => !(rate >= 0 && rate <= 1));
  const short = rates.find((list) => list.length < years);
  if (rates.length === 0 || short !== undefined) {
    return refuse('BAD_TABLE', {
      thing: 'years of rates',
      value: String(short?.length ?? 0),
      limit: `at least ${years}`,
    });
  }
  if (bad !== undefined) {
    return refuse('BAD_TABLE', { thing: 'rate of claims', value: String(bad), limit: '0 to 1' });
  }
  if (Number.isInteger(pauseYears) && pauseYears >= 0) return null;
  return refuse('BAD_FIELD', {
    thing: 'years between claims',
    value: String(pauseYears),
    limit: 'whole years from 0',
  });
}
