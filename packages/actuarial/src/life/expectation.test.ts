import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { curtateExpectation, jointLife, lastSurvivorOf } from '../../testdata/plain.ts';
import { courses } from '../../testdata/arbitrary.ts';
import { chineseMale, refusalOf, valueOf } from '../../testdata/tables.ts';
import { courseFromLives, lifeCourse } from './course.ts';
import { completeExpectationOf, curtateExpectationOf } from './expectation.ts';

describe('how long a course is expected to last', () => {
  it('CL4 2025 male at birth: 80.68 whole years, 81.18 in all, as published (81.1)', () => {
    const course = valueOf(lifeCourse(chineseMale.life, 0, 'uniform'));
    expect(valueOf(curtateExpectationOf(course))).toBeCloseTo(
      curtateExpectation(chineseMale.life, 0),
      10,
    );
    expect(valueOf(completeExpectationOf(course))).toBeCloseTo(81.18, 2);
  });

  it('uniform deaths add exactly half a year', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const [e, e0] = [curtateExpectationOf(course), completeExpectationOf(course)];
        expect(valueOf(e0)).toBeCloseTo(valueOf(e) + 0.5, 10);
      }),
    );
  });

  it('of the first and the last death of two sum to those of both lives', () => {
    fc.assert(
      fc.property(courses, courses, (x, y) => {
        const years = (course: typeof x) => valueOf(completeExpectationOf(course));
        expect(years(jointLife([x, y])) + years(lastSurvivorOf([x, y]))).toBeCloseTo(
          years(x) + years(y),
          8,
        );
      }),
    );
  });

  it('a constant force lives less within the year than uniform deaths, Balducci least', () => {
    const [uniform = 0, force = 0, balducci = 0] = (
      ['uniform', 'constantForce', 'balducci'] as const
    ).map((rule) => {
      const course = valueOf(courseFromLives([8, 4, 2, 1, 0], rule));
      return valueOf(completeExpectationOf(course));
    });
    expect(uniform).toBeGreaterThan(force);
    expect(force).toBeGreaterThan(balducci);
  });

  it.each([
    ['constantForce', 0.5 / Math.LN2],
    ['balducci', Math.LN2],
    ['uniform', 1],
  ] as const)('of q = 0.5, 1 by %s is %d: the closing year by its own rule', (rule, years) => {
    const course = valueOf(courseFromLives([2, 1, 0], rule));
    expect(valueOf(completeExpectationOf(course))).toBeCloseTo(years, 6);
  });

  it('is refused where the end is not known, or nothing within the year', () => {
    const open = valueOf(courseFromLives([3, 2], 'uniform'));
    expect(refusalOf(curtateExpectationOf(open)).code).toBe('BAD_TABLE');
    expect(refusalOf(completeExpectationOf(open)).code).toBe('BAD_TABLE');
    const whole = valueOf(courseFromLives([3, 0]));
    expect(refusalOf(completeExpectationOf(whole)).code).toBe('BAD_BASIS');
  });
});
