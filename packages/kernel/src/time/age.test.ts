import { describe, expect, test } from 'vitest';
import { ageAt, ageInsurance, ageLast, ageNearest } from './age.ts';
import type { AgeBasis, AgeRule } from './age.ts';
import { addDays, localDate } from './date.ts';
import type { LocalDate } from './date.ts';

function day(text: string): LocalDate {
  const date = localDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
}

function at(birth: string, on: string, rule: AgeBasis | AgeRule): number {
  return ageAt(day(birth), day(on), rule);
}

describe('age last birthday', () => {
  test.each([
    ['1990-06-15', '1990-06-15', 0],
    ['1990-06-15', '2026-06-14', 35],
    ['1990-06-15', '2026-06-15', 36],
    ['1990-06-15', '2026-06-16', 36],
    ['2008-03-01', '2026-02-28', 17],
    ['2008-03-01', '2026-03-01', 18],
    ['1966-01-01', '2025-12-31', 59],
    ['1966-01-01', '2026-01-01', 60],
    ['1961-12-31', '2026-12-30', 64],
    ['1921-02-28', '2026-02-28', 105],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(at(birth, on, 'last')).toBe(age);
  });

  test('a birthday on 29 February is reached on 1 March', () => {
    expect(at('2008-02-29', '2026-02-28', 'last')).toBe(17);
    expect(at('2008-02-29', '2026-03-01', 'last')).toBe(18);
    expect(at('2008-02-29', '2028-02-28', 'last')).toBe(19);
    expect(at('2008-02-29', '2028-02-29', 'last')).toBe(20);
  });

  test('a product may let it be reached on 28 February', () => {
    const rule = { basis: 'last', leapDay: 'feb28' } as const;
    expect(at('2008-02-29', '2026-02-27', rule)).toBe(17);
    expect(at('2008-02-29', '2026-02-28', rule)).toBe(18);
    expect(at('2008-02-29', '2028-02-28', rule)).toBe(19);
  });

  test('a contract may let the year complete on the day after', () => {
    const rule = { basis: 'last', completesOn: 'dayAfter' } as const;
    expect(at('2008-03-01', '2026-03-01', rule)).toBe(17);
    expect(at('2008-03-01', '2026-03-02', rule)).toBe(18);
    expect(at('2008-12-31', '2009-12-31', rule)).toBe(0);
    expect(at('2008-12-31', '2010-01-01', rule)).toBe(1);
    expect(at('2008-03-01', '2008-03-01', rule)).toBe(0);
  });
});

describe('age nearest birthday', () => {
  test.each([
    // 365 days: 182 since, 183 until.
    ['2000-01-01', '2025-07-02', 25],
    ['2000-01-01', '2025-07-03', 26],
    // 366 days: 183 on both sides keeps the lower age.
    ['2000-01-01', '2024-07-02', 24],
    ['2000-01-01', '2024-07-03', 25],
    ['2000-01-01', '2000-01-01', 0],
    ['2000-01-01', '2000-12-31', 1],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(at(birth, on, 'nearest')).toBe(age);
  });
});

describe('insurance age', () => {
  test.each([
    ['1990-05-10', '2026-05-10', 36],
    ['1990-05-10', '2026-11-10', 36],
    ['1990-05-10', '2026-11-11', 37],
    ['1990-05-10', '2026-05-09', 36],
    // Six months after 31 August end on the last of February.
    ['1990-08-31', '2027-02-28', 36],
    ['1990-08-31', '2027-03-01', 37],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(at(birth, on, 'insurance')).toBe(age);
  });
});

test('an age is a whole number up to 150', () => {
  expect([ageLast(0), ageNearest(105), ageInsurance(150)]).toEqual([0, 105, 150]);
  for (const bad of [-1, 151, 0.5, NaN, Infinity]) {
    expect(() => ageLast(bad)).toThrow('age');
    expect(() => ageNearest(bad)).toThrow('age');
    expect(() => ageInsurance(bad)).toThrow('age');
  }
});

test('before birth there is no age', () => {
  expect(() => at('2026-03-02', '2026-03-01', 'last')).toThrow('before the birth');
});

/**
 * Independent: whole numbers yyyymmdd, no calendar but the rule for 29 February, whose number 0229
 * lies between 0228 and 0301 in every year.
 */
function plainAge(birth: string, on: string): number {
  const number = (text: string) => Number(text.replaceAll('-', ''));
  return Math.floor((number(on) - number(birth)) / 10_000);
}

/** The days within two of the birthday on which an age is reached. */
function daysAround(birth: LocalDate, age: number): readonly LocalDate[] {
  const [year, rest] = [Number(birth.slice(0, 4)), birth.slice(4)];
  const anchor = localDate(`${String(year + age)}${rest}`);
  const near = anchor.ok ? anchor.value : day(`${String(year + age)}-03-01`);
  return [-2, -1, 0, 1, 2].map((shift) => addDays(near, shift));
}

test('ages agree with plain digits around every birthday of births from 1900 to 2030', () => {
  let checked = 0;
  const differ: string[] = [];
  for (let birth = day('1900-01-01'); birth < day('2031-01-01'); birth = addDays(birth, 7)) {
    const days = Array.from({ length: 105 }, (_, years) => daysAround(birth, years + 1)).flat();
    checked += days.length;
    differ.push(...days.filter((on) => ageAt(birth, on, 'last') !== plainAge(birth, on)));
  }
  expect(checked).toBe(3_588_900);
  expect(differ).toEqual([]);
});

test('all births on 29 February agree as well', () => {
  for (let year = 1904; year <= 2028; year += 4) {
    const birth = day(`${String(year)}-02-29`);
    for (let age = 1; age <= 105; age += 1) {
      for (const rest of ['-02-27', '-02-28', '-03-01', '-03-02']) {
        const on = day(`${String(year + age)}${rest}`);
        expect(ageAt(birth, on, 'last')).toBe(plainAge(birth, on));
      }
    }
  }
});

test('the three bases differ by at most one year and last is the lowest', () => {
  for (let n = 0; n < 3000; n += 1) {
    const birth = addDays(day('1980-01-01'), (n * 37) % 9000);
    const on = addDays(birth, (n * 101) % 30_000);
    const last = ageAt(birth, on, 'last');
    for (const basis of ['nearest', 'insurance'] as const) {
      const more = ageAt(birth, on, basis) - last;
      expect(more === 0 || more === 1).toBe(true);
    }
  }
});
