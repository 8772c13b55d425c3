/** Splits CSV text into records. Source: RFC 4180, with the delimiter free. */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';

export type CsvFile = { readonly file: string; readonly text: string };

/** `line` is where the record starts, from 1. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[] };

export type Delimiter = ',' | '\t' | ';';

/** One field and what ends it: a delimiter, a line end, or the end of the file. */
const fieldPatterns: Readonly<Record<Delimiter, RegExp>> = {
  ',': /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y,
  '\t': /(?:"((?:[^"]|"")*)"|([^"\t\r\n]*))(\t|\r?\n|$)/y,
  ';': /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r?\n|$)/y,
};

/** All records, or the first that cannot be read. */
export function splitRecords(
  source: CsvFile,
  delimiter: Delimiter = ',',
): Result<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  for (const record of csvRecords(source, delimiter)) {
    if (!record.ok) return record;
    records.push(record.value);
  }
  return ok(records);
}

/**
 * Record by record: where one cannot be read the next starts at the next line, so that one bad row
 * does not take the others with it.
 */
export function* csvRecords(
  source: CsvFile,
  delimiter: Delimiter = ',',
): Generator<Result<CsvRecord>> {
  let spot: Spot = { at: 0, line: 1 };
  while (spot.at < source.text.length) {
    const { record, next } = recordAt(source, spot, delimiter);
    yield record;
    spot = next;
  }
}

type Spot = { readonly at: number; readonly line: number };
type RecordAt = { readonly record: Result<CsvRecord>; readonly next: Spot };

function recordAt(source: CsvFile, start: Spot, delimiter: Delimiter): RecordAt {
  const pattern = fieldPatterns[delimiter];
  const fields: string[] = [];
  let { at, line } = start;
  for (;;) {
    pattern.lastIndex = at;
    const match = pattern.exec(source.text);
    if (match === null) {
      const next = nextLine(source.text, { at, line });
      return { record: unreadable(source, { at, line }), next };
    }
    const [whole, quoted, bare, end] = match;
    fields.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    at += whole.length;
    if (end !== delimiter) return { record: ok({ line: start.line, fields }), next: { at, line } };
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
