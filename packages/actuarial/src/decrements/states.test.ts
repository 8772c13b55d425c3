import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { decrementCourse } from './decrementCourse.ts';
import { stateProbabilities } from './states.ts';
import type { Moves } from './states.ts';

type Health = 'well' | 'disabled' | 'dead';
const states: readonly Health[] = ['well', 'disabled', 'dead'];
const yearOf = (sick: number, back: number, die: number) => ({
  well: { well: 1 - sick - die, disabled: sick, dead: die },
  disabled: { well: back, disabled: 1 - back - die, dead: die },
  dead: { dead: 1 },
});
const rate = fc.double({ min: 0, max: 0.3, noNaN: true });
const chainOf = (moves: Moves<Health>['moves']): Moves<Health> => ({
  states,
  start: 'well',
  moves,
});

describe('a life that moves between states', () => {
  it('is in one of them at every time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rate, rate, rate), { maxLength: 30 }), (years) => {
        const moves = years.map(([sick, back, die]) => yearOf(sick, back, die));
        const { well, disabled, dead } = valueOf(stateProbabilities(chainOf(moves)));
        well.alive.forEach((p, t) => {
          expect(p + (disabled.alive[t] ?? 0) + (dead.alive[t] ?? 0)).toBeCloseTo(1, 12);
        });
      }),
    );
  });

  it('by hand: disabled in the first year, well again in the second', () => {
    const { disabled, well } = valueOf(
      stateProbabilities(chainOf([yearOf(0.2, 0.5, 0.1), yearOf(0.2, 0.5, 0.1)])),
    );
    expect([...disabled.alive]).toEqual([0, 0.2, expect.closeTo(0.7 * 0.2 + 0.2 * 0.4, 12)]);
    expect(well.alive[2]).toBeCloseTo(0.7 * 0.7 + 0.2 * 0.5, 12);
    expect(disabled.within(0, 0.5)).toBeCloseTo(0.1, 14);
    expect(disabled.isComplete).toBe(false);
  });

  it('without a way back it is a life with two decrements', () => {
    const sick = [0.1, 0.2, 0.3];
    const die = [0.05, 0.1, 0.7];
    const moves = sick.map((s, t) => yearOf(s, 0, die[t] ?? 0));
    const { well } = valueOf(stateProbabilities(chainOf(moves)));
    const course = valueOf(decrementCourse({ illness: sick, death: die }));
    course.alive.forEach((p, t) => expect(well.alive[t]).toBeCloseTo(p, 12));
  });

  it.each([
    ['more than all', { ...yearOf(0, 0, 0), well: { well: 1, dead: 0.1 } }],
    ['less than all', { ...yearOf(0, 0, 0), disabled: { well: 0.5 } }],
    ['a negative one', { ...yearOf(0, 0, 0), well: { well: 1.1, dead: -0.1 } }],
    ['one that is none', { ...yearOf(0, 0, 0), dead: { dead: Number.NaN } }],
  ])('refuses moves of %s', (_, year) => {
    expect(refusalOf(stateProbabilities(chainOf([yearOf(0, 0, 0), year]))).thing).toMatch(
      / in year 1$/,
    );
  });
});
