/**
 * The words in which tables of rates print how long cover lasts and how long premiums are paid.
 *
 *     20年, 20年交 -> 20      至70周岁, 交至60周岁 -> that age less the present one
 *     终身 -> for life        趸交 -> once
 *     未载明 -> the table does not say, and nothing else that was read does
 *
 * Source: the printed headings of the 62,532 cells in the rate tables of Lian Life
 * (data/products): these words and no others occur there. 至N周岁 ends on the first policy
 * anniversary after the birthday (e.g. 115036 tk), which is N - age whole years from issue.
 */
import { assert, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';

export type Period =
  | { readonly kind: 'years'; readonly years: number }
  | { readonly kind: 'untilAge'; readonly age: number }
  | { readonly kind: 'life' }
  | { readonly kind: 'unstated' };

export type PayTerm = Extract<Period, { kind: 'years' | 'untilAge' }>;

export function parsePeriod(text: string): Result<Period> {
  if (text === '终身') return ok({ kind: 'life' });
  if (text === '未载明') return ok({ kind: 'unstated' });
  const term = yearsOrAge(text, period);
  return term === null ? unreadable('period', text, '20年, 至70周岁 or 终身') : ok(term);
}

/**
 * A table without pay terms ('') is paid once per contract; `quote` accepts that only where the
 * contract lasts a year, since elsewhere it is a heading that was lost in copying.
 */
export function parsePayTerm(text: string): Result<PayTerm> {
  if (text === '趸交' || text === '') return ok({ kind: 'years', years: 1 });
  const term = yearsOrAge(text, payTerm);
  return term === null ? unreadable('payTerm', text, '20年交, 交至60周岁 or 趸交') : ok(term);
}

/** Years of cover from an age on; null for life, or where it is not stated. Text that no table prints is our bug. */
export function periodYears(period: string, age: number): number | null {
  const parsed = parsePeriod(period);
  assert(parsed.ok, `No table prints the period "${period}".`);
  return yearsFrom(parsed.value, age);
}

/** Number of yearly premiums; the age is needed only by pay terms that end at one (交至60周岁). */
export function payYears(payTerm: string, age?: number): number {
  const parsed = parsePayTerm(payTerm);
  assert(parsed.ok, `No table prints the pay term "${payTerm}".`);
  if (parsed.value.kind === 'years') return parsed.value.years;
  assert(age !== undefined, `The pay term "${payTerm}" needs the age.`);
  return yearsFrom(parsed.value, age);
}

export function yearsFrom(term: PayTerm, age: number): number;
export function yearsFrom(term: Period, age: number): number | null;
export function yearsFrom(term: Period, age: number): number | null {
  if (term.kind === 'life' || term.kind === 'unstated') return null;
  return term.kind === 'years' ? term.years : term.age - age;
}

type Patterns = { readonly years: RegExp; readonly age: RegExp };
const period: Patterns = { years: /^(\d{1,3})年$/, age: /^至(\d{1,3})周岁$/ };
const payTerm: Patterns = { years: /^(\d{1,3})年交?$/, age: /^交?至(\d{1,3})周岁$/ };

function yearsOrAge(text: string, { years, age }: Patterns): PayTerm | null {
  const inYears = Number(years.exec(text)?.[1] ?? 0);
  if (inYears > 0) return { kind: 'years', years: inYears };
  const untilAge = Number(age.exec(text)?.[1] ?? 0);
  return untilAge > 0 ? { kind: 'untilAge', age: untilAge } : null;
}

function unreadable(thing: string, text: string, limit: string): ReturnType<typeof refuse> {
  return refuse('BAD_TABLE', { thing, value: text, limit });
}
