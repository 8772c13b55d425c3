/** Bounds of courses of lives, and what is said beyond them. */
import { describe, expect, it } from 'vitest';
import {
  jointLife,
  lastSurvivorOf,
  makehamSurvival,
  survivorsWithin,
} from '../../testdata/plain.ts';
import { lifeFrom, refusalOf, valueOf } from '../../testdata/tables.ts';
import { courseFromLives, lifeCourse } from './course.ts';
import { completeExpectationOf, curtateExpectationOf } from './expectation.ts';
import { makehamCourse, makehamLaw } from './makeham.ts';

const law = { id: 'L', A: 0.00022, B: 0.0000027, c: 1.124 };

describe('courses', () => {
  it('are refused by what is wrong with the lives', () => {
    const table = (thing: string, value: string, limit: string) => ({
      code: 'BAD_TABLE',
      thing,
      value,
      limit,
    });
    for (const lives of [[0], [-1], [Number.NaN], []]) {
      expect(refusalOf(courseFromLives(lives))).toEqual(
        table('lives at the first age', String(lives[0]), 'above 0'),
      );
    }
    expect(refusalOf(courseFromLives([3, 2, 2.5]))).toEqual(
      table('lives after 2 years', '2.5', '0 to 2'),
    );
    expect(refusalOf(courseFromLives([3, -1])).value).toBe('-1');
    expect([...valueOf(courseFromLives([0.5, 0.25])).alive]).toEqual([1, 0.5]);
    expect([...valueOf(courseFromLives([2, 1, 0, 0])).alive]).toEqual([1, 0.5, 0]);
    expect(refusalOf(lifeCourse(lifeFrom(60, [0.5, 1]), 62))).toEqual({
      code: 'AGE_OUT_OF_RANGE',
      thing: 'test: age',
      value: '62',
      limit: '60 to 61, whole years',
    });
  });

  it('have as many years of deaths as years', () => {
    const { alive, events, isComplete } = valueOf(courseFromLives([4, 3, 1]));
    expect([...events.death]).toEqual([0.25, 0.5]);
    expect([alive.length, isComplete]).toEqual([3, false]);
  });

  it('together end with the first or the last, or with what is known', () => {
    const [a, b] = [
      [4, 2, 0],
      [4, 3, 2, 1],
    ].map((lives) => valueOf(courseFromLives(lives, 'uniform')));
    if (a === undefined || b === undefined) expect.fail('two lives');
    const [joint, last] = [jointLife([a, b]), lastSurvivorOf([a, b])];
    expect([...joint.alive]).toEqual([1, 0.375, 0]);
    expect([...last.alive]).toEqual([1, 0.875, 0.5, 0.25]);
    expect(joint.within?.(0, 0.5)).toBe(0.75 * 0.875);
    expect(last.within?.(1, 0.5)).toBe(0.25 + 0.625 - 0.25 * 0.625);
  });

  it('within a year keep both ends whatever the rule, and 0 stays 0', () => {
    for (const rule of ['uniform', 'constantForce', 'balducci'] as const) {
      expect(survivorsWithin(rule, { start: 0.7, end: 0.3, part: 0 })).toBe(0.7);
      expect(survivorsWithin(rule, { start: 0.7, end: 0.3, part: 1 })).toBe(0.3);
      const ended = survivorsWithin(rule, { start: 0.7, end: 0, part: 0.5 });
      expect(ended).toBe(rule === 'uniform' ? 0.35 : 0);
      expect(survivorsWithin(rule, { start: 3, end: 1, part: 0.5 })).toBeCloseTo(
        { uniform: 2, constantForce: Math.sqrt(3), balducci: 1.5 }[rule],
        12,
      );
    }
  });

  it('have no expectation without an end, nor a complete one without a rule', () => {
    const open = valueOf(courseFromLives([4, 3], 'uniform'));
    for (const of of [curtateExpectationOf, completeExpectationOf]) {
      expect(refusalOf(of(open))).toEqual({
        code: 'BAD_TABLE',
        thing: 'years that the lives are known for',
        value: '1',
        limit: 'until nobody is left',
      });
    }
    expect(refusalOf(completeExpectationOf(valueOf(courseFromLives([4, 0]))))).toEqual({
      code: 'BAD_BASIS',
      thing: 'complete expectation',
      value: 'whole years only',
      limit: 'a rule for fractional ages',
    });
  });
});

describe('a law of mortality', () => {
  it('is refused by the parameter that is none', () => {
    const of = (change: object) => refusalOf(makehamLaw({ ...law, ...change }));
    const bad = (name: string, value: string, limit: string) => ({
      code: 'BAD_TABLE',
      thing: `L: ${name}`,
      value,
      limit,
    });
    for (const A of [-0.1, 1]) expect(of({ A })).toEqual(bad('A', String(A), '0 to below 1'));
    for (const B of [0, 1]) expect(of({ B })).toEqual(bad('B', String(B), 'above 0, below 1'));
    for (const c of [1, 2]) expect(of({ c })).toEqual(bad('c', String(c), 'above 1, below 2'));
    expect(makehamLaw({ ...law, A: 0 }).ok).toBe(true);
  });

  it('is asked for ages that somebody reaches', () => {
    for (const age of [-1, 1000, Number.NaN]) {
      expect(refusalOf(makehamCourse(law, age))).toEqual({
        code: 'AGE_OUT_OF_RANGE',
        thing: 'L: age',
        value: String(age),
        limit: 'from 0, an age that the law lets someone reach',
      });
    }
    expect(valueOf(makehamCourse(law, 0)).alive[0]).toBe(1);
    expect(makehamCourse(law, 0.5).ok).toBe(true);
  });

  it('has its own course within a year, or an even one, or none', () => {
    const [exact, even, none] = (['law', 'uniform', null] as const).map((rule) =>
      valueOf(makehamCourse(law, 40, rule)),
    );
    expect(exact?.within?.(50, 0.5)).toBe(makehamSurvival(law, 40, 50.5));
    const alive = exact?.alive ?? new Float64Array(52);
    expect(even?.within?.(50, 0.5)).toBeCloseTo(((alive[50] ?? 0) + (alive[51] ?? 0)) / 2, 15);
    expect(none?.within).toBe(null);
    expect(exact?.isComplete).toBe(true);
  });
});
