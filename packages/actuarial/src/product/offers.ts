/**
 * What a table of rates offers to one person.
 *
 * Source: the printed cells of the table and the eligibility of the product's clauses. A term is
 * offered only where `quote` can price it: one cell, neither missing nor printed twice.
 */
import { cellsFor, termsOf } from './rateIndex.ts';
import { isPrinted } from './price.ts';
import { coverOf } from './quote.ts';
import type { Applicant, Term } from './rateIndex.ts';
import type { Product } from './product.ts';
import type { RateTable } from './rateTable.ts';

export function offers(product: Product, table: RateTable, person: Applicant): readonly Term[] {
  const { minAge, maxAge } = product.eligibility;
  if (person.age < minAge || person.age > maxAge) return [];
  const known = byApplicant.get(table) ?? new Map<string, readonly Term[]>();
  byApplicant.set(table, known);
  const key = `${person.sex} ${String(person.age)} ${String(person.socialMedical)}`;
  const offered = known.get(key) ?? pricedTerms(table, person);
  known.set(key, offered);
  return offered;
}

/** One family after the other asks for the same ages; kept for as long as the table itself is. */
const byApplicant = new WeakMap<RateTable, Map<string, readonly Term[]>>();

function pricedTerms(table: RateTable, person: Applicant): readonly Term[] {
  const offered: Term[] = [];
  for (const { term, cells } of termsOf(table)) {
    const [cell, second] = cellsFor(cells, person);
    const isPriced = cell !== undefined && second === undefined && isPrinted(cell.value);
    if (isPriced && coverOf({ ...term, age: person.age }).ok) offered.push(term);
  }
  return offered;
}
