import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { jointLife, lastSurvivorOf, survival } from '../../testdata/plain.ts';
import { courses } from '../../testdata/arbitrary.ts';
import { lifeFrom, refusalOf, soaIllustrative, valueOf } from '../../testdata/tables.ts';
import { courseFromLives, lifeCourse, yearsOf } from './course.ts';

describe('the course of one life', () => {
  it('is tpx of its table, and its deaths sum to 1', () => {
    const course = valueOf(lifeCourse(soaIllustrative, 60));
    expect(yearsOf(course)).toBe(51);
    expect(course.isComplete).toBe(true);
    for (const t of [0, 1, 20, 50, 51]) {
      expect(course.alive[t]).toBeCloseTo(survival(soaIllustrative, 60, t), 14);
    }
    expect(course.events.death.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it('refuses an age outside the table, with the ages it has', () => {
    const refusal = refusalOf(lifeCourse(lifeFrom(30, [0.1, 1]), 32));
    expect(refusal).toMatchObject({ code: 'AGE_OUT_OF_RANGE', limit: '30 to 31, whole years' });
    expect(lifeCourse(soaIllustrative, 40.5).ok).toBe(false);
  });

  it('from survivors stops where they do: complete only when the last is 0', () => {
    const open = valueOf(courseFromLives([10, 8, 4]));
    expect([...open.alive]).toEqual([1, 0.8, 0.4]);
    expect([yearsOf(open), open.isComplete]).toEqual([2, false]);
    const whole = valueOf(courseFromLives([10, 5, 0, 0]));
    expect([yearsOf(whole), whole.isComplete]).toEqual([2, true]);
  });

  it.each([
    ['none', []],
    ['nobody at the first age', [0, 0]],
    ['more than before', [10, 11]],
    ['more than the year before', [10, 5, 7]],
    ['below 0', [10, -1]],
    ['not a number', [10, Number.NaN]],
    ['endless', [Number.POSITIVE_INFINITY]],
  ])('refuses survivors that are %s', (_, lives) => {
    expect(refusalOf(courseFromLives(lives)).code).toBe('BAD_TABLE');
  });
});

describe('several independent lives', () => {
  const pairs = fc.tuple(courses, courses);

  it('tpxy + tp of the last survivor = tpx + tpy, at whole years and within them', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 1, noNaN: true }), ([x, y], part) => {
        const [joint, last] = [jointLife([x, y]), lastSurvivorOf([x, y])];
        for (let t = 0; t < yearsOf(last); t += 1) {
          const at = (course: typeof x) => course.within?.(t, part) ?? Number.NaN;
          expect(at(joint) + at(last)).toBeCloseTo(at(x) + at(y), 12);
          expect(joint.alive[t] ?? 0).toBeLessThanOrEqual(last.alive[t] ?? 0);
        }
      }),
    );
  });

  it('last as long as the first life known to die, and as the last', () => {
    const short = valueOf(courseFromLives([10, 5, 0]));
    const long = valueOf(courseFromLives([10, 9, 8, 0]));
    expect(yearsOf(jointLife([short, long]))).toBe(2);
    expect(yearsOf(lastSurvivorOf([short, long]))).toBe(3);
  });

  it('are known no longer than an incomplete life among them', () => {
    const known = valueOf(courseFromLives([10, 9]));
    const long = valueOf(courseFromLives([10, 9, 8, 0]));
    const last = lastSurvivorOf([known, long]);
    expect([yearsOf(last), last.isComplete]).toEqual([1, false]);
    const joint = jointLife([known, long]);
    expect([yearsOf(joint), joint.isComplete]).toEqual([1, false]);
  });

  it('have no moments within the year unless each has', () => {
    const [ruled, bare] = [
      valueOf(lifeCourse(soaIllustrative, 40, 'uniform')),
      valueOf(lifeCourse(soaIllustrative, 40)),
    ];
    expect(jointLife([ruled, bare]).within).toBeNull();
    // Joint survival within a year is the product of the lives, not linear between birthdays.
    const joint = jointLife([ruled, ruled]);
    expect(joint.within?.(60, 0.5)).toBeCloseTo((ruled.within?.(60, 0.5) ?? 0) ** 2, 14);
  });
});
