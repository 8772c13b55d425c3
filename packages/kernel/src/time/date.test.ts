import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  dateOf,
  dayNumber,
  dayOf,
  daysBetween,
  isLeapYear,
  localDate,
  monthOf,
  yearOf,
} from './date.ts';
import type { LocalDate } from './date.ts';

function day(text: string): LocalDate {
  const date = localDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
}

const first = dayNumber(day('1800-01-01'));
const last = dayNumber(day('2300-12-31'));
const anyDay = fc.integer({ min: first, max: last }).map((n) => addDays(day('1970-01-01'), n));

describe('reading dates', () => {
  test.each(['1800-01-01', '2300-12-31', '2024-02-29', '2000-02-29', '2026-03-01'])(
    '%s is a date',
    (text) => {
      expect(localDate(text)).toEqual({ ok: true, value: text });
    },
  );

  test.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '1799-12-31',
    '2301-01-01',
    '0000-01-01',
    '2026-1-1',
    '20260301',
    '2026/03/01',
    ' 2026-03-01',
    '2026-03-01T00:00:00Z',
    '2026-03-01\n',
    '２０２６-03-01',
    '-2026-03-01',
    'abc',
  ])('“%s” is refused', (text) => {
    expect(localDate(text, 'birthDate')).toMatchObject({
      error: { code: 'BAD_DATE', thing: 'birthDate', value: text },
    });
  });

  test('the parts are read back', () => {
    const date = day('2026-03-09');
    expect([yearOf(date), monthOf(date), dayOf(date)]).toEqual([2026, 3, 9]);
    expect(dateOf({ year: 2026, month: 3, day: 9 })).toBe(date);
    expect(() => dateOf({ year: 2026, month: 2, day: 29 })).toThrow('no such date: 2026-2-29');
  });
});

describe('counting days', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    // The day of the modified Julian epoch, 40,587 days before.
    ['1858-11-17', -40_587],
    ['1800-01-01', -62_091],
    ['2300-12-31', 120_894],
  ])('%s is day %i', (text, number) => {
    expect(dayNumber(day(text))).toBe(number);
  });

  test('every day from 1800 to 2300 follows the one before by the calendar', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let [year, month, dayOfMonth] = [1800, 1, 1];
    for (let n = first; n <= last; n += 1) {
      const date = addDays(day('1970-01-01'), n);
      expect(date).toBe(dateOf({ year, month, day: dayOfMonth }));
      if (dayNumber(date) !== n) expect.fail(date);
      const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
      dayOfMonth += 1;
      if (dayOfMonth > (month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0))) {
        [dayOfMonth, month] = [1, month + 1];
      }
      if (month > 12) [month, year] = [1, year + 1];
    }
    expect(year).toBe(2301);
  });

  test('days between are the difference and its sign', () => {
    expect(daysBetween(day('2026-03-01'), day('2026-03-31'))).toBe(30);
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2026-03-01'), day('2026-02-28'))).toBe(-1);
  });

  test('adding days and counting them undo each other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(compareDates(a, b)).toBe(Math.sign(daysBetween(b, a)) + 0);
      }),
    );
  });
});

describe('adding years and months', () => {
  test('29 February falls on 28 February in common years', () => {
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29');
    expect(addYears(day('2024-02-29'), -124)).toBe('1900-02-28');
    expect(addYears(day('2026-03-01'), 0)).toBe('2026-03-01');
  });

  test('a day the month does not have falls on its last one', () => {
    expect(addMonths(day('2026-08-31'), 6)).toBe('2027-02-28');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(day('2026-01-15'), -13)).toBe('2024-12-15');
  });

  test('what leaves the calendar or is not whole is our own fault', () => {
    expect(() => addYears(day('2300-01-01'), 1)).toThrow('no such date');
    expect(() => addDays(day('1800-01-01'), -1)).toThrow('no such date');
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow('not whole');
    expect(() => addYears(day('2026-01-01'), NaN)).toThrow('not whole');
  });

  test('leap years follow the Gregorian rule', () => {
    expect([1900, 2000, 2024, 2026, 2100].filter(isLeapYear)).toEqual([2000, 2024]);
  });
});
