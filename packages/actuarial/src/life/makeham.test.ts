import { describe, expect, it } from 'vitest';
import { makehamSurvival, survival } from '../../testdata/plain.ts';
import { refusalOf, standardUltimate, valueOf } from '../../testdata/tables.ts';
import { yearsOf } from './course.ts';
import { makehamCourse, makehamLaw } from './makeham.ts';

const law = valueOf(makehamLaw({ id: 'SULT', A: 0.00022, B: 0.0000027, c: 1.124 }));

describe("Makeham's law", () => {
  it('gives the printed lives of the Standard Ultimate table: l_70 = 91082.4 of 100000 at 20', () => {
    expect(100_000 * makehamSurvival(law, 20, 50)).toBeCloseTo(91_082.4, 1);
    expect(100_000 * makehamSurvival(law, 20, 20)).toBeCloseTo(99_338.3, 1);
  });

  it('agrees with the table made year by year', () => {
    const course = valueOf(makehamCourse(law, 20));
    for (const t of [1, 40, 80]) {
      expect(course.alive[t]).toBeCloseTo(survival(standardUltimate, 20, t), 13);
    }
  });

  it('ends where nobody is left, without a last age of its own', () => {
    const course = valueOf(makehamCourse(law, 20));
    expect(course.isComplete).toBe(true);
    expect(yearsOf(course)).toBeGreaterThan(120);
    expect(course.alive.indexOf(0)).toBe(yearsOf(course));
    expect(valueOf(makehamCourse(law, 0)).alive[20]).toBe(makehamSurvival(law, 0, 20));
    expect(refusalOf(makehamCourse(law, 200)).code).toBe('AGE_OUT_OF_RANGE');
    expect(refusalOf(makehamCourse(law, -1)).code).toBe('AGE_OUT_OF_RANGE');
  });

  it('by the law itself fewer die early in the year than uniformly, and both meet the birthdays', () => {
    const exact = valueOf(makehamCourse(law, 60, 'law'));
    const uniform = valueOf(makehamCourse(law, 60, 'uniform'));
    expect(exact.within?.(30, 0.5)).toBeGreaterThan(uniform.within?.(30, 0.5) ?? 1);
    expect(exact.within?.(30, 1)).toBeCloseTo(uniform.alive[31] ?? 0, 14);
  });

  it.each([
    ['A', { A: -0.1 }],
    ['B', { B: 0 }],
    ['A', { A: 1.5 }],
    ['B', { B: 1.5 }],
    ['c', { c: 1 }],
    ['c', { c: 2.5 }],
    ['c', { c: Number.NaN }],
  ])('refuses a parameter %s that is no law', (name, change) => {
    const refusal = refusalOf(makehamLaw({ ...law, ...change }));
    expect(refusal).toMatchObject({ code: 'BAD_TABLE', thing: `SULT: ${name}` });
  });
});
