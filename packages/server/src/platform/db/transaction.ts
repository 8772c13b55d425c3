/**
 * One transaction on one connection of the pool. Drizzle's own leaks the connection when `begin`
 * fails on one that has just broken, and hides the error behind that of a failed `rollback`; with a
 * pool of one connection that would be the end of the server (found by the crash test).
 */
import { drizzle } from 'drizzle-orm/node-postgres';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';

/** Without Drizzle's `transaction`, so that nothing can use it by mistake. */
type Queries = Omit<NodePgDatabase, 'transaction'>;

/** The pool, for single statements. */
export type Db = Queries & { readonly $client: pg.Pool };
/** One connection inside a transaction. */
export type Tx = Queries & { readonly $client: pg.PoolClient };

export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await db.$client.connect();
  let isSound = false;
  try {
    await client.query('begin');
    const result = await work(drizzle(client));
    await client.query('commit');
    isSound = true;
    return result;
  } catch (error) {
    isSound = await isRolledBack(client);
    throw error;
  } finally {
    // A connection whose state is not known is closed, and the database ends what was open on it.
    client.release(!isSound);
  }
}

async function isRolledBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return true;
  } catch (error) {
    // What brought us here says more than that its connection is gone.
    return !(error instanceof Error);
  }
}
