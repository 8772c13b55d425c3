/** Families in the database: each change makes a version, an audit line, and nothing else. */
import { and, eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Tx } from '../../platform/db/transaction.ts';
import { household, householdVersion } from '../../platform/db/schema/app.ts';
import type { FactsDocument } from '../../platform/db/schema/app.ts';
import { recordAudit, type AuditEvent } from '../../platform/audit/record.ts';
import { problem } from '../../platform/http/problem.ts';
import type { SignedInContext } from '../../platform/http/context.ts';
import { changedParts, checkFacts, type CheckedFacts } from './checkFacts.ts';
import { recordOfRow, type HouseholdRow } from './householdRecord.ts';

export type VersionAction =
  | 'created'
  | 'updated'
  | 'policyAdded'
  | 'policyUpdated'
  | 'policyRemoved'
  | 'quoteAdded'
  | 'quoteUpdated'
  | 'quoteRemoved'
  | 'archived'
  | 'restored';

const events = {
  created: 'householdCreated',
  updated: 'householdUpdated',
  policyAdded: 'householdUpdated',
  policyUpdated: 'householdUpdated',
  policyRemoved: 'householdUpdated',
  quoteAdded: 'householdUpdated',
  quoteUpdated: 'householdUpdated',
  quoteRemoved: 'householdUpdated',
  archived: 'householdArchived',
  restored: 'householdRestored',
} as const satisfies Readonly<Record<VersionAction, AuditEvent['event']>>;

/** Everything of a request that a change of a family needs. */
export type Change = { readonly context: SignedInContext; readonly tx: Tx };

export function checkedFacts(document: FactsDocument, context: SignedInContext): CheckedFacts {
  const checked = checkFacts(document, context.services.books);
  if (!checked.ok) throw problem('FACTS_REFUSED', { refusals: checked.error });
  return checked.value;
}

export async function insertHousehold(
  { context, tx }: Change,
  id: string,
  checked: CheckedFacts,
): Promise<HouseholdRow> {
  const by = context.session.name;
  const [row] = await tx
    .insert(household)
    .values({ id, version: 1, ...columnsOf(checked), createdBy: by, updatedBy: by })
    .onConflictDoNothing()
    .returning();
  if (row === undefined) throw problem('ID_TAKEN');
  await addVersion({ context, tx }, row, { action: 'created', before: {} });
  return row;
}

/** The family as it is, locked until the transaction ends. */
export async function lockedHousehold(tx: Tx, id: string): Promise<HouseholdRow> {
  const [row] = await tx.select().from(household).where(eq(household.id, id)).for('update');
  if (row === undefined) throw problem('NOT_FOUND');
  return row;
}

export async function readHouseholdRow(tx: Tx, id: string): Promise<HouseholdRow> {
  const [row] = await tx.select().from(household).where(eq(household.id, id));
  if (row === undefined) throw problem('NOT_FOUND');
  return row;
}

/** Nothing is ever overwritten unseen: the answer carries what the other one wrote. */
export function requireVersion(row: HouseholdRow, expected: number, context: SignedInContext) {
  if (row.version === expected) return;
  throw problem('STALE_VERSION', { current: recordOfRow(row, context.services.books) });
}

export function requireOpen({ archivedAt }: HouseholdRow): void {
  if (archivedAt !== null) throw problem('ARCHIVED');
}

/** Columns of the family; the database's own clock may give a moment. */
type Next = { readonly action: VersionAction; readonly set: PgUpdateSetSource<typeof household> };

export async function nextVersion(
  change: Change,
  row: HouseholdRow,
  { action, set }: Next,
): Promise<HouseholdRow> {
  const { context, tx } = change;
  const [next] = await tx
    .update(household)
    .set({
      ...set,
      version: row.version + 1,
      updatedAt: sql`now()`,
      updatedBy: context.session.name,
    })
    .where(and(eq(household.id, row.id), eq(household.version, row.version)))
    .returning();
  if (next === undefined) throw problem('NOT_FOUND');
  await addVersion(change, next, { action, before: row.facts });
  return next;
}

async function addVersion(
  { context, tx }: Change,
  row: HouseholdRow,
  { action, before }: { readonly action: VersionAction; readonly before: FactsDocument },
): Promise<void> {
  const changed = [...changedParts(before, row.facts)];
  await tx.insert(householdVersion).values({
    householdId: row.id,
    version: row.version,
    action,
    changed,
    facts: row.facts,
    byName: context.session.name,
    byUser: context.session.userId,
  });
  const details = { action, version: row.version, changed };
  await recordAudit(tx, { event: events[action], subjectId: row.id }, details);
}

/** What lists and searches need of the facts stands in columns. */
export function columnsOf({ facts, household: family }: CheckedFacts) {
  return {
    facts,
    name: family.name,
    region: family.region,
    asOf: family.asOf,
    persons: family.persons.length,
    policies: family.policies.length,
    manualLines: family.manualLines.length,
    budgetCents: family.choices.budgetCents,
  };
}
