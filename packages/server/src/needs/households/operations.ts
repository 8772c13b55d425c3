/** The operations on families, as the contract names them. */
import { sql } from 'drizzle-orm';
import { guarded } from '../../platform/http/operations.ts';
import { withAgency } from '../../platform/tenancy/withAgency.ts';
import { writeOnce } from '../../platform/tenancy/writeOnce.ts';
import { readingOf, recordOfRow } from './householdRecord.ts';
import { listHouseholds, listVersions, readVersion } from './readHouseholds.ts';
import {
  checkedFacts,
  columnsOf,
  insertHousehold,
  lockedHousehold,
  nextVersion,
  readHouseholdRow,
  requireOpen,
  requireVersion,
} from './store.ts';

const { households } = guarded;

export const householdHandlers = households.router({
  list: households.list.handler(({ context, input }) =>
    withAgency(context.services.database, context.session.grant, (tx) => listHouseholds(tx, input)),
  ),

  check: households.check.handler(({ context, input }) => {
    const { household, obstacles } = checkedFacts(input.facts, context);
    return { household, obstacles };
  }),

  create: households.create.handler(({ context, input }) => {
    const checked = checkedFacts(input.facts, context);
    return writeOnce(context, { operation: 'households.create', input }, async (tx) => {
      const row = await insertHousehold({ context, tx }, input.id, checked);
      return recordOfRow(row, context.services.books);
    });
  }),

  read: households.read.handler(({ context, input }) =>
    withAgency(context.services.database, context.session.grant, async (tx) =>
      recordOfRow(await readHouseholdRow(tx, input.householdId), context.services.books),
    ),
  ),

  update: households.update.handler(({ context, input }) => {
    const checked = checkedFacts(input.facts, context);
    return writeOnce(context, { operation: 'households.update', input }, async (tx) => {
      const row = await lockedHousehold(tx, input.householdId);
      requireVersion(row, input.expectedVersion, context);
      requireOpen(row);
      const set = columnsOf(checked);
      const next = await nextVersion({ context, tx }, row, { action: 'updated', set });
      return recordOfRow(next, context.services.books);
    });
  }),

  archive: households.archive.handler(({ context, input }) =>
    writeOnce(context, { operation: 'households.archive', input }, async (tx) => {
      const row = await lockedHousehold(tx, input.householdId);
      requireVersion(row, input.expectedVersion, context);
      requireOpen(row);
      const set = { archivedAt: sql`now()` };
      const next = await nextVersion({ context, tx }, row, { action: 'archived', set });
      return recordOfRow(next, context.services.books);
    }),
  ),

  restore: households.restore.handler(({ context, input }) =>
    writeOnce(context, { operation: 'households.restore', input }, async (tx) => {
      const row = await lockedHousehold(tx, input.householdId);
      requireVersion(row, input.expectedVersion, context);
      const set = { archivedAt: null };
      const next = await nextVersion({ context, tx }, row, { action: 'restored', set });
      return recordOfRow(next, context.services.books);
    }),
  ),

  history: households.history.handler(({ context, input }) =>
    withAgency(context.services.database, context.session.grant, async (tx) => ({
      versions: await listVersions(tx, input.householdId),
    })),
  ),

  readVersion: households.readVersion.handler(({ context, input }) =>
    withAgency(context.services.database, context.session.grant, async (tx) => {
      const version = await readVersion(tx, input.householdId, input.version);
      return { ...version, ...readingOf(version.facts, context.services.books) };
    }),
  ),
});
