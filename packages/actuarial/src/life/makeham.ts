/**
 * Makeham's law of mortality, with Gompertz' as A = 0.
 *
 *     mu_x = A + B c^x,     tpx = exp(-A t - B c^x (c^t - 1) / ln c)
 *
 * Source: AMLCR, 2nd ed., 2.3 (Gompertz and Makeham), 2.6 exercise (tpx by integration); W. M.
 * Makeham, On the law of mortality, Journal of the Institute of Actuaries 8 (1860).
 *
 * The law has no last age; the course ends where the probability is no longer above 0 in float64.
 */
import { exp, expm1, log, ok, pow, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { brokenRule } from '../figureChecks.ts';
import type { Course, AliveWithin } from './course.ts';
import { courseOf } from './course.ts';
import type { Unfit } from '../tableChecks.ts';

/** mu_x = A + B c^x, A >= 0, B > 0, c > 1; the name says where the figures are from. */
export type MakehamLaw = {
  readonly id: string;
  readonly A: number;
  readonly B: number;
  readonly c: number;
};

export function makehamLaw(law: MakehamLaw): Result<MakehamLaw> {
  const { id, A, B, c } = law;
  const rules: readonly (readonly [name: string, value: number, fits: boolean, limit: string])[] = [
    ['A', A, A >= 0 && A < 1, '0 to below 1'],
    ['B', B, B > 0 && B < 1, 'above 0, below 1'],
    ['c', c, c > 1 && c < 2, 'above 1, below 2'],
  ];
  const broken = rules.find(([, , fits]) => !fits);
  if (broken === undefined) return ok(law);
  const [name, value, , limit] = broken;
  return refuse('BAD_TABLE', { thing: `${id}: ${name}`, value: String(value), limit });
}

/** tpx at any real age that somebody reaches and any real time, from 0 both. */
export function makehamSurvival(law: MakehamLaw, x: number, t: number): Result<number> {
  const fit = makehamLaw(law);
  if (!fit.ok) return fit;
  const refusal =
    unreached(law, x) ?? brokenRule([['years', t, t >= 0 && Number.isFinite(t), 'from 0, finite']]);
  return refusal ?? ok(tpxOf(law, x, t));
}

function unreached(law: MakehamLaw, age: number): Unfit {
  if (age >= 0 && Number.isFinite(age) && tpxOf(law, 0, age) > 0) return null;
  return refuse('AGE_OUT_OF_RANGE', {
    thing: `${law.id}: age`,
    value: String(age),
    limit: 'from 0, an age that the law lets someone reach',
  });
}

/** Of a law, an age and years that are known to be such. */
function tpxOf({ A, B, c }: MakehamLaw, x: number, t: number): number {
  const lnC = log(c);
  return exp(-A * t - (B * pow(c, x) * expm1(t * lnC)) / lnC);
}

/** No life of a law is followed longer: far beyond any course that ends by itself. */
const mostYears = 1000;

/** A life of the law from its exact age on; within a year by the law itself or uniformly. */
export function makehamCourse(
  law: MakehamLaw,
  age: number,
  rule: 'law' | 'uniform' | null = null,
): Result<Course> {
  const fit = makehamLaw(law);
  if (!fit.ok) return fit;
  const refusal = unreached(law, age);
  if (refusal !== null) return refusal;
  const alive: number[] = [];
  for (let t = 0; t <= mostYears && (alive.at(-1) ?? 1) > 0; t += 1) {
    alive.push(tpxOf(law, age, t));
  }
  const course = courseOf(Float64Array.from(alive), rule === 'uniform' ? rule : null);
  const exact: AliveWithin = (year, part) => tpxOf(law, age, year + part);
  return ok(rule === 'law' ? { ...course, within: exact } : course);
}
