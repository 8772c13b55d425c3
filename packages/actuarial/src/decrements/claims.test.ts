import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { expectedClaims } from '../../testdata/plain.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { decrementCourse } from './decrementCourse.ts';
import { repeatedClaims } from './claims.ts';

const always = valueOf(decrementCourse({ death: [0, 0, 0, 0] }));
const rate = (r: number) => [r, r, r, r];

describe('an event that is paid several times', () => {
  it('with one rate for all counts and no limit reached, pays the rate every year', () => {
    const claims = valueOf(
      repeatedClaims(always, { rates: [1, 2, 3, 4].map(() => rate(0.1)), pauseYears: 0 }),
    );
    for (const expected of expectedClaims(claims)) expect(expected).toBeCloseTo(0.1, 14);
  });

  it('the second payment follows the first, after the pause', () => {
    const rates = [rate(0.5), rate(1)];
    const direct = valueOf(repeatedClaims(always, { rates, pauseYears: 0 }));
    expect([...(direct[0] ?? [])]).toEqual([0.5, 0.25, 0.125, 0.0625]);
    expect([...(direct[1] ?? [])]).toEqual([0, 0.5, 0.25, 0.125]);
    const paused = valueOf(repeatedClaims(always, { rates, pauseYears: 1 }));
    expect([...(paused[1] ?? [])]).toEqual([0, 0, 0.5, 0.25]);
  });

  it('a limit on payments makes them fewer, a pause too, and lives end them', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.5, noNaN: true }), (r) => {
        const mortal = valueOf(decrementCourse({ death: [0.1, 0.1, 0.1, 0.1] }));
        const sum = (limit: number, pauseYears: number, course = always) => {
          const rates = Array.from({ length: limit }, () => rate(r));
          const claims = valueOf(repeatedClaims(course, { rates, pauseYears }));
          return expectedClaims(claims).reduce((a, b) => a + b, 0);
        };
        expect(sum(1, 0)).toBeLessThanOrEqual(sum(2, 0) + 1e-15);
        expect(sum(3, 1)).toBeLessThanOrEqual(sum(3, 0) + 1e-15);
        expect(sum(2, 0, mortal)).toBeLessThanOrEqual(sum(2, 0) + 1e-15);
        expect(sum(1, 0)).toBeCloseTo(1 - (1 - r) ** 4, 12);
      }),
    );
  });

  it.each([
    ['no rates', { rates: [], pauseYears: 0 }],
    ['rates that end too soon', { rates: [[0.1]], pauseYears: 0 }],
    ['a rate above 1', { rates: [rate(1.5)], pauseYears: 0 }],
    ['half a year', { rates: [rate(0.1)], pauseYears: 0.5 }],
  ])('refuses %s', (_, claim) => {
    expect(refusalOf(repeatedClaims(always, claim)).code).toMatch(/^BAD_/);
  });
});
