/** Kinds of columns that several tables share. */
import { bigint, customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';

/** Whole fen, below 2^51 by the database's own check: safe as a number. */
export const stockCents = (name: string) => bigint(name, { mode: 'number' });
export const at = (name: string) => timestamp(name, { withTimezone: true });
/** Filled in by the database from the grant of the transaction; code never writes it. */
export const agencyId = () =>
  uuid('agency_id')
    .notNull()
    .default(sql`sys.agency()`);

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});
