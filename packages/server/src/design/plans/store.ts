/** Plans in the database: written once, never changed. */
import { desc, eq } from 'drizzle-orm';
import { recordAudit } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { plan } from '../../platform/db/schema/app.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Planned } from '../../platform/engine/task.ts';
import { planSummaryColumns, planSummaryOf, type PlanRow } from './planRecord.ts';

export type NewPlan = {
  readonly id: string;
  readonly householdId: string;
  readonly householdVersion: number;
  readonly title: string;
  readonly createdBy: string;
};

export async function insertPlan(tx: Tx, made: NewPlan, planned: Planned): Promise<PlanRow> {
  const { report, seal, sealed } = planned;
  const { engineVersion, basisId, catalogueVersion } = report.proof;
  const [row] = await tx
    .insert(plan)
    .values({
      ...made,
      budgetCents: report.plan.budgetCents,
      premiumCents: report.plan.premiumCents,
      lines: report.plan.lines.length,
      engineVersion,
      basisId,
      catalogueVersion,
      inputHash: seal.inputHash,
      resultHash: seal.resultHash,
      sealed,
    })
    .onConflictDoNothing()
    .returning();
  if (row === undefined) throw problem('ID_TAKEN');
  await recordAudit(
    tx,
    { event: 'planSaved', subjectId: row.id },
    { household: row.householdId, version: row.householdVersion, resultHash: row.resultHash },
  );
  return row;
}

export async function listPlans(tx: Tx, householdId: string) {
  const rows = await tx
    .select(planSummaryColumns)
    .from(plan)
    .where(eq(plan.householdId, householdId))
    .orderBy(desc(plan.createdAt), desc(plan.id))
    .limit(200);
  return rows.map(planSummaryOf);
}

export async function readPlan(tx: Tx, id: string): Promise<PlanRow> {
  const [row] = await tx.select().from(plan).where(eq(plan.id, id));
  if (row === undefined) throw problem('NOT_FOUND');
  return row;
}
