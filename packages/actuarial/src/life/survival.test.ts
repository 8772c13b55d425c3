import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { qxOf } from '../table.ts';
import {
  agesUntilLastSurvivors,
  curtateExpectation,
  lastSurvivor,
  survival,
  survivalCurve,
} from '../../testdata/plain.ts';
import { chineseFemale, chineseMale, lifeFrom, standardUltimate } from '../../testdata/tables.ts';

const { life: male } = chineseMale;
const { life: female } = chineseFemale;
const ages = fc.integer({ min: 0, max: 105 });
const years = fc.integer({ min: 0, max: 130 });

describe('survival', () => {
  it('gives the lives of the Standard Ultimate Life Table', () => {
    // AMLCR appendix D: l_20 = 100000, l_30 = 99727.3, l_40 = 99338.3, l_70 = 91082.4, l_80 = 75657.2
    const printed = [
      [30, 99727.3],
      [40, 99338.3],
      [70, 91082.4],
      [80, 75657.2],
    ] as const;
    for (const [x, lx] of printed) {
      expect(Math.abs(100000 * survival(standardUltimate, 20, x - 20) - lx)).toBeLessThan(0.05);
    }
  });

  it('multiplies one year after the other', () => {
    const table = lifeFrom(60, [0.5, 0.25, 1]);
    expect([0, 1, 2, 3, 4, 99].map((t) => survival(table, 60, t))).toEqual([
      1, 0.5, 0.375, 0, 0, 0,
    ]);
  });

  it('is 0 beyond the last age', () => {
    expect(survival(male, 105, 0)).toBe(1);
    expect(survival(male, 105, 1)).toBe(0);
    expect(survival(male, 30, 76)).toBe(0);
    expect(survival(male, 30, 75)).toBeGreaterThan(0);
  });

  it('splits: (t+s)px = tpx sp(x+t)', () => {
    fc.assert(
      fc.property(
        ages,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (x, t, s) => {
          fc.pre(x + t <= 105);
          const whole = survival(male, x, t + s);
          const parts = survival(male, x, t) * survival(male, x + t, s);
          expect(Math.abs(whole - parts)).toBeLessThanOrEqual(1e-14 * whole);
        },
      ),
    );
  });

  it('agrees with its curve', () => {
    fc.assert(
      fc.property(ages, years, (x, t) => {
        const curve = survivalCurve(female, x, t);
        expect(curve.length).toBe(t + 1);
        expect(curve[t]).toBe(survival(female, x, t));
      }),
    );
  });
});

describe('curtate expectation', () => {
  it('is the sum of survivals', () => {
    for (const x of [0, 30, 65, 104, 105]) {
      let sum = 0;
      for (let t = 1; t <= 105; t += 1) sum += survival(male, x, t);
      expect(Math.abs(curtateExpectation(male, x) - sum)).toBeLessThan(1e-11);
      // And by the recursion e_x = p_x (1 + e_{x+1}).
      let ex = 0;
      for (let age = 105; age >= x; age -= 1) ex = (1 - qxOf(male, age)) * (1 + ex);
      expect(Math.abs(curtateExpectation(male, x) - ex)).toBeLessThan(1e-11);
    }
  });

  it('lies half a year under the published complete expectation at birth of CL4 2025', () => {
    // China Association of Actuaries, 2025: 81.1 years for men, 85.4 for women
    expect(Math.abs(curtateExpectation(male, 0) + 0.5 - 81.1)).toBeLessThan(0.1);
    expect(Math.abs(curtateExpectation(female, 0) + 0.5 - 85.4)).toBeLessThan(0.1);
  });
});

describe('the last survivor', () => {
  it('of one life is that life, to the last bit', () => {
    fc.assert(
      fc.property(ages, years, (age, t) => {
        expect(lastSurvivor([{ table: male, age }], t)).toBe(survival(male, age, t));
      }),
    );
  });

  it('of two is what neither death alone ends: 1 - (1 - tpx)(1 - tpy)', () => {
    fc.assert(
      fc.property(ages, ages, years, (x, y, t) => {
        const lives = [
          { table: male, age: x },
          { table: female, age: y },
        ];
        const bothDead = (1 - survival(male, x, t)) * (1 - survival(female, y, t));
        expect(Math.abs(lastSurvivor(lives, t) - (1 - bothDead))).toBeLessThan(1e-15);
      }),
    );
  });

  it('lives to a share at the first whole year at or below it', () => {
    fc.assert(
      fc.property(ages, ages, fc.double({ min: 0, max: 1, noNaN: true }), (x, y, share) => {
        const lives = [
          { table: male, age: x },
          { table: female, age: y },
        ];
        const t = agesUntilLastSurvivors(lives, share);
        expect(lastSurvivor(lives, t)).toBeLessThanOrEqual(share);
        if (t > 0) expect(lastSurvivor(lives, t - 1)).toBeGreaterThan(share);
      }),
    );
  });

  it('is found by hand for two short tables', () => {
    // after 1 year 1 - 0.5 * 0.5 = 0.75, after 2 years 0.25 * 0.75 dead twice over: 1 - 0.75^2 = 0.4375
    const table = lifeFrom(60, [0.5, 0.5, 1]);
    const lives = [
      { table, age: 60 },
      { table, age: 60 },
    ];
    expect([0, 1, 2, 3].map((t) => lastSurvivor(lives, t))).toEqual([1, 0.75, 0.4375, 0]);
    expect(agesUntilLastSurvivors(lives, 1)).toBe(0);
    expect(agesUntilLastSurvivors(lives, 0.75)).toBe(1);
    expect(agesUntilLastSurvivors(lives, 0.7)).toBe(2);
    expect(agesUntilLastSurvivors(lives, 0)).toBe(3);
  });

  it('never outlives the tables', () => {
    expect(qxOf(male, 105)).toBe(1);
    expect(agesUntilLastSurvivors([{ table: male, age: 105 }], 0)).toBe(1);
  });
});
