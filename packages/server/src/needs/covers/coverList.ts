/** Edits of one list of a family's facts, by the short name of the entry. The rest stays as it is. */
import type { FactsDocument } from '../../platform/db/schema/app.ts';

export type CoverList = 'policies' | 'manualLines';
type Entry = Readonly<Record<string, unknown>>;

export function added(facts: FactsDocument, list: CoverList, entry: Entry): FactsDocument {
  return { ...facts, [list]: [...entriesOf(facts, list), entry] };
}

type Replacement = { readonly coverId: string; readonly entry: Entry };

/** Null where no entry has that name. */
export function replaced(
  facts: FactsDocument,
  list: CoverList,
  { coverId, entry }: Replacement,
): FactsDocument | null {
  const entries = entriesOf(facts, list);
  if (!entries.some((other) => idOf(other) === coverId)) return null;
  return { ...facts, [list]: entries.map((other) => (idOf(other) === coverId ? entry : other)) };
}

export function removed(
  facts: FactsDocument,
  list: CoverList,
  coverId: string,
): FactsDocument | null {
  const entries = entriesOf(facts, list);
  const left = entries.filter((entry) => idOf(entry) !== coverId);
  return left.length === entries.length ? null : { ...facts, [list]: left };
}

function entriesOf(facts: FactsDocument, list: CoverList): readonly unknown[] {
  const entries = facts[list];
  return Array.isArray(entries) ? entries : [];
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
}
