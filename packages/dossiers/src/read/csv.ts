/**
 * Strict reader of the project's own CSV files. Source: RFC 4180, with three limits: the header is
 * exactly the one expected, every row has as many fields as the header, no row is empty.
 */
import { assert, err, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';

export type CsvRow = {
  /** File and line, for refusals: `data/tables/cl-2025/table.csv:7`. */
  readonly place: string;
  readonly values: readonly string[];
  /** Where each column stands in `values`; one map for the whole file. */
  readonly columns: ReadonlyMap<string, number>;
};

export type CsvFile = { readonly file: string; readonly text: string };

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
  return numberBy(row, column, { ...bounds, pattern: /^(0|-?[1-9]\d*)$/ });
}

/** A decimal number written plainly. */
export function decimalOf(row: CsvRow, column: string, bounds: Bounds): Result<number> {
  return numberBy(row, column, { ...bounds, pattern: /^-?(0|[1-9]\d*)(\.\d+)?$/ });
}

function numberBy(row: CsvRow, column: string, rule: Bounds & { pattern: RegExp }): Result<number> {
  const text = textOf(row, column);
  const value = Number(text);
  if (rule.pattern.test(text) && value >= rule.min && value <= rule.max) return ok(value);
  const limit = `${String(rule.min)} .. ${String(rule.max)}`;
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

export type CsvRecord = { readonly line: number; readonly fields: readonly string[] };

/** One field and what ends it: a comma, a line end, or the end of the file. */
const fieldPattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** All records, or the first that cannot be read. */
function splitRecords(source: CsvFile): Result<readonly CsvRecord[]> {
  return collect(csvRecords(source));
}

/**
 * Record by record: where one cannot be read the next starts at the next line, so that one bad row
 * does not take the others with it.
 */
export function* csvRecords(source: CsvFile): Generator<Result<CsvRecord>> {
  let spot: Spot = { at: 0, line: 1 };
  while (spot.at < source.text.length) {
    const { record, next } = recordAt(source, spot);
    yield record;
    spot = next;
  }
}

type Spot = { readonly at: number; readonly line: number };
type RecordAt = { readonly record: Result<CsvRecord>; readonly next: Spot };

function recordAt(source: CsvFile, start: Spot): RecordAt {
  const fields: string[] = [];
  let { at, line } = start;
  for (;;) {
    fieldPattern.lastIndex = at;
    const match = fieldPattern.exec(source.text);
    if (match === null) {
      return {
        record: unreadable(source, { at, line }),
        next: nextLine(source.text, { at, line }),
      };
    }
    const [whole, quoted, bare, end] = match;
    fields.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    at += whole.length;
    if (end !== ',') return { record: ok({ line: start.line, fields }), next: { at, line } };
  }
}

function nextLine(text: string, { at, line }: Spot): Spot {
  const end = text.indexOf('\n', at);
  return { at: end === -1 ? text.length : end + 1, line: line + 1 };
}

function unreadable(source: CsvFile, spot: Spot): Result<never> {
  return refuse('BAD_TABLE', {
    thing: `${source.file}:${String(spot.line)}`,
    value: source.text.slice(spot.at, spot.at + 20),
    limit: 'RFC 4180',
  });
}
