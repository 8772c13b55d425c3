/** What rates of decrement that are refused are told: the thing, the value, the limit. */
import { describe, expect, it } from 'vitest';
import { expectedClaims } from '../../testdata/plain.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { repeatedClaims } from './claims.ts';
import { decrementCourse, withEvents, withProbabilities } from './decrementCourse.ts';
import { dependentRates, independentRates } from './rates.ts';
import { stateProbabilities } from './states.ts';

const bad = (thing: string, value: string, limit: string) => ({
  code: 'BAD_TABLE',
  thing,
  value,
  limit,
});
const course = valueOf(decrementCourse({ death: [0.5, 1] }));

describe('rates of decrement', () => {
  it('of a course are refused by their year', () => {
    expect(refusalOf(decrementCourse({ death: [0.5, 0.75], lapse: [0.25, 0.5] }))).toEqual(
      bad('sum of rates of policy year 1', '1.25', 'at most 1'),
    );
    expect(refusalOf(decrementCourse({ death: [0.5], lapse: [0.25, 0.5] }))).toEqual(
      bad('years of lapse', '2', '1'),
    );
    expect(refusalOf(decrementCourse({ death: [0.5, 2] }))).toEqual(
      bad('death in policy year 1', '2', '0 to 1'),
    );
    expect(refusalOf(decrementCourse({ death: [-0.5] })).value).toBe('-0.5');
  });

  it('that sum to 1 but for the rounding leave nobody, and rates of 0 and 1 are rates', () => {
    const thirds = valueOf(decrementCourse({ a: [1 / 3], b: [1 / 3], c: [1 / 3 - 1e-13] }));
    expect(thirds.alive[1]).toBe(0);
    expect(thirds.isComplete).toBe(true);
    const few = valueOf(decrementCourse({ a: [0.999], b: [0] }));
    expect(few.alive[1]).toBeCloseTo(0.001, 12);
    expect(few.alive.length).toBe(2);
    expect(decrementCourse({ a: [0.5], b: [0.5 + 1e-13] }).ok).toBe(true);
  });

  it('of further events are refused by their years', () => {
    expect(refusalOf(withEvents(course, { mild: [0.1] }))).toEqual(bad('years of rates', '1', '2'));
    expect(refusalOf(withProbabilities(course, { mild: Float64Array.of(0.1) }))).toEqual(
      bad('mild', '1 years', '2 years, 0 to 1'),
    );
    expect(refusalOf(withProbabilities(course, { mild: Float64Array.of(0.1, -1) }))).toEqual(
      bad('mild', '2 years, -1', '2 years, 0 to 1'),
    );
    expect(withProbabilities(course, { mild: Float64Array.of(0, 0.1) }).ok).toBe(true);
  });

  it('alone or together are refused by their value', () => {
    expect(refusalOf(dependentRates([0.5, 1.5], 'uniformSingle'))).toEqual(
      bad('independent rate', '1.5', '0 to 1'),
    );
    expect(refusalOf(independentRates([-0.5], 'constantForce'))).toEqual(
      bad('dependent rate', '-0.5', '0 to 1'),
    );
    expect(refusalOf(independentRates([0.5, 0.75], 'constantForce'))).toEqual(
      bad('sum of dependent rates', '1.25', 'at most 1'),
    );
  });

  it('that take everybody between them take one table whole', () => {
    // q = 1 and 0.2: 1 (1 - 0.2/2) = 0.9 and 0.2 (1 - 1/2) = 0.1.
    const [most, rest] = valueOf(independentRates([0.9, 0.1], 'uniformSingle'));
    expect(most).toBeCloseTo(1, 9);
    expect(rest).toBeCloseTo(0.2, 9);
  });

  it('uniform in each table come back to the last digit', () => {
    const independent = [0.3, 0.25, 0.1];
    const there = valueOf(dependentRates(independent, 'uniformSingle'));
    const back = valueOf(independentRates(there, 'uniformSingle'));
    back.forEach((q, j) => expect(q).toBeCloseTo(independent[j] ?? Number.NaN, 13));
  });
});

describe('repeated payments', () => {
  const two = { alive: Float64Array.of(1, 1, 1) };

  it('are refused by what is wrong in them', () => {
    const of = (rates: readonly (readonly number[])[], pauseYears = 0) =>
      refusalOf(repeatedClaims(two, { rates, pauseYears }));
    expect(of([])).toEqual(bad('years of rates', '0', 'at least 2'));
    expect(of([[0.1, 0.1], [0.1]])).toEqual(bad('years of rates', '1', 'at least 2'));
    expect(of([[0.1, 1.5]])).toEqual(bad('rate of claims', '1.5', '0 to 1'));
    expect(of([[-0.1, 1]])).toEqual(bad('rate of claims', '-0.1', '0 to 1'));
    for (const pause of [-1, 0.5]) {
      expect(of([[0.1, 0.1]], pause)).toEqual({
        code: 'BAD_FIELD',
        thing: 'years between claims',
        value: String(pause),
        limit: 'whole years from 0',
      });
    }
  });

  it('come one after the other: at most one a year, none within the pause', () => {
    const alive = Float64Array.of(1, 0.5, 0.25, 0.125);
    const rates = [
      [0.5, 0.5, 0.5],
      [1, 1, 1],
      [1, 1, 1],
    ];
    const now = valueOf(repeatedClaims({ alive }, { rates, pauseYears: 0 }));
    // Ready for the first: 1, 1/2, 1/4; what is paid is weighed with who is in force.
    expect([...(now[0] ?? [])]).toEqual([0.5, 0.125, 0.03125]);
    expect([...(now[1] ?? [])]).toEqual([0, 0.25, 0.0625]);
    expect([...(now[2] ?? [])]).toEqual([0, 0, 0.125]);
    expect([...expectedClaims(now)]).toEqual([0.5, 0.375, 0.21875]);
    const later = valueOf(repeatedClaims({ alive }, { rates, pauseYears: 1 }));
    expect([...(later[1] ?? [])]).toEqual([0, 0, 0.125]);
    expect([...(later[2] ?? [])]).toEqual([0, 0, 0]);
  });
});

describe('states', () => {
  const states = ['well', 'ill'] as const;
  const chain = (well: object, ill: object) =>
    stateProbabilities({ states, start: 'well', moves: [{ well, ill }] });

  it('are refused by the moves that do not sum to 1, or are no probabilities', () => {
    expect(refusalOf(chain({ well: 0.5, ill: 0.25 }, { ill: 1 }))).toEqual(
      bad('moves from well in year 0', '0.5, 0.25', '0 to 1 each, 1 together'),
    );
    expect(refusalOf(chain({ well: 1 }, { well: -0.5, ill: 1.5 })).value).toBe('-0.5, 1.5');
  });

  it('are linear within a year, and come to an end', () => {
    const { well, ill } = valueOf(chain({ ill: 1 }, { ill: 1 }));
    expect([well.within(0, 0.25), ill.within(0, 0.25)]).toEqual([0.75, 0.25]);
    expect([well.isComplete, ill.isComplete]).toEqual([true, false]);
  });
});
