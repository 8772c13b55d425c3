import { expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { canonicalJson } from '@cebao/kernel';
import { standardStress, stressFamily, whyItMoved, worseWithPlan } from '@cebao/planning';
import { partsOfPdf, verifyPdf } from '@cebao/proposal';
import { grantOf } from '../../platform/tenancy/grant.ts';
import { withAgency } from '../../platform/tenancy/withAgency.ts';
import { newId, sampleFacts, type World } from '../world.ts';
import { refusal } from '../refusal.ts';

/** Of a family whose money is tight: more of its lives are ruined with the plan than without. */
export function stressedPlanSuite(world: () => World): void {
  const client = () => world().north.planner.client;
  const save = async () => {
    const made = await client().households.create({
      id: newId(),
      facts: sampleFacts('breadwinner'),
    });
    const { household, id: householdId } = made;
    if (household === null) throw new TypeError('no household');
    const { budgetCents, basis, resultHash, report } = await client().plans.compute({
      householdId,
    });
    const claim = { basis, resultHash, premiumCents: report.plan.premiumCents };
    const input = { householdId, id: newId(), expectedVersion: 1, budgetCents, claim };
    return { household, plan: await client().plans.save(input) };
  };
  let kept: ReturnType<typeof save> | null = null;
  const saved = () => (kept ??= save());

  test('a plan keeps its stress test, which is the one that the browser computes', async () => {
    const { household, plan } = await saved();
    const { facts, stressSpread: spread } = await client().catalogue.planningFacts();
    const { lines } = plan.report.plan;
    const here = stressFamily({ ...facts, household, lines, spread, ...standardStress });
    if (!here.ok) throw new TypeError(here.error.code);
    expect(plan.stress).toEqual({ ...standardStress, spread, result: here.value });
    expect(await client().plans.read({ planId: plan.id })).toEqual(plan);
    expect(worseWithPlan(here.value).length).toBeGreaterThan(0);
  });

  test('its state is the family with the tables of its day, later versions or not', async () => {
    const { household, plan } = await saved();
    const { facts } = await client().catalogue.planningFacts();
    const moved = { ...sampleFacts('breadwinner'), region: '江苏省苏州市' };
    await client().households.update({
      householdId: plan.householdId,
      expectedVersion: 1,
      facts: moved,
    });
    const state = await client().plans.state({ planId: plan.id });
    expect(state.household).toEqual(household);
    expect(state.assumptionDefaults).toEqual(facts.assumptionDefaults);
    const first = await client().households.readVersion({
      householdId: plan.householdId,
      version: 1,
    });
    expect(first.household).toEqual(household);
    const today = { assumptionDefaults: facts.assumptionDefaults, basis: facts.basis };
    // The basis that a plan carries holds all that gaps are made from.
    const why = whyItMoved(state, { ...today, household });
    expect(why.ok && why.value.moved).toEqual([]);
  });

  test('its proposal carries it, says on its pages what is worse, and verifies', async () => {
    const { plan } = await saved();
    const { id, state } = await proposed(plan.id);
    expect(state).toBe('done');
    const file = await client().proposals.download({ proposalId: id });
    const pdf = new Uint8Array(await file.arrayBuffer());
    const parts = await partsOfPdf(pdf);
    expect(parts.ok && parts.value.stress).toEqual(plan.stress);
    const verified = await verification(pdf);
    expect(verified.ok ? [] : verified.error).toEqual([]);
    expect(verified.ok && verified.value.sealed.stress?.paths).toBe(standardStress.paths);
  });

  test('what moved since an earlier plan is sealed with the new one and verifies', async () => {
    const { plan: earlier } = await saved();
    const { householdId } = earlier;
    const place = { householdId, id: newId(), expectedVersion: 2 };
    const { budgetCents, basis, resultHash, report } = await client().plans.compute({
      householdId,
    });
    const claim = { basis, resultHash, premiumCents: report.plan.premiumCents };
    const input = { ...place, budgetCents, claim, since: earlier.id };
    const { id: planId } = await client().plans.save(input);
    const { id, state } = await proposed(planId);
    expect(state).toBe('done');
    const file = await client().proposals.download({ proposalId: id });
    const pdf = new Uint8Array(await file.arrayBuffer());
    const parts = await partsOfPdf(pdf);
    expect(parts.ok && parts.value.review?.result).toMatchObject({ moved: ['rules'] });
    expect((await verification(pdf)).ok).toBe(true);
    // The earlier plan of another family is none of this one.
    const other = await client().households.create({ id: newId(), facts: sampleFacts() });
    const foreign = { ...input, id: newId(), householdId: other.id, expectedVersion: 1 };
    expect((await refusal(client().plans.save(foreign))).code).toBe('NOT_FOUND');
    const nobody = { ...input, id: newId(), since: newId() };
    expect((await refusal(client().plans.save(nobody))).code).toBe('NOT_FOUND');
  });

  test('asked otherwise, or taken out, it is refused', async () => {
    const { plan } = await saved();
    const bent: readonly ((stress: Stress) => Stress | undefined)[] = [
      ({ paths, ...rest }) => ({ ...rest, paths: paths - 1 }),
      () => undefined,
    ];
    for (const change of bent) {
      const { state, refusal: said } = await proposed(await bentPlan(plan.id, change));
      expect(state).toBe('failed');
      expect(said).toMatchObject({ code: 'PROOF_MISMATCH', thing: 'stressHash' });
    }
  });

  test('a changed figure of its result is made again, not printed', async () => {
    const { plan } = await saved();
    const once = await bentPlan(plan.id, ({ result, ...rest }) => {
      const text = JSON.stringify(result).replace(/"ruined":\d+/, '"ruined":0');
      return { ...rest, result: z.record(z.string(), z.unknown()).parse(JSON.parse(text)) };
    });
    const { id, state } = await proposed(once);
    expect(state).toBe('done');
    const file = await client().proposals.download({ proposalId: id });
    const parts = await partsOfPdf(new Uint8Array(await file.arrayBuffer()));
    expect(parts.ok && parts.value.stress).toEqual(plan.stress);
  });

  /** Against what this server has installed, as the command does it. */
  function verification(pdf: Uint8Array) {
    const { facts, sources, assumptions } = world().services.books;
    const printed = assumptions.map(({ id, zh, unit, reason }) => ({ id, zh, unit, reason }));
    const words = { assumptions: printed, sources };
    return verifyPdf(pdf, { facts, ranges: assumptions, words });
  }

  type Stress = z.infer<typeof stressSchema>;
  const stressSchema = z.looseObject({ paths: z.number(), result: z.unknown() });
  const sealedSchema = z.looseObject({ stress: stressSchema });

  /** Plans are never changed: a second one, with other words inside. */
  async function bentPlan(planId: string, change: (stress: Stress) => Stress | undefined) {
    const grant = grantOf(world().north.owner.cookie().split('=')[1] ?? '');
    if (grant === null) throw new TypeError('the owner is not signed in');
    const made = newId();
    await withAgency(world().services.database, grant, async (tx) => {
      const { rows } = await tx.execute(sql`select sealed from app.plan where id = ${planId}`);
      const [row] = z.array(z.object({ sealed: z.string() })).parse(rows);
      const { stress, ...rest } = sealedSchema.parse(JSON.parse(row?.sealed ?? '{}'));
      const changed = change(stress);
      const sealed = canonicalJson(changed === undefined ? rest : { ...rest, stress: changed });
      await tx.execute(sql`insert into app.plan select agency_id, ${made}, household_id,
        household_version, title, budget_cents, premium_cents, lines, engine_version, basis_id,
        catalogue_version, input_hash, result_hash, ${sealed}, now(), created_by
        from app.plan where id = ${planId}`);
    });
    return made;
  }

  async function proposed(planId: string) {
    const proposalId = newId();
    await client().proposals.order({ planId, id: proposalId });
    for (;;) {
      const proposal = await client().proposals.read({ proposalId });
      if (proposal.state === 'done' || proposal.state === 'failed') return proposal;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
