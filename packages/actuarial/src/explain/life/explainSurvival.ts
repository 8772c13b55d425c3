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
import type { Derivation, DerivationStep } from '../derivation.ts';

export function explainSurvival(table: LifeTable, x: number, t: number): Result<Derivation> {
  const curve = survivalCurve(table, x, t);
  if (!curve.ok) return curve;
  const years = Array.from({ length: t }, (_, k) => {
    const q = table.qx[x + k - table.firstAge] ?? 1;
    return step('yearlySurvival', `p(${x + k})`, 1 - q);
  });
  const value = curve.value[t] ?? 0;
  const last = step('survivalProbability', `${t}p${x}`, value);
  return ok({ value, terms: [], steps: [...years, last] });
}

export function explainLastSurvivor(lives: readonly LifeAtAge[], t: number): Result<Derivation> {
  const last = lastSurvivor(lives, t);
  if (!last.ok) return last;
  const each: DerivationStep[] = [];
  for (const { table, age } of lives) {
    const tpx = survival(table, age, t);
    if (!tpx.ok) return tpx;
    each.push(step('survivalProbability', `${t}p${age}`, tpx.value));
  }
  const steps = [...each, step('lastSurvivor', `last ${t}p`, last.value)];
  return ok({ value: last.value, terms: [], steps });
}

/** Years until the probability that one of the lives is alive has fallen to the share. */
export function explainYearsUntilLast(
  lives: readonly LifeAtAge[],
  share: number,
): Result<Derivation> {
  const years = agesUntilLastSurvivors(lives, share);
  if (!years.ok) return years;
  const value = years.value;
  const times: DerivationStep[] = [];
  for (const t of value === 0 ? [value] : [value - 1, value]) {
    const alive = lastSurvivor(lives, t);
    if (!alive.ok) return alive;
    times.push(step('lastSurvivor', `last ${t}p`, alive.value));
  }
  const last = step('yearsUntilShare', 'n', value);
  return ok({ value, terms: [], steps: [step('shareAlive', 'share', share), ...times, last] });
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
