import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { canonicalJson } from '@cebao/kernel';
import { planFamily } from '@cebao/planning';
import { leaseJob, releaseLeases } from '../../platform/jobs/queue.ts';
import { grantOf, type Grant } from '../../platform/tenancy/grant.ts';
import { withAgency } from '../../platform/tenancy/withAgency.ts';
import { newId, sampleFacts, type World } from '../world.ts';
import { refusal } from '../refusal.ts';

export function planSuite(world: () => World): void {
  const client = () => world().north.planner.client;
  const family = async () =>
    client().households.create({ id: newId(), facts: sampleFacts('young-couple') });
  const compute = async (householdId: string, budgetCents: number | null) => {
    const result = await client().plans.compute({ householdId, budgetCents });
    const { basis, resultHash, report } = result;
    return { result, claim: { basis, resultHash, premiumCents: report.plan.premiumCents } };
  };
  /** All these families have the same facts, hence the same plan: once computed is enough. */
  const known = new Map<number | null, ReturnType<typeof compute>>();
  const computed = (householdId: string, budgetCents: number | null = null) => {
    const earlier = known.get(budgetCents);
    if (earlier !== undefined) return earlier;
    const result = compute(householdId, budgetCents);
    known.set(budgetCents, result);
    return result;
  };
  const saved = async () => {
    const { id: householdId } = await family();
    const { result, claim } = await computed(householdId);
    const { budgetCents } = result;
    const input = {
      householdId,
      id: newId(),
      expectedVersion: 1,
      title: '初稿',
      budgetCents,
      claim,
    };
    return { input, plan: await client().plans.save(input) };
  };

  test('what a browser computes from the planning facts is what the server computes, bit for bit', async () => {
    const made = await family();
    const { facts } = await client().catalogue.planningFacts();
    const { result } = await computed(made.id, 1_200_000);
    if (made.household === null) throw new TypeError('no household');
    const here = planFamily({ ...facts, household: made.household, budgetCents: 1_200_000 });
    if (!here.ok) throw new TypeError(here.error.code);
    expect(here.value).toEqual(result.report);
    const hash = createHash('sha256').update(canonicalJson(here.value)).digest('hex');
    expect(hash).toBe(result.resultHash);
  });

  test('a plan is saved when the server agrees to the fen, and reads back the same', async () => {
    const { input, plan } = await saved();
    expect(plan.premiumCents).toBe(input.claim.premiumCents);
    expect(await client().plans.read({ planId: plan.id })).toEqual(plan);
    const { plans } = await client().plans.list({ householdId: input.householdId });
    expect(plans.map(({ id, title }) => ({ id, title }))).toEqual([{ id: plan.id, title: '初稿' }]);
    const again = await refusal(client().plans.save(input));
    expect(again.code).toBe('ID_TAKEN');
  });

  test('a claim that is one fen off is refused with the figure of the server', async () => {
    const { id: householdId } = await family();
    const { result, claim } = await computed(householdId);
    const { budgetCents } = result;
    const place = { householdId, id: newId(), expectedVersion: 1, budgetCents };
    const premiumCents = claim.premiumCents + 1;
    const off = await refusal(client().plans.save({ ...place, claim: { ...claim, premiumCents } }));
    expect(off.code).toBe('PLAN_DISAGREES');
    expect(off.data['premiumCents']).toBe(claim.premiumCents);
    const old = { ...claim, basis: { ...claim.basis, engineVersion: '0.0.1' } };
    const stale = await refusal(client().plans.save({ ...place, claim: old }));
    expect(stale.code).toBe('BASIS_CHANGED');
    const version = await refusal(client().plans.save({ ...place, expectedVersion: 2, claim }));
    expect(version.code).toBe('STALE_VERSION');
    expect((await client().plans.list({ householdId })).plans).toEqual([]);
  });

  test('a repeated save gives the same plan and no second one', async () => {
    const { id: householdId } = await family();
    const { result, claim } = await computed(householdId);
    const { budgetCents } = result;
    const input = { householdId, id: newId(), expectedVersion: 1, budgetCents, claim };
    const context = { idempotencyKey: `save-${input.id}` };
    const first = await client().plans.save(input, { context });
    expect(await client().plans.save(input, { context })).toEqual(first);
    expect((await client().plans.list({ householdId })).plans).toHaveLength(1);
  });

  test('a budget that no plan fits into is refused by its reason', async () => {
    const { id: householdId } = await family();
    const refused = await refusal(client().plans.compute({ householdId, budgetCents: 0 }));
    expect(refused.code).toBe('PLAN_REFUSED');
    expect(JSON.stringify(refused.data)).toMatch(/BUDGET_(ZERO|TOO_SMALL)/);
  });

  test('two plans are compared line by line', async () => {
    const { input, plan } = await saved();
    const { householdId } = input;
    const less = await computed(householdId, 900_000);
    const other = await client().plans.save({
      householdId,
      id: newId(),
      expectedVersion: 1,
      budgetCents: 900_000,
      claim: less.claim,
    });
    const compared = await client().plans.compare({ planId: plan.id, otherPlanId: other.id });
    expect(compared.premiumDifferenceCents).toBe(other.premiumCents - plan.premiumCents);
    expect(
      compared.lines.flatMap(({ left }) => (left === null ? [] : [left.id])).toSorted(),
    ).toEqual(plan.report.plan.lines.map(({ id }) => id).toSorted());
    expect(compared.open.length).toBeGreaterThan(0);
    const self = await client().plans.compare({ planId: plan.id, otherPlanId: plan.id });
    expect(
      self.lines.every(({ left, right }) => canonicalJson(left) === canonicalJson(right)),
    ).toBe(true);
  });

  test('a proposal is made by a job and its PDF is the one whose hash is recorded', async () => {
    const { plan } = await saved();
    const proposalId = newId();
    const ordered = await client().proposals.order({ planId: plan.id, id: proposalId });
    expect(ordered.state).toBe('queued');
    const done = await finished(proposalId);
    expect(done).toMatchObject({ state: 'done', attempts: 1, refusal: null });
    const file = await client().proposals.download({ proposalId });
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(done.sha256);
    expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
    const { proposals } = await client().proposals.list({ householdId: plan.householdId });
    expect(proposals.map(({ id }) => id)).toEqual([proposalId]);
  });

  test('a job whose process died is done again; after the third time it says that it failed', async () => {
    const { plan } = await saved();
    const { db } = world().services.database;
    await world().pauseJobs();
    const [again, never] = [newId(), newId()];
    await client().proposals.order({ planId: plan.id, id: again });
    const leased = await leaseJob(db);
    expect(leased).toMatchObject({ subjectId: again, attempts: 1 });
    expect(await leaseJob(db)).toBeNull();
    await releaseLeases(db);
    await client().proposals.order({ planId: plan.id, id: never });
    await db.execute(sql`update sys.job set attempts = 3 where subject_id = ${never}`);
    const notReady = await refusal(client().proposals.download({ proposalId: never }));
    expect(notReady.code).toBe('PROPOSAL_NOT_READY');
    world().resumeJobs();
    expect(await finished(again)).toMatchObject({ state: 'done', attempts: 2 });
    const failed = await finished(never);
    expect(failed.state).toBe('failed');
    expect(failed.refusal).not.toBeNull();
    const left = await db.execute(sql`select id from sys.job`);
    expect(left.rows).toEqual([]);
  });

  test('a job that breaks is tried again soon, and after the third time says that it failed', async () => {
    const { plan } = await saved();
    const { db } = world().services.database;
    const { north } = world();
    const brokenPlan = newId();
    await withAgency({ db }, grantOf(north.owner.cookie().split('=')[1] ?? '') ?? noGrant(), (tx) =>
      tx.execute(sql`insert into app.plan select agency_id, ${brokenPlan}, household_id,
        household_version, title, budget_cents, premium_cents, lines, engine_version, basis_id,
        catalogue_version, input_hash, result_hash, '{}', now(), created_by
        from app.plan where id = ${plan.id}`),
    );
    const proposalId = newId();
    await client().proposals.order({ planId: brokenPlan, id: proposalId });
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const waits = await postponed(proposalId, attempt);
      expect(waits).toBeLessThanOrEqual(10 * attempt);
      await db.execute(
        sql`update sys.job set leased_until = null where subject_id = ${proposalId}`,
      );
      world().services.wakeJobs();
    }
    expect(await finished(proposalId)).toMatchObject({ state: 'failed', attempts: 3 });
  });

  /** Seconds until the job is tried again, once it has broken that many times. */
  async function postponed(proposalId: string, attempts: number): Promise<number> {
    for (;;) {
      const { rows } = await world().services.database.db.execute(sql`
        select extract(epoch from leased_until - now())::float8 as seconds from sys.job
        where subject_id = ${proposalId} and attempts = ${attempts}
          and leased_until < now() + interval '200 seconds'`);
      const [row] = z.array(z.object({ seconds: z.number() })).parse(rows);
      if (row !== undefined) return row.seconds;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async function finished(proposalId: string) {
    for (;;) {
      const proposal = await client().proposals.read({ proposalId });
      if (proposal.state === 'done' || proposal.state === 'failed') return proposal;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function noGrant(): Grant {
  throw new TypeError('the owner is not signed in');
}
