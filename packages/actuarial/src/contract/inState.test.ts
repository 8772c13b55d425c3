import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { lifeAnnuity } from '../benefit/annuities.ts';
import { stateProbabilities } from '../decrements/states.ts';
import { flatInterest } from '../flow/interest.ts';
import { courseFromLives } from '../life/course.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { valueInState } from './inState.ts';

const interest = flatInterest(annualRate(0.25));
const income = (to: number | null, paymentsPerYear: 1 | 12 = 1) =>
  lifeAnnuity({ yearly: 100, timing: 'start', paymentsPerYear, from: 0, to });

describe('what is paid while in a state', () => {
  it('a disability income counts who is disabled when it falls due', () => {
    const year = {
      well: { well: 0.8, disabled: 0.2 },
      disabled: { well: 0.5, disabled: 0.5 },
    };
    const { disabled } = valueOf(
      stateProbabilities({
        states: ['well', 'disabled'] as const,
        start: 'well',
        moves: [year, year],
      }),
    );
    const value = valueOf(valueInState([income(3)], disabled, interest));
    expect(value).toBeCloseTo(100 * (0.2 * 0.8 + (0.8 * 0.2 + 0.2 * 0.5) * 0.64), 10);
    // Paid monthly, those who fall ill within the year count from then on.
    expect(valueOf(valueInState([income(1, 12)], disabled, interest))).toBeGreaterThan(
      valueOf(valueInState([income(1)], disabled, interest)),
    );
  });

  it('a state that nobody has reached yet is not one that nobody will reach', () => {
    const states = ['well', 'care', 'dead'] as const;
    const dead = { dead: 1 };
    const healthy = { well: { well: 1 }, care: { care: 1 }, dead };
    const ill = { well: { care: 0.5, dead: 0.5 }, care: { dead: 1 }, dead };
    const last = { well: { dead: 1 }, care: { dead: 1 }, dead };
    const of = (moves: readonly (typeof ill | typeof healthy | typeof last)[]) =>
      valueOf(stateProbabilities({ states, start: 'well', moves })).care;
    const open = valueInState([income(null)], of([healthy]), interest);
    expect(refusalOf(open)).toMatchObject({ code: 'BAD_TABLE', limit: 'until nobody is left' });
    // In care from time 1 with 0.5, for a year: 100 x 0.5 / 1.25.
    const known = valueInState([income(null)], of([ill, last]), interest);
    expect(valueOf(known)).toBeCloseTo(40, 12);
  });

  it('while alive it is a life annuity, and years not known are refused', () => {
    const course = valueOf(courseFromLives([10, 5, 0]));
    expect(valueOf(valueInState([income(null)], course, interest))).toBeCloseTo(140, 10);
    const open = valueOf(courseFromLives([10, 5]));
    expect(refusalOf(valueInState([income(null)], open, interest)).code).toBe('BAD_TABLE');
  });
});
