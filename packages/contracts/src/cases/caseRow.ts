/** One row of a file of actuarial test cases, decoded and checked; every cell by itself. */
import type { z } from 'zod';
import { caseQuantities } from '@cebao/actuarial';
import type { CaseQuantity } from '@cebao/actuarial';
import { annualRateResult, ok, refuse } from '@cebao/kernel';
import type { AnnualRate, Result } from '@cebao/kernel';
import { readJson } from '../json/readJson.ts';
import { fromZod } from '../zodRefusal.ts';
import { caseLivesSchema, casePremiumSchema, caseSegmentsSchema } from './caseColumns.ts';
import type { CasePremium, CaseSegment, CaseStatus } from './caseColumns.ts';

export const caseColumns = [
  'case_id',
  'table',
  'interest',
  'quantity',
  'lives_json',
  'segments_json',
  'premium_json',
  'at_t',
  'expected',
  'tolerance',
  'source',
  'note',
] as const;
export type CaseColumn = (typeof caseColumns)[number];

export const caseTables = ['SOA_ILT', 'ISTAT1998M', 'SULT', 'INLINE'] as const;
export type CaseTable = (typeof caseTables)[number];

export type CaseCells = Readonly<Record<CaseColumn, string>>;

export type CaseRow = {
  readonly id: string;
  readonly table: CaseTable;
  readonly interest: AnnualRate;
  readonly quantity: CaseQuantity;
  readonly status: CaseStatus;
  readonly segments: readonly CaseSegment[];
  readonly premium: CasePremium | null;
  readonly t: number;
  readonly expected: number;
  readonly tolerance: number;
};

/** The row, or the first thing in it that does not belong to the schema. */
export function readCaseRow(cells: CaseCells): Result<CaseRow> {
  const figures = figuresOf(cells);
  if (!figures.ok) return figures;
  const table = wordOf(cells, 'table', caseTables);
  if (!table.ok) return table;
  const quantity = wordOf(cells, 'quantity', caseQuantities);
  if (!quantity.ok) return quantity;
  const status = jsonOf(cells, 'lives_json', caseLivesSchema);
  if (!status.ok) return status;
  const unfit = unfitTable(table.value, status.value);
  if (unfit !== null) return unfit;
  const segments = jsonOf(cells, 'segments_json', caseSegmentsSchema);
  if (!segments.ok) return segments;
  const premium = premiumOf(cells);
  if (!premium.ok) return premium;
  return ok({
    ...figures.value,
    table: table.value,
    quantity: quantity.value,
    status: status.value,
    segments: segments.value,
    premium: premium.value,
  });
}

type Figures = Pick<CaseRow, 'id' | 'interest' | 't' | 'expected' | 'tolerance'>;

function figuresOf(cells: CaseCells): Result<Figures> {
  const id = cells.case_id;
  if (id === '')
    return refuse('MISSING_FIELD', { thing: 'case_id', value: '', limit: '唯一的编号' });
  const interest = numberOf(cells, 'interest');
  if (!interest.ok) return interest;
  const rate = annualRateResult(interest.value, 'interest');
  if (!rate.ok) return rate;
  const expected = numberOf(cells, 'expected');
  if (!expected.ok) return expected;
  const tolerance = numberOf(cells, 'tolerance');
  if (!tolerance.ok) return tolerance;
  if (tolerance.value < 0) return badCell(cells, 'tolerance', '>= 0');
  if (!/^(|0|[1-9]\d{0,3})$/.test(cells.at_t)) return badCell(cells, 'at_t', '空，或整数年');
  const t = Number(cells.at_t);
  return ok({
    id,
    interest: rate.value,
    t,
    expected: expected.value,
    tolerance: tolerance.value,
  });
}

/** A decimal number, with or without an exponent: 16.1574, -25.4, 1e-06. */
function numberOf(cells: CaseCells, column: CaseColumn): Result<number> {
  const text = cells[column];
  const value = Number(text);
  const isNumber = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text) && Number.isFinite(value);
  return isNumber ? ok(value) : badCell(cells, column, '数字');
}

function wordOf<T extends string>(
  cells: CaseCells,
  column: CaseColumn,
  words: readonly T[],
): Result<T> {
  const word = words.find((one) => one === cells[column]);
  return word === undefined ? badCell(cells, column, words.join(' | ')) : ok(word);
}

function jsonOf<T>(cells: CaseCells, column: CaseColumn, schema: z.ZodType<T>): Result<T> {
  if (cells[column] === '') return badCell(cells, column, 'JSON');
  const json = readJson(cells[column], column);
  return json.ok ? fromZod(schema, { thing: column, input: json.value }) : json;
}

function premiumOf(cells: CaseCells): Result<CasePremium | null> {
  return cells.premium_json === '' ? ok(null) : jsonOf(cells, 'premium_json', casePremiumSchema);
}

/** INLINE brings its own lives, no other table does; only the law knows every moment of a year. */
function unfitTable(
  table: CaseTable,
  { lives, fractional }: CaseStatus,
): ReturnType<typeof refuse> | null {
  const odd = lives.findIndex((life) => (life.lx !== undefined) !== (table === 'INLINE'));
  if (odd !== -1) {
    const limit = table === 'INLINE' ? 'INLINE 的每个生命都写 lx' : '只有 INLINE 写 lx';
    return refuse('BAD_FIELD', {
      thing: `lives_json.lives[${String(odd)}].lx`,
      value: table,
      limit,
    });
  }
  if (fractional !== 'law' || table === 'SULT') return null;
  return refuse('BAD_FIELD', { thing: 'lives_json.fractional', value: 'law', limit: 'SULT' });
}

function badCell(cells: CaseCells, column: CaseColumn, limit: string): ReturnType<typeof refuse> {
  const value = cells[column];
  return refuse(value === '' ? 'MISSING_FIELD' : 'BAD_FIELD', { thing: column, value, limit });
}
