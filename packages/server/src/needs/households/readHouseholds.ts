/** Reading families: the list, one of them, its history. */
import { and, desc, eq, getTableColumns, ilike, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db/transaction.ts';
import { household, householdVersion } from '../../platform/db/schema/app.ts';
import { problem } from '../../platform/http/problem.ts';
import { summaryOf } from './householdRecord.ts';
import { readHouseholdRow } from './store.ts';

/** All but the facts: a list must not carry them. */
const {
  facts: _facts,
  agencyId: _agency,
  createdBy: _by,
  ...summaryColumns
} = getTableColumns(household);

export type ListRequest = {
  readonly search: string;
  readonly archived: boolean;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** Last changed first; `after` is the last id of the page before. */
export async function listHouseholds(tx: Tx, request: ListRequest) {
  const { search, archived, limit, after } = request;
  const rows = await tx
    .select(summaryColumns)
    .from(household)
    .where(
      and(
        archived ? isNotNull(household.archivedAt) : isNull(household.archivedAt),
        search === '' ? undefined : ilike(household.name, `%${literal(search)}%`),
        after === undefined
          ? undefined
          : sql`(${household.updatedAt}, ${household.id}) < (
              select h.updated_at, h.id from app.household h where h.id = ${after}
            )`,
      ),
    )
    .orderBy(desc(household.updatedAt), desc(household.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last !== undefined ? last.id : null;
  return { households: page.map(summaryOf), next };
}

/** The signs that `like` reads as patterns, taken by their letter. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

export async function listVersions(tx: Tx, householdId: string) {
  await readHouseholdRow(tx, householdId);
  const { version, at, byName, action, changed } = householdVersion;
  const rows = await tx
    .select({ version, at, byName, action, changed })
    .from(householdVersion)
    .where(eq(householdVersion.householdId, householdId))
    .orderBy(desc(householdVersion.version));
  return rows.map(versionSummaryOf);
}

export async function readVersion(tx: Tx, householdId: string, version: number) {
  const [row] = await tx
    .select()
    .from(householdVersion)
    .where(
      and(eq(householdVersion.householdId, householdId), eq(householdVersion.version, version)),
    );
  if (row === undefined) throw problem('NOT_FOUND');
  return { ...versionSummaryOf(row), facts: row.facts };
}

type VersionRow = Pick<
  typeof householdVersion.$inferSelect,
  'version' | 'at' | 'byName' | 'action' | 'changed'
>;

function versionSummaryOf({ version, at, byName, action, changed }: VersionRow) {
  return { version, at: at.toISOString(), by: byName, action: actionOf(action), changed };
}

const actions = [
  'created',
  'updated',
  'policyAdded',
  'policyUpdated',
  'policyRemoved',
  'quoteAdded',
  'quoteUpdated',
  'quoteRemoved',
  'archived',
  'restored',
] as const;

/** The column is text, so that a later version may write a word that this one does not know. */
function actionOf(text: string): (typeof actions)[number] {
  return actions.find((action) => action === text) ?? 'updated';
}
