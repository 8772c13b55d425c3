import { expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db/transaction.ts';
import { grantOf } from '../../platform/tenancy/grant.ts';
import { withAgency } from '../../platform/tenancy/withAgency.ts';
import { newId, sampleFacts, type World } from '../world.ts';
import { refusal } from '../refusal.ts';

export function brokenSuite(world: () => World): void {
  const client = () => world().north.planner.client;

  /** On PostgreSQL the connection is cut; the embedded session cannot be, there the work throws. */
  const breakOff = async (tx: Tx): Promise<void> => {
    if (world().services.database.kind === 'embedded') throw new TypeError('broken off');
    await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
  };

  test('work that breaks off half-way leaves nothing, again and again, and the next goes on', async () => {
    const { id } = await client().households.create({ id: newId(), facts: sampleFacts() });
    const grant = grantOf(world().north.planner.cookie().split('=')[1] ?? '');
    if (grant === null) throw new TypeError('not signed in');
    // More often than the pool has connections: not one of them may be lost.
    for (let i = 0; i < 12; i += 1) {
      const broken = withAgency(world().services.database, grant, async (tx) => {
        await tx.execute(sql`update app.household set name = 'half' where id = ${id}`);
        await breakOff(tx);
      });
      await expect(broken).rejects.toThrow();
    }
    const kept = await client().households.read({ householdId: id });
    expect(kept.name).not.toBe('half');
  });

  test('when all connections are cut, requests say so at worst, and then go on', async () => {
    const { db, kind } = world().services.database;
    if (kind === 'postgres') {
      await db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
        where usename = current_user and pid <> pg_backend_pid()`);
    } else {
      await expect(db.execute(sql`select 1 / 0`)).rejects.toThrow();
    }
    const first = await Promise.allSettled(
      Array.from({ length: 6 }, () => client().households.list({})),
    );
    for (const outcome of first) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'BUSY' });
    }
    const second = await Promise.all(Array.from({ length: 6 }, () => client().households.list({})));
    expect(second).toHaveLength(6);
    expect((await refusal(client().households.read({ householdId: newId() }))).code).toBe(
      'NOT_FOUND',
    );
  });
}
