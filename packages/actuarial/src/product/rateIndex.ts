/**
 * The cells of a table of rates, found by term. A solver asks for a few hundred thousand quotes, so
 * each table is sorted into its terms once and kept for as long as the table itself is.
 *
 * Source: the coordinates are those of `RateCell`; nothing is computed here.
 */
import type { RateCell, RateTable } from './rateTable.ts';
import type { Sex } from '../table.ts';

/** What is chosen besides the amount. */
export type Term = {
  readonly plan: string;
  readonly period: string;
  readonly payTerm: string;
  readonly annuityStartAge: number | null;
};

/** Who is asking. */
export type Applicant = {
  readonly sex: Sex;
  readonly age: number;
  readonly socialMedical: boolean;
};

export type TermCells = { readonly term: Term; readonly cells: readonly RateCell[] };

/** All terms of a table in the order in which they are first printed. */
export function termsOf(table: RateTable): Iterable<TermCells> {
  return indexOf(table).values();
}

/** Every printed cell of one term; empty when the table does not have the term. */
export function cellsOfTerm(table: RateTable, term: Term): readonly RateCell[] {
  return indexOf(table).get(keyOf(term))?.cells ?? [];
}

/** The cells that price a new contract for the applicant: one, if the table is sound. */
export function cellsFor(cells: readonly RateCell[], applicant: Applicant): RateCell[] {
  const socialMedical = applicant.socialMedical ? 'yes' : 'no';
  return atAge(cells, applicant.age).filter(
    (cell) =>
      (cell.sex === '' || cell.sex === applicant.sex) &&
      (cell.socialMedical === '' || cell.socialMedical === socialMedical) &&
      cell.purchase !== 'renewal',
  );
}

type ByAge = Map<number, readonly RateCell[]>;

const byAge = new WeakMap<readonly RateCell[], ByAge>();

/** One family after the other asks for the same ages. */
function atAge(cells: readonly RateCell[], age: number): readonly RateCell[] {
  const known: ByAge = byAge.get(cells) ?? new Map();
  byAge.set(cells, known);
  const before = known.get(age);
  if (before !== undefined) return before;
  const own = cells.filter(({ ageFrom, ageTo }) => ageFrom <= age && age <= ageTo);
  known.set(age, own);
  return own;
}

type Index = Map<string, { readonly term: Term; readonly cells: RateCell[] }>;

const indexes = new WeakMap<RateTable, Index>();

function indexOf(table: RateTable): Index {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const index: Index = new Map();
  for (const cell of table.cells) {
    const key = keyOf(cell);
    const entry = index.get(key);
    if (entry === undefined) index.set(key, { term: termOf(cell), cells: [cell] });
    else entry.cells.push(cell);
  }
  indexes.set(table, index);
  return index;
}

function keyOf({ plan, period, payTerm, annuityStartAge }: Term): string {
  return `${plan}|${period}|${payTerm}|${String(annuityStartAge ?? '')}`;
}

function termOf({ plan, period, payTerm, annuityStartAge }: RateCell): Term {
  return { plan, period, payTerm, annuityStartAge };
}
