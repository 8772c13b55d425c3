/**
 * The one way to a database: node-postgres and Drizzle, whether PostgreSQL or the embedded one
 * stands behind it.
 */
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result } from '@cebao/kernel';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { embeddedFolder, type Config } from '../config/config.ts';
import { openEmbedded } from './embedded/embedded.ts';
import type { Db } from './transaction.ts';

export type Database = {
  readonly kind: 'embedded' | 'postgres';
  readonly db: Db;
  readonly close: () => Promise<void>;
};

/** A query that waits longer is an error with a name, not a hang. */
const timeouts = { connectionTimeoutMillis: 10_000, query_timeout: 20_000 };
const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any number, the same in every server: who holds it migrates. */
const migrationTurn = 4_153_287;

export async function openDatabase(config: Config): Promise<Result<Database>> {
  return config.databaseUrl === null
    ? openLocal(config)
    : ok(await openPostgres(config.databaseUrl));
}

/**
 * One connection, since the embedded database has one session: a second query inside a transaction
 * that does not go through it waits for the connection and fails loudly.
 */
async function openLocal(config: Config): Promise<Result<Database>> {
  const opened = await openEmbedded(embeddedFolder(config), join(config.dataFolder, 'server.lock'));
  if (!opened.ok) return opened;
  const embedded = opened.value;
  const { socketFolder: host, port } = embedded;
  const where = { host, port, user: 'postgres', database: 'postgres' };
  const pool = new pg.Pool({ ...where, ...timeouts, max: 1, idleTimeoutMillis: 0 });
  hearErrors(pool);
  const db = drizzle(pool);
  const close = async (): Promise<void> => {
    await pool.end();
    await embedded.close();
  };
  try {
    await migrateAll(pool);
  } catch (error) {
    await close();
    throw error;
  }
  return ok({ kind: 'embedded', db, close });
}

async function openPostgres(connectionString: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString,
    ...timeouts,
    max: 10,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: `cebao (${userInfo().username})`,
  });
  hearErrors(pool);
  const db = drizzle(pool);
  try {
    await migrateInTurn(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { kind: 'postgres', db, close: () => pool.end() };
}

/**
 * A connection that breaks is replaced at the next query. Unheard, it would end the process: an idle
 * one tells the pool, one in the middle of a transaction tells nobody but itself.
 */
export function hearErrors(pool: pg.Pool): void {
  const hear = (error: Error): void => {
    // Who closes the pool knows that its connections end.
    if (!pool.ending) console.error(`数据库连接断开: ${error.message}`);
  };
  pool.on('error', hear);
  pool.on('connect', (client) => {
    client.on('error', hear);
  });
}

/** Servers that start together migrate one after the other. */
async function migrateInTurn(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationTurn]);
    await migrateAll(client);
  } finally {
    // Closing the connection gives the turn to the next, whatever happened.
    client.release(true);
  }
}

export async function migrateAll(client: pg.Pool | pg.PoolClient): Promise<void> {
  await migrate(drizzle(client), {
    migrationsFolder,
    migrationsSchema: 'migration',
    migrationsTable: 'applied',
  });
}
