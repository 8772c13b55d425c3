/** One table of a mapping, read cell by cell; every fault is named, none stops the others. */
import { coverOf } from '@cebao/actuarial';
import { addressOf } from '@cebao/sheets';
import type { RateCell } from '@cebao/actuarial';
import type { RateField, RateMappingTable, RateSource } from '@cebao/contracts';
import type { Refusal } from '@cebao/kernel';
import type { Cell, Sheet } from '@cebao/sheets';
import { untilAnnuity } from '../words/coordinates.ts';
import { plainText } from '../words/plainText.ts';
import { printedValue } from '../words/value.ts';
import { fieldReaders, noCoordinates } from './fieldReaders.ts';
import { columnIndex, columnsOf, sourcesOf } from './sources.ts';
import type { Coordinates } from './fieldReaders.ts';
import type { PlacedCell } from './placed.ts';

export type TableInput = {
  readonly sheet: Sheet;
  readonly table: RateMappingTable;
  readonly blank: ReadonlySet<string>;
  /** Said before every address; '' where the file has one sheet. */
  readonly prefix: string;
};

export type ReadTable = {
  readonly cells: readonly PlacedCell[];
  readonly refusals: readonly Refusal[];
  /** Cells in which nothing is offered. */
  readonly blanks: number;
};

export function readTable(input: TableInput): ReadTable {
  const { sheet, table } = input;
  const cells: PlacedCell[] = [];
  const refusals: Refusal[] = [];
  let blanks = 0;
  const columns = table.values.flatMap(columnsOf);
  for (let at = table.firstRow - 1; at < table.lastRow; at += 1) {
    for (const column of columns) {
      const given = cellAt(sheet, at, column);
      if (given.kind === 'empty' || input.blank.has(plainText(given.text))) {
        blanks += 1;
        continue;
      }
      const read = readCell(input, { given, at, column });
      if ('cell' in read) cells.push(read);
      else refusals.push(...read);
    }
  }
  return { cells, refusals, blanks };
}

type Spot = { readonly given: Cell; readonly at: number; readonly column: number };

function readCell(input: TableInput, { given, at, column }: Spot): PlacedCell | Refusal[] {
  const { sheet, table, prefix } = input;
  const refusals: Refusal[] = [];
  let coordinates: Partial<Coordinates> = noCoordinates;
  for (const [field, source] of sourcesOf(table)) {
    const cell = sourceCell({ sheet, table }, source, { at, column });
    const read = fieldReaders[field].read(wordOf(source, cell.text));
    if (read === null || isComputed(cell) || isBlankHeading(cell, source))
      refusals.push(unreadable(prefix, cell, { field, source }));
    else coordinates = { ...coordinates, ...read };
  }
  const value = isComputed(given) ? null : printedValue(given.text);
  const place = `${prefix}${given.address}`;
  if (value === null) {
    const limit = '大于 0 的金额（元），至多六位小数；不能是公式';
    refusals.push({ code: 'BAD_TABLE', thing: `${place} 数值`, value: given.text, limit });
  }
  if (refusals.length > 0 || value === null) return refusals;
  const cell = complete(coordinates, value);
  return cell === null ? [missing(place)] : lengthFault(cell, place);
}

function complete(given: Partial<Coordinates>, value: string): RateCell | null {
  const { ageFrom, ageTo, period } = given;
  const payTerm = resolvedPayTerm(given);
  if (ageFrom === undefined || ageTo === undefined || ageTo < ageFrom) return null;
  if (period === undefined || payTerm === undefined) return null;
  return { ...noCoordinates, ...given, ageFrom, ageTo, period, payTerm, value };
}

function resolvedPayTerm({ payTerm, annuityStartAge }: Partial<Coordinates>): string | undefined {
  if (payTerm !== untilAnnuity) return payTerm;
  return typeof annuityStartAge === 'number' ? `交至${String(annuityStartAge)}周岁` : undefined;
}

/** A period and a pay term that cannot stand together are a heading misread. */
function lengthFault(cell: RateCell, place: string): PlacedCell | Refusal[] {
  for (const age of [cell.ageFrom, cell.ageTo]) {
    const cover = coverOf({ period: cell.period, payTerm: cell.payTerm, age });
    if (!cover.ok) {
      const value = `${cell.period} ${cell.payTerm} ${String(age)} 岁`;
      const limit = '交费不长于保障，保障至少一年';
      return [{ code: 'BAD_TABLE', thing: `${place} 期间`, value, limit }];
    }
  }
  return { cell, place };
}

function missing(place: string): Refusal {
  const limit = '年龄（下限不大于上限）、保险期间、交费期间都要有来源';
  return { code: 'MISSING_FIELD', thing: place, value: '', limit };
}

function sourceCell(
  { sheet, table }: Pick<TableInput, 'sheet' | 'table'>,
  source: RateSource,
  { at, column }: Omit<Spot, 'given'>,
): Cell {
  if (source.from === 'constant') return { address: '', kind: 'text', text: source.text };
  if (source.from === 'column') return cellAt(sheet, at, columnIndex(source.column));
  const own = cellAt(sheet, source.row - 1, column);
  if (source.fillFromLeft !== true || own.kind !== 'empty') return own;
  const filled = table.values
    .flatMap(columnsOf)
    .filter((other) => other < column)
    .map((other) => cellAt(sheet, source.row - 1, other))
    .filter(({ kind }) => kind !== 'empty');
  return filled.at(-1) ?? own;
}

/** The mapping's own words first: an empty cell may stand for something. */
function wordOf(source: RateSource, text: string): string {
  if (source.from === 'constant') return text;
  return Object.hasOwn(source.words, text.trim()) ? (source.words[text.trim()] ?? '') : text;
}

function isComputed(cell: Cell): boolean {
  return cell.kind === 'formula' || cell.kind === 'error';
}

/** An empty heading says nothing, unless the mapping says what it stands for. */
function isBlankHeading({ kind }: Cell, source: RateSource): boolean {
  return source.from === 'row' && kind === 'empty' && !Object.hasOwn(source.words, '');
}

type Asked = { readonly field: RateField; readonly source: RateSource };

function unreadable(prefix: string, cell: Cell, { field, source }: Asked): Refusal {
  const { limit, label } = fieldReaders[field];
  const at = cell.address === '' ? '常量' : `${prefix}${cell.address}`;
  const thing = `${at} ${label}`;
  return {
    code: 'BAD_TABLE',
    thing,
    value: cell.text,
    limit: isBlankHeading(cell, source) ? `${limit}；表头空着：${howToFill}` : limit,
  };
}

/** CSV keeps the first cell of a merged heading only. */
const howToFill = '填上这一格，或在映射的这一行写 "fillFromLeft": true，用左边的词';

/** Rows of a CSV file and the right edge of a sheet may be short: what is not there is empty. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const cell = sheet.rows[row]?.[column];
  return cell ?? { address: addressOf(row, column), kind: 'empty', text: '' };
}
