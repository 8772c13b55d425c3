/** Rows as CSV text. Source: RFC 4180; line ends are \n, as everywhere in this project. */
import { neutralText } from '../neutral.ts';

export type CsvValue = string | number | boolean | null;

/** For a person's spreadsheet program: text that it would run as a formula is neutralised. */
export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(fieldOf).join(',')}\n`).join('');
}

function fieldOf(value: CsvValue): string {
  const text = typeof value === 'string' ? neutralText(value) : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
