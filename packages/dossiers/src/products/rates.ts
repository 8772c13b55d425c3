/** A product's published rate table: each cell as printed, checked, none twice. */
import type { RateCell, RateTable } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { Refusal, Result } from '@cebao/kernel';
import { collect, integerOf, textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { readCsv } from '../read/dataFile.ts';

export const rateColumns = [
  'plan',
  'sex',
  'ageFrom',
  'ageTo',
  'period',
  'payTerm',
  'annuityStartAge',
  'socialMedical',
  'purchase',
  'value',
] as const;

const ages = { min: 0, max: 120 };
const sexes = ['male', 'female', ''] as const;
const yesNo = ['yes', 'no', ''] as const;
const purchases = ['new', 'renewal', ''] as const;
const periodPattern = /^([1-9]\d*年|至[1-9]\d*周岁|终身)$/;
const payTermPattern = /^([1-9]\d*年交|趸交)$/;
/** Decimal text without sign or exponent, above zero. */
const valuePattern = /^(?!0+(\.0+)?$)(0|[1-9]\d*)(\.\d+)?$/;

export function loadRates(root: string, code: string): Result<RateTable> {
  const rows = readCsv({ root, path: `products/${code}/rates.csv` }, rateColumns);
  if (!rows.ok) return rows;
  const cells = collect(rows.value.map(cellOf));
  if (!cells.ok) return cells;
  const twice = firstDuplicate(cells.value, rows.value);
  if (twice !== null) return { ok: false, error: twice };
  // The clauses count ages in completed years (周岁), that is at the last birthday.
  return ok({ code, ageBasis: 'last', cells: cells.value });
}

function cellOf(row: CsvRow): Result<RateCell> {
  const who = whoOf(row);
  if (!who.ok) return who;
  const start = annuityStart(row);
  if (!start.ok) return start;
  const texts = collect([
    matching(row, 'period', periodPattern),
    matching(row, 'payTerm', payTermPattern),
    matching(row, 'value', valuePattern),
  ]);
  if (!texts.ok) return texts;
  const [period = '', payTerm = '', value = ''] = texts.value;
  const term = { plan: textOf(row, 'plan'), period, payTerm, annuityStartAge: start.value };
  return ok({ ...who.value, ...term, value });
}

type Who = Pick<RateCell, 'sex' | 'ageFrom' | 'ageTo' | 'socialMedical' | 'purchase'>;

function whoOf(row: CsvRow): Result<Who> {
  const sex = oneOf(row, 'sex', sexes);
  if (!sex.ok) return sex;
  const ageFrom = integerOf(row, 'ageFrom', ages);
  if (!ageFrom.ok) return ageFrom;
  const ageTo = integerOf(row, 'ageTo', { ...ages, min: ageFrom.value });
  if (!ageTo.ok) return ageTo;
  const socialMedical = oneOf(row, 'socialMedical', yesNo);
  if (!socialMedical.ok) return socialMedical;
  const purchase = oneOf(row, 'purchase', purchases);
  if (!purchase.ok) return purchase;
  return ok({
    sex: sex.value,
    ageFrom: ageFrom.value,
    ageTo: ageTo.value,
    socialMedical: socialMedical.value,
    purchase: purchase.value,
  });
}

function annuityStart(row: CsvRow): Result<number | null> {
  return textOf(row, 'annuityStartAge') === '' ? ok(null) : integerOf(row, 'annuityStartAge', ages);
}

function oneOf<T extends string>(row: CsvRow, column: string, allowed: readonly T[]): Result<T> {
  const text = textOf(row, column);
  const found = allowed.find((word) => word === text);
  return found === undefined ? wrong(row, column, allowed.join(' | ')) : ok(found);
}

function matching(row: CsvRow, column: string, pattern: RegExp): Result<string> {
  const text = textOf(row, column);
  return pattern.test(text) ? ok(text) : wrong(row, column, pattern.source);
}

function wrong(row: CsvRow, column: string, limit: string): Result<never> {
  return refuse('BAD_TABLE', {
    thing: `${row.place} ${column}`,
    value: textOf(row, column),
    limit,
  });
}

/** Two cells for one question would let a price depend on their order. */
function firstDuplicate(cells: readonly RateCell[], rows: readonly CsvRow[]): Refusal | null {
  const seen = new Set<string>();
  for (const [i, cell] of cells.entries()) {
    const question = questionOf(cell);
    for (let age = cell.ageFrom; age <= cell.ageTo; age += 1) {
      const key = `${question}|${String(age)}`;
      if (seen.has(key)) {
        const value = `${String(age)}: ${cell.value}`;
        const thing = rows[i]?.place ?? '';
        return { code: 'BAD_TABLE', thing, value, limit: '每格只有一个值' };
      }
      seen.add(key);
    }
  }
  return null;
}

function questionOf(cell: RateCell): string {
  const { plan, sex, period, payTerm, annuityStartAge, socialMedical, purchase } = cell;
  return [plan, sex, period, payTerm, annuityStartAge ?? '', socialMedical, purchase].join('|');
}
