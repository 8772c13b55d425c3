/**
 * The state's system as dated rules: retirement age, minimum contributions, pension, death benefits.
 * Source: data/rules/social/source.md.
 */
import { err, localDate, ok, refuse } from '@cebao/kernel';
import type { LocalDate, Result } from '@cebao/kernel';
import { monthNumber } from '@cebao/planning';
import type { RetirementStep, SocialRule, SocialRules } from '@cebao/planning';
import { collect, decimalOf, integerOf, textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { dataRoot, readCsv } from '../read/dataFile.ts';
import { hashOf } from '../tables/basis.ts';
import { ruleColumns } from './rules.ts';

const folder = 'rules/social';

export function loadSocialRules(root: string = dataRoot): Result<SocialRules> {
  const rules = rowsOf({ root, name: 'rules' }, ruleColumns, ruleOf);
  if (!rules.ok) return rules;
  const retirement = rowsOf({ root, name: 'retirement-steps' }, stepColumns, stepOf);
  if (!retirement.ok) return retirement;
  const minimumMonths = rowsOf({ root, name: 'minimum-contribution' }, minimumColumns, minimumOf);
  if (!minimumMonths.ok) return minimumMonths;
  const divisors = rowsOf({ root, name: 'account-divisors' }, divisorColumns, divisorOf);
  if (!divisors.ok) return divisors;
  const survivorMonths = rowsOf({ root, name: 'survivor-months' }, grantColumns, grantOf);
  if (!survivorMonths.ok) return survivorMonths;
  const held = {
    rules: rules.value,
    retirement: retirement.value,
    minimumMonths: minimumMonths.value,
    divisors: divisors.value,
    survivorMonths: survivorMonths.value,
  };
  return ok({ id: `CN-SOCIAL:${hashOf([held])}`, ...held });
}

function rowsOf<T>(
  file: { readonly root: string; readonly name: string },
  columns: readonly string[],
  read: (row: CsvRow) => Result<T>,
): Result<readonly T[]> {
  const rows = readCsv({ root: file.root, path: `${folder}/${file.name}.csv` }, columns);
  return rows.ok ? collect(rows.value.map(read)) : rows;
}

function ruleOf(row: CsvRow): Result<SocialRule> {
  const effective = dateOf(row, 'effective');
  if (!effective.ok) return effective;
  const until = textOf(row, 'until') === '' ? ok(null) : dateOf(row, 'until');
  if (!until.ok) return until;
  const value = figureOf(row);
  if (!value.ok) return value;
  const rule = textOf(row, 'rule_id');
  return ok({ rule, effective: effective.value, until: until.value, value: value.value });
}

function dateOf(row: CsvRow, column: string): Result<LocalDate> {
  const date = localDate(textOf(row, column), `${row.place} ${column}`);
  return date.ok ? date : err({ ...date.error, code: 'BAD_TABLE' });
}

/** Formulas, tables and flags are words in the value column; what they mean stands in code. */
function figureOf(row: CsvRow): Result<number | null> {
  const isFigure = /^\d/.test(textOf(row, 'value'));
  return isFigure ? decimalOf(row, 'value', { min: 0, max: 10_000_000 }) : ok(null);
}

const stepColumns = [
  'rule_id',
  'category',
  'original_age_years',
  'first_birth_month',
  'birth_months_per_step',
  'max_delay_months',
];

function stepOf(row: CsvRow): Result<RetirementStep> {
  const category = categoryOf(row);
  if (!category.ok) return category;
  const first = localDate(`${textOf(row, 'first_birth_month')}-01`, row.place);
  if (!first.ok) return err({ ...first.error, code: 'BAD_TABLE' });
  const numbers = collect([
    integerOf(row, 'original_age_years', { min: 40, max: 75 }),
    integerOf(row, 'birth_months_per_step', { min: 1, max: 12 }),
    integerOf(row, 'max_delay_months', { min: 0, max: 120 }),
  ]);
  if (!numbers.ok) return numbers;
  const [originalAgeYears = 0, birthMonthsPerStep = 1, maxDelayMonths = 0] = numbers.value;
  return ok({
    rule: textOf(row, 'rule_id'),
    category: category.value,
    originalAgeYears,
    firstBirthMonth: monthNumber(first.value),
    birthMonthsPerStep,
    maxDelayMonths,
  });
}

const categories: readonly RetirementStep['category'][] = ['male', 'female55', 'female50'];

function categoryOf(row: CsvRow): Result<RetirementStep['category']> {
  const text = textOf(row, 'category');
  const category = categories.find((known) => known === text);
  if (category !== undefined) return ok(category);
  const limit = categories.join('、');
  return refuse('BAD_TABLE', { thing: `${row.place} category`, value: text, limit });
}

const minimumColumns = ['retire_year_from', 'retire_year_to', 'min_months', 'years', 'months'];
const months = { min: 1, max: 600 };

function minimumOf(row: CsvRow): Result<SocialRules['minimumMonths'][number]> {
  const open = textOf(row, 'retire_year_from') === '';
  const from = open ? ok(0) : integerOf(row, 'retire_year_from', { min: 2000, max: 2200 });
  if (!from.ok) return from;
  const least = integerOf(row, 'min_months', months);
  return least.ok ? ok({ fromYear: from.value, months: least.value }) : least;
}

const divisorColumns = ['age', 'months', 'confidence'];

function divisorOf(row: CsvRow): Result<SocialRules['divisors'][number]> {
  const age = integerOf(row, 'age', { min: 40, max: 75 });
  if (!age.ok) return age;
  const divisor = integerOf(row, 'months', months);
  return divisor.ok ? ok({ age: age.value, months: divisor.value }) : divisor;
}

const grantColumns = ['contribution_years_completed', 'months'];

function grantOf(row: CsvRow): Result<SocialRules['survivorMonths'][number]> {
  const years = integerOf(row, 'contribution_years_completed', { min: 0, max: 80 });
  if (!years.ok) return years;
  const grant = integerOf(row, 'months', months);
  return grant.ok ? ok({ years: years.value, months: grant.value }) : grant;
}
