import { expect, test } from 'vitest';
import { getTableColumns, is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import * as app from '../../platform/db/schema/app.ts';
import * as auth from '../../platform/db/schema/auth.ts';
import * as sys from '../../platform/db/schema/sys.ts';
import { grantOf } from '../../platform/tenancy/grant.ts';
import { withAgency } from '../../platform/tenancy/withAgency.ts';
import { refusal } from '../refusal.ts';
import { newId, sampleFacts, type World } from '../world.ts';

const columnRow = z.object({ place: z.string(), nullable: z.boolean() });

export function schemaSuite(world: () => World): void {
  test('the tables that the code knows are the tables that the migrations made', async () => {
    const values: readonly unknown[] = [app, auth, sys].flatMap((schema) => Object.values(schema));
    const known = values
      .filter((value) => is(value, PgTable))
      .flatMap((table) => {
        const { schema, name } = getTableConfig(table);
        return Object.values(getTableColumns(table)).map((column) => ({
          place: `${schema ?? ''}.${name}.${column.name}`,
          nullable: !column.notNull,
        }));
      });
    const { rows } = await world().services.database.db.execute(sql`
      select table_schema || '.' || table_name || '.' || column_name as place,
        is_nullable = 'YES' as nullable
      from information_schema.columns where table_schema in ('app', 'auth', 'sys')`);
    const made = z.array(columnRow).parse(rows);
    const placesOf = (columns: readonly { place: string }[]) =>
      columns.map(({ place }) => place).toSorted();
    expect(placesOf(known)).toEqual(placesOf(made));
    for (const column of known) {
      const found = made.find(({ place }) => place === column.place);
      // What the database fills in by itself the code may leave out.
      if (!column.nullable) expect(found?.nullable, column.place).toBe(false);
    }
  });

  test('every column of money is whole fen with a checked range', async () => {
    const { rows } = await world().services.database.db.execute(sql`
      select table_name, column_name, data_type, domain_name from information_schema.columns
      where table_schema = 'app' and column_name like '%cents'`);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows)
      expect(row).toMatchObject({ data_type: 'bigint', domain_name: 'stock_cents' });
    const { db } = world().services.database;
    for (const bad of ['-1', '2251799813685248']) {
      await expect(db.execute(sql.raw(`select '${bad}'::app.stock_cents`))).rejects.toThrow();
    }
  });

  test('agency_id stands first in every key of app', async () => {
    const { rows } = await world().services.database.db.execute(sql`
      select c.relname, a.attname from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where n.nspname = 'app'`);
    expect(rows.length).toBeGreaterThanOrEqual(7);
    for (const row of rows) expect(row).toMatchObject({ attname: 'agency_id' });
  });

  test('functions that see more than their caller pin their search path', async () => {
    const { rows } = await world().services.database.db.execute(sql`
      select p.proname, p.proconfig::text as config from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname in ('app', 'auth', 'sys')`);
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const row of rows) {
      expect(row).toMatchObject({
        config: expect.stringContaining('search_path=pg_catalog, pg_temp'),
      });
    }
  });

  test('each thing done has its line of audit, and a refused or repeated one has none', async () => {
    const { client } = world().north.planner;
    const id = newId();
    const linesOf = async (): Promise<readonly string[]> => {
      const grant = grantOf(world().north.planner.cookie().split('=')[1] ?? '');
      if (grant === null) throw new TypeError('not signed in');
      const { rows } = await withAgency(world().services.database, grant, (tx) =>
        tx.execute(sql`select event, details ->> 'version' as version, user_id from app.audit
          where subject_id = ${id} order by seq`),
      );
      const lines = z
        .array(z.object({ event: z.string(), version: z.string(), user_id: z.string().min(1) }))
        .parse(rows);
      return lines.map(({ event, version }) => `${event} ${version}`);
    };
    const input = { id, facts: sampleFacts() };
    const context = { idempotencyKey: `audit-${id}` };
    await client.households.create(input, { context });
    await client.households.create(input, { context });
    await client.households.archive({ householdId: id, expectedVersion: 1 });
    await refusal(client.households.archive({ householdId: id, expectedVersion: 1 }));
    expect(await linesOf()).toEqual(['householdCreated 1', 'householdArchived 2']);
  });
}
