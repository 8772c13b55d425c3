/**
 * Strict reader of the project's own CSV files. Source: RFC 4180, with three limits: the header is
 * exactly the one expected, every row has as many fields as the header, no row is empty.
 */
import { assert, err, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { splitRecords } from './records.ts';
import type { CsvFile } from './records.ts';

export type CsvRow = {
  /** File and line, for refusals: `data/tables/cl-2025/table.csv:7`. */
  readonly place: string;
  readonly values: readonly string[];
  /** Where each column stands in `values`; one map for the whole file. */
  readonly columns: ReadonlyMap<string, number>;
};

export function parseCsv(source: CsvFile, columns: readonly string[]): Result<readonly CsvRow[]> {
  const records = splitRecords(source);
  if (!records.ok) return records;
  const [header, ...body] = records.value;
  const given = header?.fields.join(',') ?? '';
  if (given !== columns.join(',')) {
    return refuse('BAD_TABLE', {
      thing: `${source.file}:1`,
      value: given,
      limit: columns.join(','),
    });
  }
  const places = new Map(columns.map((column, i) => [column, i]));
  const rows: CsvRow[] = [];
  for (const record of body) {
    const place = `${source.file}:${String(record.line)}`;
    if (record.fields.length !== columns.length) {
      const limit = `${String(columns.length)} 列`;
      return refuse('BAD_TABLE', { thing: place, value: record.fields.join(','), limit });
    }
    rows.push({ place, values: record.fields, columns: places });
  }
  return ok(rows);
}

/** The text of a column that the header check has proved to be there. */
export function textOf(row: CsvRow, column: string): string {
  const text = row.values[row.columns.get(column) ?? -1];
  assert(text !== undefined, `column ${column} was not asked for`);
  return text;
}

export type Bounds = { readonly min: number; readonly max: number };

/** A whole number written plainly: no sign but minus, no leading zero, no exponent. */
export function integerOf(row: CsvRow, column: string, bounds: Bounds): Result<number> {
  return numberBy(row, column, { ...bounds, pattern: /^(0|-?[1-9]\d*)$/, form: '整数，如 12' });
}

/** A decimal number written plainly. */
export function decimalOf(row: CsvRow, column: string, bounds: Bounds): Result<number> {
  return numberBy(row, column, {
    ...bounds,
    pattern: /^-?(0|[1-9]\d*)(\.\d+)?$/,
    form: '小数，如 0.001',
  });
}

type Rule = Bounds & { readonly pattern: RegExp; readonly form: string };

function numberBy(row: CsvRow, column: string, rule: Rule): Result<number> {
  const text = textOf(row, column);
  const value = Number(text);
  const isWithin = value >= rule.min && value <= rule.max;
  if (rule.pattern.test(text) && isWithin) return ok(value);
  // A figure within its bounds is refused for how it is written.
  const form = isWithin && text.trim() !== '' ? `，写成${rule.form}` : '';
  const limit = `${String(rule.min)} .. ${String(rule.max)}${form}`;
  return refuse('BAD_TABLE', { thing: `${row.place} ${column}`, value: text, limit });
}

/** All values, or the first refusal. */
export function collect<T>(results: Iterable<Result<T>>): Result<readonly T[]> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return err(result.error);
    values.push(result.value);
  }
  return ok(values);
}
