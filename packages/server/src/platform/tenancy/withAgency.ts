/**
 * The only way from a request or a job to the records of an agency: one transaction, as the role
 * that sees nothing by itself, with the grant that the row policies ask for. Both settings are local
 * to the transaction, so that nothing is left on a pooled connection.
 */
import { sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import type { Grant } from './grant.ts';

export function withAgency<T>(
  { db }: Pick<Database, 'db'>,
  grant: Grant,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inTransaction(db, async (tx) => {
    await tx.execute(sql`set local role cebao_app`);
    await tx.execute(sql`select set_config('cebao.grant', ${grant}, true)`);
    return work(tx);
  });
}
