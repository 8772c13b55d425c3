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

export function splitRecords(
  source: CsvFile,
  delimiter: Delimiter = ',',
): Result<readonly CsvRecord[]> {
  const pattern = fieldPatterns[delimiter];
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  while (at < source.text.length || fields.length > 0) {
    pattern.lastIndex = at;
    const match = pattern.exec(source.text);
    if (match === null) return unreadable(source, { at, line });
    const [whole, quoted, bare, end] = match;
    fields.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    at += whole.length;
    if (end === delimiter) continue;
    records.push({ line: start, fields });
    fields = [];
    start = line;
  }
  return ok(records);
}

function unreadable(source: CsvFile, spot: { at: number; line: number }): Result<never> {
  return refuse('BAD_TABLE', {
    thing: `${source.file}:${String(spot.line)}`,
    value: source.text.slice(spot.at, spot.at + 20),
    limit: 'RFC 4180',
  });
}
