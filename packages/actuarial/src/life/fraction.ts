/**
 * Between two birthdays: what share of the lives at the start of a year is alive within it.
 *
 *     uniform deaths    l_{x+s} = (1 - s) l_x + s l_{x+1}
 *     constant force    l_{x+s} = l_x^(1-s) l_{x+1}^s
 *     Balducci          1/l_{x+s} = (1 - s)/l_x + s/l_{x+1}
 *
 * Source: AMLCR, 2nd ed., 3.3 (fractional age assumptions: 3.3.1 uniform, 3.3.2 constant force);
 * Bowers et al., Actuarial Mathematics, 2nd ed., 3.6 (the third, also called hyperbolic).
 */
import { assert, assertNever, exp, log } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { brokenRule, finite } from '../figureChecks.ts';

export type FractionalAge = 'uniform' | 'constantForce' | 'balducci';

/** Lives at the start and at the end of a year, and how much of the year has passed (0 to 1). */
export type WithinYear = { readonly start: number; readonly end: number; readonly part: number };

/** l_{x+s}. Both ends are exact: part 0 gives `start`, part 1 gives `end`. */
export function survivorsWithin(rule: FractionalAge, year: WithinYear): Result<number> {
  const { start, end, part } = year;
  const refusal = brokenRule([
    ['part of a year', part, part >= 0 && part <= 1, '0 to 1'],
    ['lives at the start', start, start >= 0 && Number.isFinite(start), 'from 0, finite'],
    ['lives at the end', end, end >= 0 && end <= start, 'from 0, at most those at the start'],
  ]);
  return refusal ?? finite(aliveWithin(rule, year), 'lives within the year');
}

/** The same for lives of a course, which was checked when it was made. */
export function aliveWithin(rule: FractionalAge, { start, end, part: s }: WithinYear): number {
  assert(s >= 0 && s <= 1, () => `a part of a year is 0 to 1, not ${s}`);
  if (s === 0) return start;
  if (s === 1) return end;
  switch (rule) {
    case 'uniform':
      return (1 - s) * start + s * end;
    case 'constantForce':
      return end === 0 ? 0 : start * exp(s * log(end / start));
    case 'balducci':
      return end === 0 ? 0 : (start * end) / ((1 - s) * end + s * start);
    default:
      return assertNever(rule);
  }
}
