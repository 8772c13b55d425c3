import { describe, expect, it } from 'vitest';
import { poissonInterval } from '../../testdata/plain.ts';
import { lifeFrom, valueOf } from '../../testdata/tables.ts';
import { actualToExpected } from './actualToExpected.ts';
import type { ExposureCell } from './exposure.ts';

const table = lifeFrom(40, [0.001, 0.002, 1]);
const cell = (level: string, age: number, deaths: number, initialYears: number): ExposureCell => ({
  level,
  age,
  deaths,
  days: Math.round(initialYears * 365),
  centralYears: initialYears,
  initialYears,
});

describe('actual over expected', () => {
  it('is summed over the ages of each level', () => {
    const cells = [cell('yes', 40, 3, 1000), cell('yes', 41, 4, 500), cell('no', 40, 1, 2000)];
    const rows = valueOf(actualToExpected(cells, { table, probability: 0.95 }));
    expect(rows).toMatchObject([
      { level: 'yes', actual: 7, expected: 2, ratio: 3.5, initialYears: 1500 },
      { level: 'no', actual: 1, expected: 2, ratio: 0.5, initialYears: 2000 },
    ]);
    for (const { ratio, interval, actual, expected } of rows) {
      const { upper } = poissonInterval(actual, 0.95);
      expect(interval.upper * expected).toBeCloseTo(upper, 12);
      expect(interval.lower).toBeLessThan(ratio);
      expect(interval.upper).toBeGreaterThan(ratio);
    }
  });

  it.each([
    // Exact Poisson limits, 95 %: Breslow, Day, vol. II, table 2.10 (lower and upper multiplier).
    [1, 0.0253, 5.57],
    [5, 1.62, 11.67],
    [10, 4.795, 18.39],
    [100, 81.36, 121.63],
  ])('of %i deaths lies near the exact limits %d and %d', (count, lower, upper) => {
    const found = poissonInterval(count, 0.95);
    expect(Math.abs(found.upper / upper - 1)).toBeLessThan(0.01);
    expect(Math.abs(found.lower - lower)).toBeLessThan(0.03);
  });

  it('of no death has no lower limit above 0, and an upper one', () => {
    expect(poissonInterval(0, 0.95).lower).toBe(0);
    expect(poissonInterval(0, 0.95).upper).toBeCloseTo(3.69, 1);
  });

  it('is refused for an age that the table does not have, and where nobody is expected to die', () => {
    const young = actualToExpected([cell('yes', 39, 0, 1)], { table, probability: 0.95 });
    expect(young).toMatchObject({ ok: false, error: { value: '39', limit: '40 to 42' } });
    const nobody = actualToExpected([cell('yes', 40, 0, 0)], { table, probability: 0.95 });
    expect(nobody).toMatchObject({ ok: false, error: { code: 'BAD_TABLE' } });
  });
});
