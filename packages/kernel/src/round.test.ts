import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { round } from './round.ts';

describe('rounding', () => {
  test.each([
    // x, halfUp, halfEven, up, down, ceil, floor
    [2.5, 3, 2, 3, 2, 3, 2],
    [3.5, 4, 4, 4, 3, 4, 3],
    [-2.5, -3, -2, -3, -2, -2, -3],
    [-3.5, -4, -4, -4, -3, -3, -4],
    [0.5, 1, 0, 1, 0, 1, 0],
    [-0.5, -1, 0, -1, 0, 0, -1],
    [2.4999999999999996, 2, 2, 3, 2, 3, 2],
    [0.49999999999999994, 0, 0, 1, 0, 1, 0],
    [-0.49999999999999994, 0, 0, -1, 0, 0, -1],
    [1.0000000000000002, 1, 1, 2, 1, 2, 1],
    [
      2251799813685249.5, 2251799813685250, 2251799813685250, 2251799813685250, 2251799813685249,
      2251799813685250, 2251799813685249,
    ],
    [
      9007199254740991, 9007199254740991, 9007199254740991, 9007199254740991, 9007199254740991,
      9007199254740991, 9007199254740991,
    ],
    [0, 0, 0, 0, 0, 0, 0],
    [-0, 0, 0, 0, 0, 0, 0],
  ])('rounds %d by every mode as tabled', (x, halfUp, halfEven, up, down, ceil, floor) => {
    expect([round.halfUp(x), round.halfEven(x), round.up(x)]).toEqual([halfUp, halfEven, up]);
    expect([round.down(x), round.ceil(x), round.floor(x)]).toEqual([down, ceil, floor]);
  });

  test.each(Object.entries(round))('%s refuses what is not finite', (_, mode) => {
    expect(() => mode(NaN)).toThrow('finite');
    expect(() => mode(Infinity)).toThrow('finite');
    expect(() => mode(-Infinity)).toThrow('finite');
  });

  test.each(Object.entries(round))('%s gives an integer at most one away, never -0', (_, mode) => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (x) => {
        const whole = mode(x);
        expect(Number.isInteger(whole)).toBe(true);
        expect(Math.abs(whole - x)).toBeLessThanOrEqual(1);
        expect(Object.is(whole, -0)).toBe(false);
      }),
    );
  });

  test('the two half modes differ at halves only', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => {
        fc.pre(Math.abs(x % 1) !== 0.5);
        expect(round.halfUp(x)).toBe(round.halfEven(x));
      }),
    );
  });
});
