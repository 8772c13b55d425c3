/**
 * Statutory retirement age by birth month under the gradual delay.
 *   delay = min( floor( (birth month - first month) / step ) + 1, cap ), 0 for births before
 *   age = original age + delay;  retirement month = birth month + age
 * Source: decision of 2024-09-13, method of the State Council art. 1 with its three tables
 * (rules S001-S003), from 2025-01-01.
 */
import { monthOf, ok, refuse, round, yearOf, type LocalDate, type Result } from '@cebao/kernel';
import { ruleOn, type RetirementCategory, type SocialRules } from './rules.ts';

const monthsPerYear = 12;

export type Retirement = {
  readonly category: RetirementCategory;
  readonly rule: string;
  readonly originalAgeYears: number;
  readonly delayMonths: number;
  readonly ageYears: number;
  readonly ageMonths: number;
  /** YYYY-MM. */
  readonly month: string;
  /** Years (of twelve months) from the planning date's month; 0 or less: reached. */
  readonly yearsAhead: number;
};

export function retirementOf(
  born: { readonly birthDate: LocalDate; readonly category: RetirementCategory },
  { rules, asOf }: { readonly rules: SocialRules; readonly asOf: LocalDate },
): Result<Retirement> {
  const step = rules.retirement.find((r) => r.category === born.category);
  if (step === undefined) {
    const limit = '退休年龄表中的类别';
    return refuse('BAD_BASIS', { thing: rules.id, value: born.category, limit });
  }
  const inForce = ruleOn(rules, { rule: step.rule, asOf });
  if (!inForce.ok) return inForce;
  const birth = monthNumber(born.birthDate);
  const since = birth - step.firstBirthMonth;
  const delayMonths =
    since < 0 ? 0 : Math.min(whole(since, step.birthMonthsPerStep) + 1, step.maxDelayMonths);
  const age = step.originalAgeYears * monthsPerYear + delayMonths;
  const month = birth + age;
  return ok({
    category: step.category,
    rule: step.rule,
    originalAgeYears: step.originalAgeYears,
    delayMonths,
    ageYears: whole(age, monthsPerYear),
    ageMonths: age % monthsPerYear,
    month: monthText(month),
    yearsAhead: (month - monthNumber(asOf)) / monthsPerYear,
  });
}

/** 12 x year + (month - 1). */
export function monthNumber(date: LocalDate): number {
  return yearOf(date) * monthsPerYear + monthOf(date) - 1;
}

function monthText(month: number): string {
  const year = whole(month, monthsPerYear);
  return `${String(year)}-${String((month % monthsPerYear) + 1).padStart(2, '0')}`;
}

function whole(a: number, b: number): number {
  return round.floor(a / b);
}
