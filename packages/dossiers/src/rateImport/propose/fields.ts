/** Which rows above and which columns beside the values say what each value is asked by. */
import { columnName } from '@cebao/sheets';
import type { RateField, RateMappingTable, RateSource } from '@cebao/contracts';
import type { Sheet } from '@cebao/sheets';
import { fieldReaders } from '../apply/fieldReaders.ts';
import { cellAt } from '../apply/readTable.ts';
import { fieldOfHeader, fieldOfWord } from './vocabulary.ts';
import type { Region } from './region.ts';

export type Headed = {
  readonly sheet: Sheet;
  readonly region: Region;
  /** Rows above the region that belong to it, from 0. */
  readonly headerRows: readonly number[];
};

export type ProposedFields = {
  readonly fields: RateMappingTable['fields'];
  readonly questions: readonly string[];
};

type Found = {
  readonly field: RateField;
  readonly source: RateSource;
  readonly words: readonly string[];
  /** Headings that are empty, as a merged one is in a CSV file beyond its first cell. */
  readonly blanks?: readonly string[];
};

export function proposeFields(headed: Headed): ProposedFields {
  const fields: Partial<Record<RateField, RateSource>> = {};
  const questions: string[] = [];
  // What a header names comes first; a column that merely looks like the same field is left aside.
  const all = [...columnFields(headed), ...rowFields(headed)];
  for (const found of [...all.filter(isNamed), ...all.filter((f) => !isNamed(f))]) {
    const { read, label } = fieldReaders[found.field];
    if (fields[found.field] !== undefined) {
      if (!isNamed(found)) continue;
      questions.push(`${whereOf(found.source)}也像${label}（${found.field}）：只能有一个来源`);
      continue;
    }
    fields[found.field] = found.source;
    const { blanks = [] } = found;
    if (blanks.length > 0) questions.push(blankQuestion(found.source, blanks, label));
    const unknown = [...new Set(found.words.filter((word) => read(word) === null))];
    for (const word of unknown.slice(0, 20)) {
      questions.push(
        `${whereOf(found.source)}的「${word}」是什么${label}？写进 ${found.field} 的 words`,
      );
    }
  }
  return { fields, questions };
}

const mostNamed = 8;

/** Filled by the word to the left, which a person has to confirm. */
function blankQuestion(source: RateSource, blanks: readonly string[], label: string): string {
  const named = blanks.slice(0, mostNamed).join('、');
  const more = blanks.length > mostNamed ? `等 ${String(blanks.length)} 格` : '';
  const filled = source.from === 'row' && source.fillFromLeft === true;
  const how = filled
    ? '已按左边的词填上（fillFromLeft）；不对就去掉它，把这些格填好'
    : '左边没有词可用，请把这些格填好';
  return `${whereOf(source)}的${label}表头空着：${named}${more}。CSV 里合并的表头只留下第一格；${how}`;
}

function isNamed({ field, source }: Found): boolean {
  return source.from !== 'column' || fieldOfHeader(source.header) === field;
}

function whereOf(source: RateSource): string {
  if (source.from === 'column') return `${source.column} 列`;
  return source.from === 'row' ? `第 ${String(source.row)} 行` : '常量';
}

/** Columns left of the values or among them that a header or their words name. */
function columnFields({ sheet, region, headerRows }: Headed): readonly Found[] {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const lastHeader = headerRows.at(-1) ?? 0;
  return Array.from({ length: width }, (_, column) => column).flatMap(
    (column): readonly Found[] => {
      if (region.values.includes(column)) return [];
      const words = wordsOf(sheet, region, column);
      if (words.every((word) => word === '')) return [];
      const headers = headerRows.map((row) => cellAt(sheet, row, column).text).toReversed();
      const header = headers.find((text) => fieldOfHeader(text) !== null);
      const field =
        column === region.ageColumn ? 'age' : (fieldOfHeader(header ?? '') ?? commonField(words));
      if (field === null || (field === 'age' && column !== region.ageColumn)) return [];
      const said = header ?? cellAt(sheet, lastHeader, column).text;
      const source = {
        from: 'column',
        column: columnName(column),
        header: said,
        words: {},
      } as const;
      return [{ field, source, words }];
    },
  );
}

function wordsOf(sheet: Sheet, { firstRow, lastRow }: Region, column: number): readonly string[] {
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i);
  return [...new Set(rows.map((row) => cellAt(sheet, row, column).text.trim()))];
}

/** Header rows of a table with several value columns: the word beside the row, or its own words. */
function rowFields({ sheet, region, headerRows }: Headed): readonly Found[] {
  if (region.values.length < 2) return [];
  return headerRows.flatMap((row): readonly Found[] => {
    const heads = region.values.map((at) => cellAt(sheet, row, at));
    const texts = heads.map(({ text }) => text.trim());
    const words = [...new Set(texts.filter((text) => text !== ''))];
    const isTitle = words.length === 1 && fieldOfWord(words[0] ?? '') === null;
    if (isTitle || words.length === 0) return [];
    const beside = Array.from({ length: region.values[0] ?? 0 }, (_, at) => at)
      .map((at) => fieldOfHeader(cellAt(sheet, row, at).text))
      .find((field) => field !== null && field !== 'age');
    const field = beside ?? commonField(words);
    if (field === null) return [];
    const blanks = heads.filter(({ text }) => text.trim() === '').map(({ address }) => address);
    const fills = blanks.length > 0 && texts[0] !== '' ? { fillFromLeft: true as const } : {};
    return [{ field, source: { from: 'row', row: row + 1, words: {}, ...fills }, words, blanks }];
  });
}

/** The field that most of the words give away. */
function commonField(words: readonly string[]): RateField | null {
  const found = words.map(fieldOfWord).filter((field) => field !== null);
  const counts = new Map<RateField, number>();
  for (const field of found) counts.set(field, (counts.get(field) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] * 2 > words.length ? best[0] : null;
}
