/** Rate cells in the form of a dossier: one line each, in one order, so that imports compare. */
import { writeCsv } from '@cebao/sheets';
import type { RateCell } from '@cebao/actuarial';
import { rateColumns } from '../../products/rates.ts';
import type { PlacedCell } from '../apply/placed.ts';

export const leftOutColumns = [...rateColumns, 'place'] as const;

export function ratesCsv(cells: readonly RateCell[]): string {
  const lines = cells.toSorted(byQuestion).map(lineOf);
  return [rateColumns.join(','), ...lines, ''].join('\n');
}

export function leftOutCsv(cells: readonly PlacedCell[]): string {
  const lines = cells
    .toSorted((a, b) => byQuestion(a.cell, b.cell) || compareWords(a.place, b.place))
    .map(({ cell, place }) => `${lineOf(cell)},${quoted(place)}`);
  return [leftOutColumns.join(','), ...lines, ''].join('\n');
}

function lineOf(cell: RateCell): string {
  return rateColumns.map((column) => String(cell[column] ?? '')).join(',');
}

/** Names of sheets are a person's, who may open the file again; the other fields are words of ours. */
function quoted(text: string): string {
  return writeCsv([[text]]).trimEnd();
}

const order = [
  'plan',
  'sex',
  'period',
  'payTerm',
  'annuityStartAge',
  'socialMedical',
  'purchase',
  'ageFrom',
  'ageTo',
] as const;

function byQuestion(a: RateCell, b: RateCell): number {
  for (const column of order) {
    const compared = compareWords(String(a[column] ?? ''), String(b[column] ?? ''));
    if (compared !== 0) return compared;
  }
  return 0;
}

/** 3年交 before 20年交, 趸交 before both; 至60周岁 before 至70周岁. */
function compareWords(a: string, b: string): number {
  const [x, y] = [numberIn(a), numberIn(b)];
  return compareText(a.replace(/\d+/, ''), b.replace(/\d+/, '')) || x - y || compareText(a, b);
}

function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
