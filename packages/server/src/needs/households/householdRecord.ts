/** From a row to what the API says of a family. */
import type { FactsDocument, household } from '../../platform/db/schema/app.ts';
import type { Books } from '../../platform/engine/books.ts';
import { checkFacts } from './checkFacts.ts';

export type HouseholdRow = typeof household.$inferSelect;

export type SummaryRow = Omit<HouseholdRow, 'facts' | 'agencyId' | 'createdBy'>;

export function summaryOf(row: SummaryRow) {
  const { id, version, name, region, asOf, persons, policies, manualLines, budgetCents } = row;
  return {
    id,
    version,
    name,
    region,
    asOf,
    persons,
    policies,
    manualLines,
    budgetCents,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedBy,
    archived: row.archivedAt !== null,
  };
}

export function recordOfRow(row: HouseholdRow, books: Books) {
  return { ...summaryOf(row), facts: row.facts, ...readingOf(row.facts, books) };
}

/** Facts kept by an older version may not pass today's reader: they are shown, with what is wrong. */
export function readingOf(facts: FactsDocument, books: Books) {
  const checked = checkFacts(facts, books);
  return {
    household: checked.ok ? checked.value.household : null,
    obstacles: checked.ok ? checked.value.obstacles : checked.error,
  };
}
