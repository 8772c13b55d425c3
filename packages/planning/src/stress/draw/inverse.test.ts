import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseOf, outcomeOf } from './inverse.ts';
import { unitOf } from './random.ts';

/** The first outcome whose accumulated chance is above the number, by looking at each. */
function plainly(chances: readonly number[], uniform: number): number {
  let sum = 0;
  for (const [at, chance] of chances.entries()) {
    sum += chance;
    if (uniform < sum) return at;
  }
  return chances.length;
}

const chance = fc.double({ min: 0, max: 1, noNaN: true });

/** The word that is read as this number of [0, 1), or as the next smaller one. */
function wordOf(unit: number): number {
  return Math.trunc(unit * 2 ** 32) | 0;
}

describe('an outcome', () => {
  it('is the first whose accumulated chance is above the number', () => {
    fc.assert(
      fc.property(
        fc.array(chance, { maxLength: 300 }),
        fc.integer(),
        fc.integer({ min: 1, max: 500 }),
        (chances, word, parts) => {
          const few = chances.map((p) => p / parts);
          expect(outcomeOf(inverseOf(few), word)).toBe(plainly(few, unitOf(word)));
        },
      ),
    );
  });

  it('at a border belongs to the part above it', () => {
    const inverse = inverseOf([0.25, 0, 0.25, 0.5]);
    expect([0, 0.25, 0.4999, 0.5, 0.999].map((u) => outcomeOf(inverse, wordOf(u)))).toEqual([
      0, 2, 2, 3, 3,
    ]);
    expect(outcomeOf(inverseOf([]), 0)).toBe(0);
    expect(outcomeOf(inverseOf([0.5]), wordOf(0.75))).toBe(1);
  });
});
