/**
 * A family's facts at the door: the same reader as for a file on the command line. Identity numbers
 * are checked against birthday and sex and then forgotten: they are not kept.
 */
import { readHousehold } from '@cebao/contracts';
import { canonicalJson, ok, type Refusal, type Result } from '@cebao/kernel';
import { checkHousehold, type Household } from '@cebao/planning';
import type { FactsDocument } from '../../platform/db/schema/app.ts';
import type { Books } from '../../platform/engine/books.ts';

export type CheckedFacts = {
  /** As written, without identity numbers. */
  readonly facts: FactsDocument;
  readonly household: Household;
  /** Contradictions: the facts are kept, but nothing is planned from them. */
  readonly obstacles: readonly Refusal[];
};

export function checkFacts(
  document: FactsDocument,
  books: Books,
): Result<CheckedFacts, readonly Refusal[]> {
  const read = readHousehold(document, { occupations: books.occupations });
  if (!read.ok) return read;
  const household = read.value;
  return ok({
    facts: withoutIdNumbers(document),
    household,
    obstacles: checkHousehold(household, books.assumptions),
  });
}

function withoutIdNumbers(document: FactsDocument): FactsDocument {
  const { persons } = document;
  if (!Array.isArray(persons)) return document;
  return { ...document, persons: persons.map(withoutIdNumber) };
}

function withoutIdNumber(person: unknown): unknown {
  if (typeof person !== 'object' || person === null) return person;
  const { idNumber: _, ...rest } = { idNumber: null, ...person };
  return rest;
}

/** Which parts of the document differ; all of them where there was none. */
export function changedParts(before: FactsDocument, after: FactsDocument): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => !isSame(before[name], after[name]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}
