/**
 * The derivation of probabilities of survival and of expectations.
 *
 *     tpx = p_x p_{x+1} ...,   last of several 1 - (1 - tpx)(1 - tpy) ...,   e = sum of tpx
 *
 * Source: as in life/survival.ts and life/expectation.ts.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Course } from '../../life/course.ts';
import { completeExpectationOf, curtateExpectationOf } from '../../life/expectation.ts';
import {
  agesUntilLastSurvivors,
  lastSurvivor,
  survival,
  survivalCurve,
} from '../../life/survival.ts';
import type { LifeAtAge } from '../../life/survival.ts';
import type { LifeTable } from '../../table.ts';
import { step } from '../derivation.ts';
import type { Derivation } from '../derivation.ts';

export function explainSurvival(table: LifeTable, x: number, t: number): Derivation {
  const curve = survivalCurve(table, x, t);
  const years = Array.from({ length: t }, (_, k) => {
    const q = table.qx[x + k - table.firstAge] ?? 1;
    return step('yearlySurvival', `p(${x + k})`, 1 - q);
  });
  const value = curve[t] ?? 0;
  return { value, terms: [], steps: [...years, step('survivalProbability', `${t}p${x}`, value)] };
}

export function explainLastSurvivor(lives: readonly LifeAtAge[], t: number): Derivation {
  const value = lastSurvivor(lives, t);
  const each = lives.map(({ table, age }) =>
    step('survivalProbability', `${t}p${age}`, survival(table, age, t)),
  );
  return { value, terms: [], steps: [...each, step('lastSurvivor', `last ${t}p`, value)] };
}

/** Years until the probability that one of the lives is alive has fallen to the share. */
export function explainYearsUntilLast(lives: readonly LifeAtAge[], share: number): Derivation {
  const value = agesUntilLastSurvivors(lives, share);
  const before = value === 0 ? [] : [value - 1];
  const times = [...before, value].map((t) =>
    step('lastSurvivor', `last ${t}p`, lastSurvivor(lives, t)),
  );
  const last = step('yearsUntilShare', 'n', value);
  return { value, terms: [], steps: [step('shareAlive', 'share', share), ...times, last] };
}

/** Whole years, or all of the time where the course has a rule within the year and `complete`. */
export function explainExpectation(
  course: Pick<Course, 'alive' | 'within' | 'isComplete'>,
  complete: boolean,
): Result<Derivation> {
  const value = complete ? completeExpectationOf(course) : curtateExpectationOf(course);
  if (!value.ok) return value;
  const years = Array.from(course.alive, (p, t) => step('yearsAtStart', `p(${t})`, p)).slice(1);
  const last = complete
    ? step('completeYears', 'e0', value.value)
    : step('curtateYears', 'e', value.value);
  return ok({ value: value.value, terms: [], steps: [...years, last] });
}
