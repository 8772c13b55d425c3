/** Where a table of a mapping takes its fields and values from. */
import { rateFields } from '@cebao/contracts';
import type { RateField, RateMappingTable, RateSource } from '@cebao/contracts';

/** In the order of `rateFields`, whatever the order of the file. */
export function sourcesOf(table: RateMappingTable): readonly (readonly [RateField, RateSource])[] {
  return rateFields.flatMap((field) => {
    const source = table.fields[field];
    return source === undefined ? [] : [[field, source] as const];
  });
}

/** `C` is 2. */
export function columnIndex(name: string): number {
  return [...name].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `J` or `B:K`, from 0, in order. */
export function columnsOf(range: string): readonly number[] {
  const [from = '', to = from] = range.split(':');
  const first = columnIndex(from);
  return Array.from({ length: Math.max(0, columnIndex(to) - first + 1) }, (_, i) => first + i);
}
