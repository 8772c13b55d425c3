/** Lines that must not compile: each way of counting ages, and dates, by their own types. */
import type { AgeInsurance, AgeLast, AgeNearest, AgeRule } from './age.ts';
import { ageAt, ageLast, ageNearest } from './age.ts';
import type { LocalDate } from './date.ts';
import { addYears, compareDates } from './date.ts';

declare const birth: LocalDate;
declare const on: LocalDate;

const last: AgeLast = ageAt(birth, on, 'last');
const nearest: AgeNearest = ageAt(birth, on, { basis: 'nearest', leapDay: 'feb28' });
const insurance: AgeInsurance = ageAt(birth, on, 'insurance');

// @ts-expect-error age nearest birthday is not age last birthday
const fromNearest: AgeLast = ageNearest(30);

// @ts-expect-error age last birthday is not age nearest birthday
const fromLast: AgeNearest = ageLast(30);

// @ts-expect-error insurance age is not age last birthday
const fromInsurance: AgeLast = insurance;

// @ts-expect-error the basis decides the type
const wrongBasis: AgeLast = ageAt(birth, on, 'nearest');

// @ts-expect-error a bare number is not an age
const bare: AgeLast = 30;

// @ts-expect-error there is no fourth basis
const fourth: AgeRule = { basis: 'next' };

// @ts-expect-error a string literal is not a date
const literal: LocalDate = '2026-03-01';

// @ts-expect-error a string literal is not a date in a call either
const later: LocalDate = addYears('2026-03-01', 1);

// @ts-expect-error nor in a comparison
const order: number = compareDates(birth, '2026-03-01');

export const checked = [
  last,
  nearest,
  insurance,
  fromNearest,
  fromLast,
  fromInsurance,
  wrongBasis,
  bare,
  fourth,
  literal,
  later,
  order,
];
