/**
 * How long a course is expected to last.
 *
 *     curtate   e_x = sum_{t >= 1} tpx           complete  e0_x = integral of tpx
 *     uniform deaths: e0_x = e_x + 1/2
 *
 * Source: AMLCR, 2nd ed., 2.6 (curtate and complete expectation), 3.3.1 (uniform deaths).
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { yearsOf } from './course.ts';
import { wholeYears } from './survival.ts';
import type { Course } from './course.ts';

type Life = Pick<Course, 'alive' | 'within' | 'isComplete'>;

/** Whole years still to come, on average. */
export function curtateExpectationOf(course: Life): Result<number> {
  if (!course.isComplete) return unknownEnd(course);
  return ok(wholeYears(course.alive));
}

/**
 * Parts of a year by which the area under tpx is taken, by the open rule of Milne, h (8 f1 - 4 f2 +
 * 8 f3) / 3 for each four of them: it looks at no birthday, where the curve may leap. Under a
 * constant force or Balducci's rule nobody lives into the year that nobody survives.
 */
const parts = 96;
const middle = 2;
const perPanel = 4;

/** Time still to come, on average, with the course's own rule within each year. */
export function completeExpectationOf(course: Life): Result<number> {
  const { within } = course;
  if (!course.isComplete) return unknownEnd(course);
  if (within === null) {
    return refuse('BAD_BASIS', {
      thing: 'complete expectation',
      value: 'whole years only',
      limit: 'a rule for fractional ages',
    });
  }
  let years = 0;
  for (let k = 0; k < yearsOf(course); k += 1) {
    for (let j = 1; j < parts; j += 1) {
      const place = j % perPanel;
      if (place === 0) continue;
      const weight = place === middle ? -4 : 8;
      years += (weight * within(k, j / parts)) / (3 * parts);
    }
  }
  return ok(years);
}

function unknownEnd(course: Life): ReturnType<typeof refuse> {
  return refuse('BAD_TABLE', {
    thing: 'years that the lives are known for',
    value: String(yearsOf(course)),
    limit: 'until nobody is left',
  });
}
