import { describe, expect, it } from 'vitest';
import { accidentalDeathRate, occupationFactor } from './accident.ts';

const rates = {
  id: 'invented',
  knots: [
    { age: 20, male: 0.0002, female: 0.0001 },
    { age: 25, male: 0.0004, female: 0.0001 },
    { age: 30, male: 0.0003, female: 0.0002 },
  ],
  factors: [
    { occupationClass: 1, factor: 1 },
    { occupationClass: 6, factor: 4 },
  ],
};

describe('accidental death by age and occupation', () => {
  it('is the published rate at a published age', () => {
    expect(accidentalDeathRate(rates, 'male', 25)).toBe(0.0004);
    expect(accidentalDeathRate(rates, 'female', 30)).toBe(0.0002);
  });

  it('is read on the straight line between two published ages', () => {
    expect(accidentalDeathRate(rates, 'male', 22)).toBeCloseTo(0.00028, 15);
    expect(accidentalDeathRate(rates, 'male', 28)).toBeCloseTo(0.00034, 15);
  });

  it('stays at the nearest published age outside the table', () => {
    expect(accidentalDeathRate(rates, 'male', 3)).toBe(0.0002);
    expect(accidentalDeathRate(rates, 'female', 99)).toBe(0.0002);
  });

  it('rates a class without a factor like the heaviest that has one', () => {
    expect(occupationFactor(rates, 1)).toBe(1);
    expect(occupationFactor(rates, 6)).toBe(4);
    expect(occupationFactor(rates, 9)).toBe(4);
  });
});
