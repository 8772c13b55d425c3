import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { doubleDecrement } from './doubleDecrement.ts';
import type { HealthyLife } from './doubleDecrement.ts';
import { qxOf } from '../table.ts';
import { survival } from '../../testdata/plain.ts';
import {
  chineseFemale,
  chineseMale,
  incidenceFrom,
  kFrom,
  lifeFrom,
  valueOf,
} from '../../testdata/tables.ts';

/** Age 60 on; binary fractions, so that the hand calculation is exact. */
const byHand = {
  life: lifeFrom(60, [0.125, 0.25, 0.5, 1]),
  incidence: incidenceFrom(60, [0.25, 0.25, 0.5, 0.5]),
  k: kFrom(60, [0.5, 0.25, 0.5]),
};

describe('critical illness and death of one cohort', () => {
  it('agrees with three years done by hand', () => {
    const life = valueOf(doubleDecrement({ ...byHand, age: 60, years: 3 }));
    // year 0: ill 1 * 0.25, dead of other causes 1 * 0.125 * 0.5, dead after illness 0.125 - 0.0625
    // year 1: healthy 1 - 0.25 - 0.0625 = 0.6875, ill 0.25 - 0.0625 = 0.1875, alive 0.875
    // year 2: healthy 0.6875 * (1 - 0.25 - 0.25 * 0.75), alive 0.875 * 0.75 = 0.65625
    expect(plain(life)).toEqual({
      healthy: [1, 0.6875, 0.38671875],
      firstIllness: [0.25, 0.171875, 0.193359375],
      deathHealthy: [0.0625, 0.12890625, 0.0966796875],
      deathAfterIllness: [0.0625, 0.08984375, 0.2314453125],
      deaths: [0.125, 0.21875, 0.328125],
      residual: [0, 0, 0],
    });
  });

  it('closes at the last age, where no k is printed, by i + q - k q = 1', () => {
    const life = valueOf(doubleDecrement({ ...byHand, age: 63, years: 2 }));
    expect(plain(life)).toEqual({
      healthy: [1, 0],
      firstIllness: [0.5, 0],
      deathHealthy: [0.5, 0],
      deathAfterIllness: [0.5, 0],
      deaths: [1, 0],
      residual: [0, 0],
    });
  });

  it('shows as residual what a death rate of 1 after illness cannot meet', () => {
    const capped = {
      life: lifeFrom(60, [0.5, 0.5, 1]),
      incidence: incidenceFrom(60, [0.125, 0, 0.25]),
      k: kFrom(60, [0.5, 0]),
    };
    const life = valueOf(doubleDecrement({ ...capped, age: 60, years: 2 }));
    // year 0: wanted after illness 0.5 - 0.25 = 0.25, but only 0.125 ever fell ill
    // year 1: the 0.625 healthy alone lose 0.3125, the table asks for 0.5 * 0.5 = 0.25
    expect(plain(life)).toEqual({
      healthy: [1, 0.625],
      firstIllness: [0.125, 0],
      deathHealthy: [0.25, 0.3125],
      deathAfterIllness: [0.125, 0],
      deaths: [0.5, 0.25],
      residual: [0.125, -0.0625],
    });
  });

  it.each([
    ['men', chineseMale],
    ['women', chineseFemale],
  ])(
    'deaths of %s are those of CL4 in every year, from every age, with nothing left over',
    (_, basis) => {
      for (let age = 0; age <= 105; age += 1) {
        const years = 106 - age;
        const life = valueOf(doubleDecrement({ ...basis, age, years }));
        for (let t = 0; t < years; t += 1) {
          const tqx = survival(basis.life, age, t) * qxOf(basis.life, age + t);
          const parts = at(life.deathHealthy, t) + at(life.deathAfterIllness, t);
          expect(Math.abs(parts - tqx)).toBeLessThan(1e-12);
          expect(Math.abs(at(life.residual, t))).toBeLessThan(1e-12);
        }
      }
    },
  );

  it('balances every year for any table', () => {
    fc.assert(
      fc.property(anyBasis, fc.integer({ min: 0, max: 12 }), (basis, years) => {
        const life = valueOf(doubleDecrement({ ...basis, age: 50, years }));
        for (let t = 0; t < years; t += 1) expectBalance(life, t);
      }),
    );
  });

  it('leaves no residual where no more die of the illness than fall ill', () => {
    fc.assert(
      fc.property(anyBasis, (basis) => {
        const { life, incidence, k } = basis;
        fc.pre(k.kx.every((kx, t) => at(life.qx, t) * kx <= at(incidence.ix, t)));
        const { residual } = valueOf(doubleDecrement({ ...basis, age: 50, years: 9 }));
        for (const left of residual) expect(Math.abs(left)).toBeLessThan(1e-15);
      }),
    );
  });

  it('has as many years as were asked for, empty after the last age', () => {
    const life = valueOf(doubleDecrement({ ...chineseMale, age: 100, years: 20 }));
    for (const values of Object.values(life)) {
      expect(values.length).toBe(20);
      expect([...values].slice(6)).toEqual(Array(14).fill(0));
    }
    expect(plain(valueOf(doubleDecrement({ ...chineseMale, age: 30, years: 0 }))).healthy).toEqual(
      [],
    );
  });
});

describe('a decrement is refused', () => {
  it('when the tables are not of one sex', () => {
    const mixed = { ...chineseMale, k: chineseFemale.k, age: 30, years: 1 };
    expect(doubleDecrement(mixed)).toMatchObject({
      error: {
        code: 'BAD_BASIS',
        thing: 'test kx: sex',
        value: 'female',
        limit: 'male, as in test',
      },
    });
  });

  it.each([-1, 106, 30.5])('at age %s, which the life table does not have', (age) => {
    expect(doubleDecrement({ ...chineseMale, age, years: 1 })).toMatchObject({
      error: { code: 'AGE_OUT_OF_RANGE', value: String(age), limit: '0 to 105, whole years' },
    });
  });

  it.each([-1, 1.5, Number.NaN])('for %s years', (years) => {
    expect(doubleDecrement({ ...chineseMale, age: 30, years })).toMatchObject({
      error: { code: 'BAD_NUMBER', thing: 'years', value: String(years) },
    });
  });

  it('when incidence or k stop before the years do', () => {
    const short = { ...byHand, incidence: incidenceFrom(60, [0.25, 0.25]), age: 60 };
    expect(doubleDecrement({ ...short, years: 2 }).ok).toBe(true);
    expect(doubleDecrement({ ...short, years: 3 })).toMatchObject({
      error: { code: 'AGE_OUT_OF_RANGE', thing: 'test ix: age', value: '62' },
    });
    const shortK = { ...byHand, k: kFrom(60, [0.5, 0.25]), age: 60 };
    expect(doubleDecrement({ ...shortK, years: 3 })).toMatchObject({
      error: { code: 'AGE_OUT_OF_RANGE', thing: 'test kx: age', value: '62' },
    });
  });

  it('when illness and death together take more than everybody', () => {
    const life = lifeFrom(60, [0.5, 1]);
    const tooMany = { life, incidence: incidenceFrom(60, [0.75, 1]), k: kFrom(60, [0]) };
    expect(doubleDecrement({ ...tooMany, age: 60, years: 1 })).toMatchObject({
      error: { code: 'BAD_TABLE', value: '1.25', limit: 'at most 1' },
    });
  });
});

const share = fc.double({ min: 0, max: 0.5, noNaN: true });
const anyBasis = fc
  .tuple(
    fc.array(share, { minLength: 10, maxLength: 10 }),
    fc.array(share, { minLength: 11, maxLength: 11 }),
    fc.array(share, { minLength: 10, maxLength: 10 }),
  )
  .map(([qx, ix, kx]) => ({
    life: lifeFrom(50, [...qx, 1]),
    incidence: incidenceFrom(50, ix),
    k: kFrom(50, kx),
  }));

function expectBalance(life: HealthyLife, t: number): void {
  const deaths = at(life.deaths, t);
  const parts = at(life.deathHealthy, t) + at(life.deathAfterIllness, t) + at(life.residual, t);
  // halves of numbers near the smallest float are not to be had exactly
  expect(Math.abs(parts - deaths)).toBeLessThanOrEqual(1e-15 * deaths + 1e-300);
  expect(at(life.healthy, t)).toBeGreaterThanOrEqual(0);
  expect(at(life.firstIllness, t)).toBeLessThanOrEqual(at(life.healthy, t));
  expect(at(life.deathAfterIllness, t)).toBeGreaterThanOrEqual(0);
}

function plain(life: HealthyLife): Record<string, number[]> {
  return Object.fromEntries(Object.entries(life).map(([name, values]) => [name, [...values]]));
}

function at(values: ArrayLike<number>, t: number): number {
  return values[t] ?? Number.NaN;
}
