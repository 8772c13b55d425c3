/**
 * Calendar days without zone or clock: 'YYYY-MM-DD' of the Gregorian calendar, years 1800 to 2300.
 * As texts they sort in the order of time. The engine's Date is never used: it has a zone.
 */
import { assert } from '../assert.ts';
import type { Brand } from '../brand.types.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';

export type LocalDate = Brand<string, 'LocalDate'>;

export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

const firstYear = 1800;
const lastYear = 2300;
const shape = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** Strict ISO 8601: four, two and two ASCII digits. Refuses with BAD_DATE. */
export function localDate(text: string, thing = '日期'): Result<LocalDate> {
  const match = shape.exec(text);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (match !== null && isDate({ year, month, day })) return ok(branded({ year, month, day }));
  const limit = `YYYY-MM-DD，真实存在的日子，${String(firstYear)} 至 ${String(lastYear)} 年`;
  return refuse('BAD_DATE', { thing, value: text, limit });
}

/** A date our own code has composed; impossible parts are our own fault. */
export function dateOf(parts: DateParts): LocalDate {
  const { year, month, day } = parts;
  assert(isDate(parts), () => `no such date: ${String(year)}-${String(month)}-${String(day)}`);
  return branded(parts);
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOf(date: LocalDate): number {
  return Number(date.slice(8, 10));
}

/** The same day n years on (n may be negative); 29 February falls on 28 February. */
export function addYears(date: LocalDate, n: number): LocalDate {
  return addMonths(date, n * 12);
}

/** The same day n months on; a day the month does not have falls on its last one. */
export function addMonths(date: LocalDate, n: number): LocalDate {
  assert(Number.isInteger(n), () => `${String(n)} months: not whole`);
  const months = yearOf(date) * 12 + monthOf(date) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dateOf({ year, month, day: Math.min(dayOf(date), daysInMonth(year, month)) });
}

export function addDays(date: LocalDate, n: number): LocalDate {
  assert(Number.isInteger(n), () => `${String(n)} days: not whole`);
  return dateOf(partsOfDayNumber(dayNumber(date) + n));
}

/** Days from a to b: negative when b is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** -1, 0 or 1, for sorting from early to late. */
export function compareDates(a: LocalDate, b: LocalDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * Days since 1 January 1970, which is 0.
 *
 * Years are counted from March, so that the leap day is the last one of its year, and the days
 * before a month are floor((153 m + 2) / 5): after E. G. Richards in P. K. Seidelmann (ed.),
 * Explanatory Supplement to the Astronomical Almanac, section 15.11.
 */
export function dayNumber(date: LocalDate): number {
  const month = monthOf(date);
  const year = month <= 2 ? yearOf(date) - 1 : yearOf(date);
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOf(date) - 1;
  return year * 365 + leapDays + dayOfYear - daysBefore1970;
}

/** Days from 1 March of year 0 to 1 January 1970. */
const daysBefore1970 = 719_468;
const daysIn400Years = 146_097;

/** The inverse of dayNumber. */
function partsOfDayNumber(days: number): DateParts {
  const fromYear0 = days + daysBefore1970;
  const cycle = Math.floor(fromYear0 / daysIn400Years);
  const dayOfCycle = fromYear0 - cycle * daysIn400Years;
  const leapDays =
    Math.floor(dayOfCycle / 1460) -
    Math.floor(dayOfCycle / 36_524) +
    Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const daysBefore =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  const dayOfYear = dayOfCycle - daysBefore;
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0);
  return { year, month, day };
}

const monthLengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

function isDate({ year, month, day }: DateParts): boolean {
  return year >= firstYear && year <= lastYear && day >= 1 && day <= daysInMonth(year, month);
}

/** The one cast to LocalDate: only after isDate. */
function branded({ year, month, day }: DateParts): LocalDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year)}-${two(month)}-${two(day)}` as LocalDate;
}
