/** Proposals in the database: ordered, made by a job, fetched. */
import { desc, eq, sql } from 'drizzle-orm';
import type { Refusal } from '@cebao/kernel';
import { recordAudit } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { proposal, proposalFile } from '../../platform/db/schema/app.ts';
import { enqueue, finishJob } from '../../platform/jobs/queue.ts';
import { problem } from '../../platform/http/problem.ts';

export type ProposalRow = typeof proposal.$inferSelect;

/** Load the plan, render it, store it. */
export const proposalSteps = 3;

export function proposalRecordOf(row: ProposalRow) {
  const { id, planId, householdId, state, attempts, refusal, fileName, bytes, sha256 } = row;
  return {
    id,
    planId,
    householdId,
    state,
    attempts,
    refusal,
    fileName,
    bytes,
    sha256,
    progress: { done: row.stepsDone, of: proposalSteps },
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

type Ordered = Pick<ProposalRow, 'id' | 'planId' | 'householdId' | 'createdBy'>;

export async function insertProposal(tx: Tx, ordered: Ordered): Promise<ProposalRow> {
  const [row] = await tx
    .insert(proposal)
    .values({ ...ordered, state: 'queued' })
    .onConflictDoNothing()
    .returning();
  if (row === undefined) throw problem('ID_TAKEN');
  await enqueue(tx, { id: row.id, kind: 'proposal', subjectId: row.id });
  await recordAudit(tx, { event: 'proposalOrdered', subjectId: row.id }, { plan: row.planId });
  return row;
}

export async function listProposals(tx: Tx, householdId: string) {
  const rows = await tx
    .select()
    .from(proposal)
    .where(eq(proposal.householdId, householdId))
    .orderBy(desc(proposal.createdAt), desc(proposal.id))
    .limit(200);
  return rows.map(proposalRecordOf);
}

export async function readProposal(tx: Tx, id: string): Promise<ProposalRow> {
  const [row] = await tx.select().from(proposal).where(eq(proposal.id, id));
  if (row === undefined) throw problem('NOT_FOUND');
  return row;
}

export async function readProposalFile(tx: Tx, id: string): Promise<Uint8Array> {
  const [row] = await tx.select().from(proposalFile).where(eq(proposalFile.proposalId, id));
  if (row === undefined) throw problem('PROPOSAL_NOT_READY');
  return row.pdf;
}

type Step = Partial<Pick<ProposalRow, 'stepsDone' | 'attempts'>>;

export async function showProgress(tx: Tx, id: string, step: Step): Promise<void> {
  await tx
    .update(proposal)
    .set({ state: 'running', ...step })
    .where(eq(proposal.id, id));
}

export type Made = {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly fileName: string;
};

export async function storeProposal(tx: Tx, id: string, { pdf, sha256, fileName }: Made) {
  await tx.insert(proposalFile).values({ proposalId: id, pdf }).onConflictDoNothing();
  await tx
    .update(proposal)
    .set({
      state: 'done',
      stepsDone: proposalSteps,
      bytes: pdf.length,
      sha256,
      fileName,
      finishedAt: sql`now()`,
    })
    .where(eq(proposal.id, id));
  await finishJob(tx, id);
  await recordAudit(tx, { event: 'proposalDone', subjectId: id }, { sha256 });
}

export async function failProposal(tx: Tx, id: string, refusal: Refusal): Promise<void> {
  await tx
    .update(proposal)
    .set({ state: 'failed', refusal, finishedAt: sql`now()` })
    .where(eq(proposal.id, id));
  await finishJob(tx, id);
  await recordAudit(tx, { event: 'proposalFailed', subjectId: id }, { code: refusal.code });
}
