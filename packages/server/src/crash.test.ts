/**
 * A killed process loses no acknowledged write (F1). The database is killed thirty times while
 * families are being saved; whoever saves lives on and remembers each answer.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { migrateAll } from './platform/db/database.ts';
import type { Db } from './platform/db/transaction.ts';
import { toProblem } from './platform/http/toProblem.ts';
import { addMember, createAgency } from './platform/identity/agency.ts';
import { mintGrant, type Grant } from './platform/tenancy/grant.ts';
import { withAgency } from './platform/tenancy/withAgency.ts';
import { kill, startDatabase, type Started } from './testing/crash/startDatabase.ts';
import { newId, password } from './testing/world.ts';

const kills = 30;
const folder = mkdtempSync(join(tmpdir(), 'cebao-crash-'));
const data = join(folder, 'pg');
const lockFile = join(folder, 'server.lock');
let living: Started | null = null;
afterAll(async () => {
  if (living !== null && living.child.exitCode === null) await kill(living);
  rmSync(folder, { recursive: true, force: true });
});

const heard = (error: Error): void => expect(error).toBeInstanceOf(Error);

function connect(socketFolder: string): pg.Pool {
  const where = { host: socketFolder, port: 5432, user: 'postgres', database: 'postgres' };
  const pool = new pg.Pool({ ...where, max: 1, connectionTimeoutMillis: 5_000 });
  // The killed server's connection breaks, idle or at work: that is what this test is about.
  pool.on('error', heard);
  pool.on('connect', (client) => client.on('error', heard));
  return pool;
}

/** A family with its first version and its audit line, as the server writes them: one transaction. */
async function saveOne(db: Db, grant: Grant, id: string): Promise<void> {
  await withAgency({ db }, grant, async (tx) => {
    await tx.execute(sql`insert into app.household (id, version, name, region, as_of, persons,
      policies, manual_lines, facts, created_by, updated_by)
      values (${id}, 1, 'x', 'x', '2026-11-01', 1, 0, 0, '{}', 'x', 'x')`);
    await tx.execute(sql`insert into app.household_version (household_id, version, action, changed,
      facts, by_name, by_user) values (${id}, 1, 'created', '{}', '{}', 'x', 'x')`);
    await tx.execute(sql`insert into app.audit (event, subject_id, details)
      values ('householdCreated', ${id}, '{}')`);
  });
}

const rowSchema = z.array(z.object({ id: z.string(), versions: z.int(), lines: z.int() }));

test(`${String(kills)} kills during saves: every acknowledged family is there, and none by half`, async () => {
  const acknowledged: string[] = [];
  let grant: Grant | null = null;
  for (let round = 0; round <= kills; round += 1) {
    const started = await startDatabase(data, lockFile);
    living = started;
    const pool = connect(started.socketFolder);
    const db: Db = drizzle(pool);
    if (grant === null) {
      await migrateAll(pool);
      const agencyId = await createAgency(db, 'crash');
      const person = {
        email: 'crash@cebao.example',
        password,
        name: 'crash',
        role: 'owner',
      } as const;
      grant = await mintGrant(db, await addMember(db, agencyId, person), 'session');
    }
    const { rows } = await db.execute(sql`select h.id,
      (select count(*)::int from app.household_version v where v.household_id = h.id) as versions,
      (select count(*)::int from app.audit a where a.subject_id = h.id) as lines
      from app.household h`);
    const kept = rowSchema.parse(rows);
    const ids = new Set(kept.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    for (const { versions, lines } of kept)
      expect({ versions, lines }).toEqual({ versions: 1, lines: 1 });
    // A save that was not acknowledged may have been kept, but at most one each round.
    expect(kept.length - acknowledged.length).toBeLessThanOrEqual(round);
    // The kill falls at another moment of a save each time, and never before the first is answered.
    const saving = saveUntilKilled(db, { grant, acknowledged, atLeast: 1 + (round % 3) });
    await saving.begun;
    await new Promise((resolve) => setTimeout(resolve, (round * 7) % 20));
    await kill(started);
    living = null;
    await saving.ended;
    await pool.end();
  }
  expect(acknowledged.length).toBeGreaterThan(kills);
}, 600_000);

type Saving = {
  readonly grant: Grant;
  readonly acknowledged: string[];
  readonly atLeast: number;
};

function saveUntilKilled(db: Db, { grant, acknowledged, atLeast }: Saving) {
  const enough = Promise.withResolvers<null>();
  const save = async (): Promise<void> => {
    for (let saved = 1; ; saved += 1) {
      const id = newId();
      await saveOne(db, grant, id);
      acknowledged.push(id);
      if (saved === atLeast) enough.resolve(null);
    }
  };
  const ended = save().catch((error: unknown) => {
    enough.reject(error);
    // Only a connection that is gone may end the saves, never something that the database says.
    expect(toProblem(error, '').body.code).toBe('BUSY');
  });
  return { begun: enough.promise, ended };
}
