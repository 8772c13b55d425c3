import { describe, expect, it } from 'vitest';
import {
  agesUntilLastSurvivors,
  explainLastSurvivor,
  explainSurvival,
  explainYearsUntilLast,
  lastSurvivor,
  survival,
} from '../../../testdata/plain.ts';
import { expectWhole, named, valueAt } from '../../../testdata/steps.ts';
import { lifeFrom, refusalOf, valueOf } from '../../../testdata/tables.ts';
import { courseFromLives } from '../../life/course.ts';
import { completeExpectationOf, curtateExpectationOf } from '../../life/expectation.ts';
import { explainExpectation } from './explainSurvival.ts';

const table = lifeFrom(60, [0.1, 0.2, 0.5, 1]);

describe('the derivation of how long lives last', () => {
  it('survival is the product of its years', () => {
    const found = explainSurvival(table, 60, 3);
    expectWhole(found);
    expect(named(found)).toEqual([
      'yearlySurvival p(60)',
      'yearlySurvival p(61)',
      'yearlySurvival p(62)',
      'survivalProbability 3p60',
    ]);
    expect(found.value).toBe(survival(table, 60, 3));
    expect(found.value).toBeCloseTo(
      valueAt(found, 'p(60)') * valueAt(found, 'p(61)') * valueAt(found, 'p(62)'),
      15,
    );
    // Nobody outlives the table.
    const long = explainSurvival(table, 62, 4);
    expect(long.value).toBe(0);
    expect(valueAt(long, 'p(65)')).toBe(0);
  });

  it('the last of several from each of them', () => {
    const lives = [
      { table, age: 60 },
      { table, age: 61 },
    ];
    const found = explainLastSurvivor(lives, 1);
    expectWhole(found);
    expect(named(found)).toEqual([
      'survivalProbability 1p60',
      'survivalProbability 1p61',
      'lastSurvivor last 1p',
    ]);
    expect(found.value).toBe(lastSurvivor(lives, 1));
    expect(found.value).toBeCloseTo(1 - 0.1 * 0.2, 15);
  });

  it('years until the last survivors are few, between the year before and its own', () => {
    const lives = [
      { table, age: 60 },
      { table, age: 61 },
    ];
    const found = explainYearsUntilLast(lives, 0.5);
    expectWhole(found);
    expect(named(found)).toEqual([
      'shareAlive share',
      'lastSurvivor last 2p',
      'lastSurvivor last 3p',
      'yearsUntilShare n',
    ]);
    expect(found.value).toBe(agesUntilLastSurvivors(lives, 0.5));
    expect(valueAt(found, 'last 2p')).toBeGreaterThan(0.5);
    expect(valueAt(found, 'last 3p')).toBeLessThanOrEqual(0.5);
    expect(named(explainYearsUntilLast(lives, 1)).slice(1, -1)).toEqual(['lastSurvivor last 0p']);
  });

  it('expectations from the years that are begun', () => {
    const course = valueOf(courseFromLives([10, 6, 2, 0], 'uniform'));
    const whole = valueOf(explainExpectation(course, false));
    expectWhole(whole);
    expect(named(whole)).toEqual([
      'yearsAtStart p(1)',
      'yearsAtStart p(2)',
      'yearsAtStart p(3)',
      'curtateYears e',
    ]);
    expect(whole.value).toBe(valueOf(curtateExpectationOf(course)));
    expect(whole.value).toBeCloseTo(0.8, 15);
    const complete = valueOf(explainExpectation(course, true));
    expect(named(complete).at(-1)).toBe('completeYears e0');
    expect(complete.value).toBe(valueOf(completeExpectationOf(course)));
    const open = valueOf(courseFromLives([10, 6]));
    expect(refusalOf(explainExpectation(open, false)).code).toBe('BAD_TABLE');
  });
});
