/**
 * Critical illness and death of one life as courses, one for each way in which the illness is paid.
 *
 *     accelerated   the first of illness and death ends the contract:     alive = healthy
 *     additional    the illness is paid, death cover and premiums go on:  alive = all lives
 *     ill           alive after the first illness: who fell ill, less those of them who died
 *
 * Source: AMLCR, 2nd ed., 8.8 with the three states of `doubleDecrement.ts`; notice of the Chinese tables
 * of critical illness (2020): severe illness with death benefit is i_x + q_x - k_x q_x.
 *
 * `deaths` of the healthy life are those of the life table, so both cover forms rest on one life.
 */
import type { HealthyLife } from './doubleDecrement.ts';
import type { AliveWithin, Course } from '../life/course.ts';

export type IllnessOrDeath = 'illness' | 'death';

/** Premiums and cover end with the first illness; `death` is death without it. */
export function acceleratedIllness(life: HealthyLife): Course<IllnessOrDeath> {
  const alive = afterEach(
    life,
    (t) => (life.firstIllness[t] ?? Number.NaN) + (life.deathHealthy[t] ?? Number.NaN),
  );
  return courseOfStates(alive, { illness: life.firstIllness, death: life.deathHealthy });
}

/** The illness is paid once and changes nothing else; `death` is death from any cause. */
export function additionalIllness(life: HealthyLife): Course<IllnessOrDeath> {
  const alive = afterEach(life, (t) => life.deaths[t] ?? Number.NaN);
  return courseOfStates(alive, { illness: life.firstIllness, death: life.deaths });
}

/**
 * Probability of being alive at t after a first illness. Healthy and ill together are all lives and,
 * where the tables leave a residual, as many more: ill = all - healthy + residual so far.
 */
export function aliveAfterIllness(life: HealthyLife): Float64Array {
  return afterEach(
    life,
    (t) => (life.deathAfterIllness[t] ?? Number.NaN) - (life.firstIllness[t] ?? Number.NaN),
    0,
  );
}

/** Probabilities at t = 0 .. years, less what leaves in each year. */
function afterEach(
  life: HealthyLife,
  leaves: (t: number) => number,
  first: 0 | 1 = 1,
): Float64Array {
  const years = life.healthy.length;
  const alive = new Float64Array(years + 1);
  alive[0] = first;
  for (let t = 0; t < years; t += 1) {
    const left = (alive[t] ?? Number.NaN) - leaves(t);
    // What is left of float64 after the last decrement is nobody.
    alive[t + 1] = left > nobody ? left : 0;
  }
  return alive;
}

const nobody = 1e-15;

function courseOfStates(
  alive: Float64Array,
  events: Readonly<Record<IllnessOrDeath, Float64Array>>,
): Course<IllnessOrDeath> {
  const within: AliveWithin = (year, part) =>
    (1 - part) * (alive[year] ?? Number.NaN) + part * (alive[year + 1] ?? Number.NaN);
  return { alive, events, within, isComplete: alive.at(-1) === 0 };
}
