/**
 * The file that a mapping was made for, printed again from the cells of the dossier: columns and
 * headings where the mapping says, in its own words. For tests that an import repeats.
 */
import type { RateCell } from '@cebao/actuarial';
import type { RateField, RateMapping, RateMappingTable, RateSource } from '@cebao/contracts';
import { fieldReaders } from '../src/rateImport/apply/fieldReaders.ts';
import { columnIndex, columnsOf, sourcesOf } from '../src/rateImport/apply/sources.ts';

export function reprinted({ tables }: RateMapping, cells: readonly RateCell[]): string {
  const [table, second] = tables;
  if (table === undefined || second !== undefined) throw new Error('one table expected');
  const values = table.values.flatMap(columnsOf);
  const lines = new Map<string, string[]>();
  for (const cell of cells) {
    const side = sideOf(table, cell);
    const at = values[acrossOf(table, cell)] ?? -1;
    // Two values for one question need two lines: the file had them in different places.
    let key = JSON.stringify(side);
    while (lines.get(key)?.[at] !== undefined) key += '+';
    const line = lines.get(key) ?? side;
    line[at] = cell.value;
    lines.set(key, line);
  }
  return [headerOf(table, values), ...lines.values()].map(csvLine).join('');
}

export function csvLine(fields: readonly (string | undefined)[]): string {
  return `${Array.from(fields, (text) => `"${(text ?? '').replaceAll('"', '""')}"`).join(',')}\n`;
}

function headerOf(table: RateMappingTable, values: readonly number[]): string[] {
  const header: string[] = [];
  for (const [, source] of sourcesOf(table)) {
    if (source.from === 'column') header[columnIndex(source.column)] = source.header;
    if (source.from !== 'row') continue;
    for (const [i, word] of Object.keys(source.words).entries()) header[values[i] ?? -1] = word;
  }
  return header;
}

function sideOf(table: RateMappingTable, cell: RateCell): string[] {
  const side: string[] = [];
  for (const [field, source] of sourcesOf(table)) {
    if (source.from === 'column') side[columnIndex(source.column)] = wordFor(field, source, cell);
  }
  return side;
}

/** Which of the words across the top is the cell's in every field that stands there. */
function acrossOf(table: RateMappingTable, cell: RateCell): number {
  const across = sourcesOf(table).filter(([, source]) => source.from === 'row');
  const [first] = across;
  if (first === undefined || first[1].from !== 'row') return 0;
  return Object.keys(first[1].words).findIndex((word) =>
    across.every(
      ([field, source]) => source.from === 'row' && means(field, source.words[word] ?? '', cell),
    ),
  );
}

function wordFor(field: RateField, source: RateSource, cell: RateCell): string {
  if (source.from === 'constant') return source.text;
  const own = Object.entries(source.words).find(([, meaning]) => means(field, meaning, cell));
  return own?.[0] ?? printed(field, cell);
}

function means(field: RateField, word: string, cell: RateCell): boolean {
  const read = fieldReaders[field].read(word);
  return read !== null && Object.entries(read).every(([k, v]) => Object(cell)[k] === v);
}

function printed(field: RateField, cell: RateCell): string {
  if (field === 'age') {
    return cell.ageFrom === cell.ageTo
      ? String(cell.ageFrom)
      : `${String(cell.ageFrom)}-${String(cell.ageTo)}`;
  }
  return String(cell[field] ?? '');
}
