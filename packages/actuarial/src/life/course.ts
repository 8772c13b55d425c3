/**
 * The course of a contract's life: how likely it is still in force at any time, and how likely each
 * event falls into a policy year, all as seen from time 0.
 *
 *     alive_t = tpx,     deaths_k = k|qx = kpx - k+1px
 *
 * Source: AMLCR, 2nd ed., 2.2 (tpx, deferred mortality), 3.2 (from a table of lives), 9.4
 * (independent joint lives: joint tpxy = tpx tpy; last survivor 1 - (1 - tpx)(1 - tpy)).
 *
 * One shape serves one life, several lives and any number of decrements: `alive` is the state in
 * which premiums are paid, `events` are what may be paid for.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { LifeTable } from '../table.ts';
import { aliveWithin } from './fraction.ts';
import type { FractionalAge } from './fraction.ts';
import { lastOf, noLives, survivalCurve } from './survival.ts';

/** Probability of being alive after `year` whole years and the `part` (0 to 1) of the next. */
export type AliveWithin = (year: number, part: number) => number;

export type Course<Event extends string = 'death'> = {
  /** `alive[t]`, t = 0 .. years. */
  readonly alive: Float64Array;
  /** `events[name][k]`: the event in policy year k, k = 0 .. years - 1. */
  readonly events: Readonly<Record<Event, Float64Array>>;
  /** Within a year; null where no rule for fractional ages was given. */
  readonly within: AliveWithin | null;
  /** Whether nothing happens after the last year; else the course is not known any further. */
  readonly isComplete: boolean;
};

/** Policy years that a course covers. */
export function yearsOf(course: Pick<Course, 'alive'>): number {
  return course.alive.length - 1;
}

/** A life of a table from its age on. */
export function lifeCourse(
  table: LifeTable,
  age: number,
  rule: FractionalAge | null = null,
): Result<Course> {
  const curve = survivalCurve(table, age, table.lastAge - age + 1);
  return curve.ok ? ok(courseOf(curve.value, rule)) : curve;
}

/** A life given by the numbers of survivors l_x, l_{x+1}, ... from its own age on. */
export function courseFromLives(
  lives: readonly number[],
  rule: FractionalAge | null = null,
): Result<Course> {
  const [first = 0] = lives;
  if (!(first > 0 && Number.isFinite(first))) {
    return refuse('BAD_TABLE', {
      thing: 'lives at the first age',
      value: String(lives[0]),
      limit: 'above 0',
    });
  }
  const bad = lives.findIndex((lx, t) => !(lx >= 0 && lx <= (lives[t - 1] ?? first)));
  if (bad !== -1) {
    return refuse('BAD_TABLE', {
      thing: `lives after ${bad} years`,
      value: String(lives[bad]),
      limit: `0 to ${lives[bad - 1]}`,
    });
  }
  const end = lives.indexOf(0);
  const known = end === -1 ? lives : lives.slice(0, end + 1);
  return ok(
    courseOf(
      Float64Array.from(known, (lx) => lx / first),
      rule,
    ),
  );
}

/** The course of a survival curve alive[0] = 1 >= alive[1] >= ...; complete if it ends in 0. */
export function courseOf(alive: Float64Array, rule: FractionalAge | null): Course {
  const within: AliveWithin | null =
    rule === null
      ? null
      : (year, part) => {
          const [start, end] = [alive[year] ?? 0, alive[year + 1] ?? 0];
          return aliveWithin(rule, { start, end, part });
        };
  return closed(alive, within);
}

/** Until the first death of independent lives. */
export function jointLife(lives: readonly Course[]): Result<Course> {
  if (lives.length === 0) return noLives();
  const years = Math.min(...lives.map(yearsOf));
  const together = (parts: readonly number[]) => parts.reduce((p, tpx) => p * tpx, 1);
  return ok(combined(lives, { years, together }));
}

/** Until the last death of independent lives. */
export function lastSurvivorOf(lives: readonly Course[]): Result<Course> {
  if (lives.length === 0) return noLives();
  const unknownAfter = lives.filter((life) => !life.isComplete).map(yearsOf);
  const years = Math.min(...unknownAfter, Math.max(...lives.map(yearsOf)));
  return ok(combined(lives, { years, together: lastOf }));
}

type Together = {
  readonly years: number;
  readonly together: (parts: readonly number[]) => number;
};

function combined(lives: readonly Course[], { years, together }: Together): Course {
  const alive = Float64Array.from({ length: years + 1 }, (_, t) =>
    together(lives.map((life) => life.alive[t] ?? 0)),
  );
  const withins = lives.map((life) => life.within);
  const within: AliveWithin | null = withins.every((one) => one !== null)
    ? (year, part) => together(withins.map((one) => one(year, part)))
    : null;
  return closed(alive, within);
}

function closed(alive: Float64Array, within: AliveWithin | null): Course {
  const death = new Float64Array(alive.length - 1);
  for (let k = 0; k < death.length; k += 1) death[k] = (alive[k] ?? 0) - (alive[k + 1] ?? 0);
  return { alive, events: { death }, within, isComplete: alive.at(-1) === 0 };
}
