/**
 * Ages. Three ways to count are in use, and a table of one refuses the others; so the basis is in
 * the type. One function counts them all.
 *
 * - last: completed years (周岁, age last birthday). The year completes on the birthday itself; the
 *   rule of some contracts and of criminal law (from the day after it) is `completesOn`.
 * - nearest: the age at the nearest birthday, counted in days; exactly half-way keeps the lower.
 * - insurance: completed years, and one more once more than six calendar months have passed since
 *   the last birthday (保险年龄). Exactly six months do not count yet.
 *
 * A birthday on 29 February is reached on 1 March in common years, or on 28 February where the
 * product says so (`leapDay`).
 */
import { assert } from '../assert.ts';
import type { Brand } from '../brand.types.ts';
import type { LocalDate } from './date.ts';
import { addMonths, compareDates, dateOf, dayOf, daysBetween } from './date.ts';
import { addDays, isLeapYear, monthOf, yearOf } from './date.ts';

export type AgeBasis = 'last' | 'nearest' | 'insurance';

/** Completed years (ALB). */
export type AgeLast = Brand<number, 'AgeLast'>;
/** Age at the nearest birthday (ANB). */
export type AgeNearest = Brand<number, 'AgeNearest'>;
/** Completed years, plus one after six months. */
export type AgeInsurance = Brand<number, 'AgeInsurance'>;

export type AgeOf = {
  readonly last: AgeLast;
  readonly nearest: AgeNearest;
  readonly insurance: AgeInsurance;
};

/** A basis with what the product says about the day itself; both have the common default. */
export type AgeRule<B extends AgeBasis = AgeBasis> = {
  readonly basis: B;
  readonly leapDay?: 'mar1' | 'feb28';
  readonly completesOn?: 'birthday' | 'dayAfter';
};

/** Older than any life on record; the tables end earlier and refuse by themselves. */
export const oldestAge = 150;

export function ageLast(n: number): AgeLast {
  // Casts give the brand; checkedAge is the check, here and in the next two.
  return checkedAge(n) as AgeLast;
}

export function ageNearest(n: number): AgeNearest {
  return checkedAge(n) as AgeNearest;
}

export function ageInsurance(n: number): AgeInsurance {
  return checkedAge(n) as AgeInsurance;
}

/**
 * Whole years of age on a day, by a basis: `ageAt(birth, asOf, 'last')`, or with the product's own
 * rule `ageAt(birth, asOf, { basis: 'last', leapDay: 'feb28' })`. A day before birth is our own
 * fault: whoever takes dates from outside refuses them first.
 */
export function ageAt<B extends AgeBasis>(
  birth: LocalDate,
  on: LocalDate,
  basis: B | AgeRule<B>,
): AgeOf[B] {
  assert(compareDates(birth, on) <= 0, () => `age on ${on}, before the birth on ${birth}`);
  const rule: AgeRule<B> = typeof basis === 'object' ? basis : { basis };
  // The table is indexed by the very B it is asked for, which the compiler cannot follow.
  return agesBy[rule.basis](birth, on, rule) as AgeOf[B];
}

type Count = (birth: LocalDate, on: LocalDate, rule: AgeRule) => number;

const agesBy: { readonly [B in AgeBasis]: Count } = {
  last: (birth, on, rule) => ageLast(completedYears(birth, on, rule)),
  nearest: (birth, on, rule) => ageNearest(nearestYears(birth, on, rule)),
  insurance: (birth, on, rule) => ageInsurance(insuranceYears(birth, on, rule)),
};

/** Never below 0: on the day of birth itself a 'dayAfter' rule has nothing to complete. */
function completedYears(birth: LocalDate, on: LocalDate, rule: AgeRule): number {
  const years = yearOf(on) - yearOf(birth);
  return compareDates(birthday(birth, years, rule), on) <= 0 ? years : Math.max(0, years - 1);
}

function nearestYears(birth: LocalDate, on: LocalDate, rule: AgeRule): number {
  const years = completedYears(birth, on, rule);
  const since = daysBetween(birthday(birth, years, rule), on);
  const until = daysBetween(on, birthday(birth, years + 1, rule));
  return until < since ? years + 1 : years;
}

function insuranceYears(birth: LocalDate, on: LocalDate, rule: AgeRule): number {
  const years = completedYears(birth, on, rule);
  const halfYear = addMonths(birthday(birth, years, rule), 6);
  return compareDates(on, halfYear) > 0 ? years + 1 : years;
}

/** The day on which the n-th year completes; the 0-th is the birth. */
function birthday(birth: LocalDate, n: number, rule: AgeRule): LocalDate {
  if (n === 0) return birth;
  const day = calendarBirthday(birth, yearOf(birth) + n, rule);
  return rule.completesOn === 'dayAfter' ? addDays(day, 1) : day;
}

function calendarBirthday(birth: LocalDate, year: number, rule: AgeRule): LocalDate {
  const [month, day] = [monthOf(birth), dayOf(birth)];
  const isMissing = month === 2 && day === 29 && !isLeapYear(year);
  if (!isMissing) return dateOf({ year, month, day });
  return rule.leapDay === 'feb28'
    ? dateOf({ year, month: 2, day: 28 })
    : dateOf({ year, month: 3, day: 1 });
}

function checkedAge(n: number): number {
  const isAge = Number.isInteger(n) && n >= 0 && n <= oldestAge;
  assert(isAge, () => `age ${String(n)}: allowed whole, 0 to ${String(oldestAge)}`);
  return n + 0;
}
