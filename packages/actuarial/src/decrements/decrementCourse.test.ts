import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { annualRate } from '@cebao/kernel';
import { eventBenefit } from '../benefit/insurance.ts';
import { benefitsOnly } from '../contract/contract.ts';
import { partsAt } from '../contract/parts.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { repeatedClaims } from './claims.ts';
import { decrementCourse, withEvents, withProbabilities } from './decrementCourse.ts';

const yearly = fc.array(
  fc.record({
    death: fc.double({ min: 0, max: 0.5, noNaN: true }),
    lapse: fc.double({ min: 0, max: 0.5, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
);

describe('a life that may leave in several ways', () => {
  it('whoever is not in force any more has left in one of them', () => {
    fc.assert(
      fc.property(yearly, (years) => {
        const course = valueOf(
          decrementCourse({
            death: years.map((year) => year.death),
            lapse: years.map((year) => year.lapse),
          }),
        );
        const { death, lapse } = course.events;
        const left = [...death, ...lapse].reduce((a, b) => a + b, 0);
        expect(left + (course.alive.at(-1) ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is complete when the last year takes all, and linear within a year', () => {
    const whole = valueOf(decrementCourse({ death: [0.1, 0.7], lapse: [0.1, 0.3] }));
    expect([...whole.alive]).toEqual([1, 0.8, 0]);
    expect(whole.isComplete).toBe(true);
    expect(whole.within?.(0, 0.5)).toBeCloseTo(0.9, 14);
    expect(whole.within?.(1, 0.25)).toBeCloseTo(0.6, 14);
    expect(valueOf(decrementCourse({ death: [0.1] })).isComplete).toBe(false);
  });

  it('may have events that end nothing', () => {
    const course = valueOf(decrementCourse({ death: [0.5, 1] }));
    const more = valueOf(withEvents(course, { mild: [0.2, 0.4] }));
    expect([...more.events.mild]).toEqual([0.2, 0.2]);
    expect(more.events.death).toEqual(course.events.death);
    expect(more.alive).toBe(course.alive);
  });

  it.each([
    ['years that differ', { death: [0.1, 0.2], lapse: [0.1] }],
    ['a rate above 1', { death: [1.2], lapse: [0] }],
    ['more leaving than there are', { death: [0.6], lapse: [0.6] }],
  ])('refuses %s', (_, rates) => {
    expect(refusalOf(decrementCourse(rates)).code).toBe('BAD_TABLE');
  });

  it('refuses events of other years than the course', () => {
    const course = valueOf(decrementCourse({ death: [0.5, 1] }));
    expect(refusalOf(withEvents(course, { mild: [0.1] })).limit).toBe('2');
    expect(refusalOf(withEvents(course, { mild: [0.1, 2] })).code).toBe('BAD_TABLE');
  });

  it('values mild illness paid twice and severe illness once on one life', () => {
    const course = valueOf(decrementCourse({ severe: [0.1, 0.1], death: [0, 0.9] }));
    const claims = valueOf(
      repeatedClaims(course, {
        rates: [
          [0.2, 0.2],
          [0.5, 0.5],
        ],
        pauseYears: 0,
      }),
    );
    const [first, second] = claims;
    if (first === undefined || second === undefined) expect.unreachable();
    const paid = valueOf(withProbabilities(course, { mild: first, mildAgain: second }));
    const benefits = (['severe', 'mild', 'mildAgain'] as const).map((event) =>
      eventBenefit({ event, amount: level(event === 'severe' ? 100 : 30) }),
    );
    const basis = { course: paid, interest: flatInterest(annualRate(0)) };
    const value = valueOf(partsAt(benefitsOnly(benefits), basis, 0)).benefits.fixed;
    const mild = 0.2 + 0.9 * 0.8 * 0.2;
    const again = 0.9 * 0.2 * 0.5;
    expect(value).toBeCloseTo(100 * (0.1 + 0.09) + 30 * (mild + again), 10);
  });

  it('refuses probabilities of other years, or below 0', () => {
    const course = valueOf(decrementCourse({ death: [0.5, 1] }));
    const bad = [Float64Array.of(0.1), Float64Array.of(0.1, -0.1), Float64Array.of(0, Number.NaN)];
    for (const mild of bad) {
      expect(refusalOf(withProbabilities(course, { mild })).limit).toBe('2 years, 0 to 1');
    }
  });
});
