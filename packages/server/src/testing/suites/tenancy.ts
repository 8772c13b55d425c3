import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { withAgency } from '../../platform/tenancy/withAgency.ts';
import { grantOf } from '../../platform/tenancy/grant.ts';
import { newId, sampleFacts, type World } from '../world.ts';
import { ask, noRecords, probes, type Records } from './probe.ts';

const withRecord = probes.filter(({ path }) => path.includes('{'));

export function tenancySuite(world: () => World): void {
  let theirs: Records;
  beforeAll(async () => {
    theirs = await recordsOf(world());
  });

  test('the probe covers every route that names a record', () => {
    expect(withRecord.length).toBeGreaterThanOrEqual(20);
  });

  describe("another agency's record is answered like one that does not exist", () => {
    for (const probe of withRecord) {
      test(probe.name, async () => {
        const { south } = world();
        for (const as of [south.owner, south.planner]) {
          const foreign = await ask(world(), probe, { as, records: theirs });
          const unknown = await ask(world(), probe, { as, records: noRecords() });
          expect(foreign.status).toBe(404);
          expect(withoutInstance(foreign.text)).toEqual(withoutInstance(unknown.text));
        }
        // The same request by its own agency finds the record: the probe does not pass by a slip.
        const own = await ask(world(), probe, { as: world().north.owner, records: theirs });
        if (probe.name !== 'policies.update' && probe.name !== 'policies.remove') {
          expect(own.status, own.text).not.toBe(404);
        }
      });
    }
  });

  test('lists hold nothing of another agency', async () => {
    const { households } = await world().south.owner.client.households.list({ limit: 200 });
    expect(households.map(({ id }) => id)).not.toContain(theirs.householdId);
  });

  describe('in SQL, as the role that serves agencies', () => {
    const asApp = async (grant: string, query: string): Promise<readonly unknown[]> => {
      const valid = grantOf(grant);
      if (valid === null) throw new TypeError('not a grant');
      const { rows } = await withAgency(world().services.database, valid, (tx) =>
        tx.execute(sql.raw(query)),
      );
      return rows;
    };
    const guessed = '0'.repeat(64);
    const southGrant = () => world().south.owner.cookie().split('=')[1] ?? '';
    const northGrant = () => world().north.owner.cookie().split('=')[1] ?? '';

    test('every table of app forces row security with its one policy', async () => {
      const { rows } = await world().services.database.db.execute(sql`
        select c.relname, c.relrowsecurity, c.relforcerowsecurity,
          (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'app' and c.relkind in ('r', 'p')`);
      expect(rows.length).toBeGreaterThanOrEqual(7);
      for (const row of rows) {
        expect(row).toMatchObject({ relrowsecurity: true, relforcerowsecurity: true, policies: 1 });
      }
    });

    test('a guessed grant sees no row of any table, a real one sees its own agency only', async () => {
      for (const table of await appTables(world())) {
        expect(await asApp(guessed, `select * from app.${table}`), table).toEqual([]);
        const rows = await asApp(southGrant(), `select distinct agency_id from app.${table}`);
        for (const row of rows) expect(row, table).toEqual({ agency_id: world().south.id });
      }
      expect(await asApp(northGrant(), 'select * from app.plan')).not.toEqual([]);
    });

    test('naming the other agency in a setting or in a row gains nothing', async () => {
      const { north } = world();
      const forged = `select set_config('cebao.agency', '${north.id}', true)`;
      await asApp(southGrant(), forged);
      const stolen = `insert into app.audit (agency_id, event, details)
        values ('${north.id}', 'signedIn', '{}')`;
      await expect(asApp(southGrant(), stolen)).rejects.toThrow();
      const changed = await asApp(
        southGrant(),
        `update app.household set name = 'x' where agency_id = '${north.id}' returning id`,
      );
      expect(changed).toEqual([]);
    });

    test.each([
      'select * from sys.access_grant',
      'select * from sys.member',
      'select * from sys.job',
      'select * from auth.account',
      'update app.audit set event = event',
      'delete from app.audit',
      'truncate app.audit',
      'delete from app.household',
      'update app.household_version set action = action',
      'delete from app.plan',
      'update app.plan set title = title',
      'create table app.mine (id int)',
      'alter table app.audit disable trigger all',
    ])('refused: %s', async (query) => {
      await expect(asApp(northGrant(), query)).rejects.toThrow();
    });

    test('even the owner of the tables cannot change or remove an audit line', async () => {
      const { db } = world().services.database;
      const owner = await db.execute(sql`select count(*)::int as n from app.audit`);
      expect(owner.rows).toHaveLength(1);
      for (const query of ['update app.audit set event = event', 'truncate app.audit']) {
        const refused = db.execute(sql.raw(query));
        if (world().services.database.kind === 'embedded' || query.startsWith('truncate')) {
          await expect(refused).rejects.toThrow();
        } else {
          // Forced row security already leaves the owner no row to touch.
          expect((await refused).rowCount).toBe(0);
        }
      }
    });

    test('nothing of a grant is left on the connection', async () => {
      await asApp(northGrant(), 'select 1');
      const { rows } = await world().services.database.db.execute(
        sql`select current_user::text as who, current_setting('cebao.grant', true) as grant`,
      );
      expect(rows).toEqual([
        {
          who: expect.not.stringMatching(/^cebao_app$/),
          grant: expect.toSatisfy((g) => g === '' || g === null),
        },
      ]);
    });
  });
}

async function appTables({ services }: World): Promise<readonly string[]> {
  const { rows } = await services.database.db.execute(
    sql`select tablename from pg_tables where schemaname = 'app'`,
  );
  return z
    .array(z.object({ tablename: z.string() }))
    .parse(rows)
    .map(({ tablename }) => tablename);
}

function withoutInstance(text: string): unknown {
  return { ...z.record(z.string(), z.unknown()).parse(JSON.parse(text)), instance: '' };
}

/** A family of the north with a plan twice and a proposal. */
export async function recordsOf({ north }: World): Promise<Records> {
  const { client } = north.owner;
  const { id: householdId } = await client.households.create({ id: newId(), facts: sampleFacts() });
  const { basis, resultHash, report, budgetCents } = await client.plans.compute({ householdId });
  const claim = { basis, resultHash, premiumCents: report.plan.premiumCents };
  const place = { householdId, expectedVersion: 1, budgetCents, claim };
  const [planId, otherPlanId, proposalId] = [newId(), newId(), newId()];
  await client.plans.save({ ...place, id: planId });
  await client.plans.save({ ...place, id: otherPlanId });
  await client.proposals.order({ planId, id: proposalId });
  return { householdId, planId, otherPlanId, proposalId, coverId: 'none', version: '1' };
}
