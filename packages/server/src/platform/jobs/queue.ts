/**
 * The queue: a row for each thing that is to be done for one agency. A worker leases a row for some
 * time; when its process dies the lease runs out and another takes it, three times at most.
 * docs/adr says why this is a table of our own.
 */
import { asc, eq, sql } from 'drizzle-orm';
import { inTransaction, type Db, type Tx } from '../db/transaction.ts';
import { job } from '../db/schema/sys.ts';

export type Job = Pick<
  typeof job.$inferSelect,
  'id' | 'agencyId' | 'userId' | 'kind' | 'subjectId' | 'attempts'
>;

export const maxAttempts = 3;
const leaseSeconds = 300;
const retrySeconds = 10;

/** In the transaction that makes the record which the job is for. */
export async function enqueue(
  tx: Tx,
  { id, kind, subjectId }: Pick<Job, 'id' | 'kind' | 'subjectId'>,
): Promise<void> {
  await tx.execute(sql`select sys.enqueue(${id}, ${kind}, ${subjectId})`);
}

/** In the transaction that writes what came of it. */
export async function finishJob(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`select sys.finish_job(${id})`);
}

/** The oldest job that nobody works on; null when there is none. Two servers never take the same. */
export function leaseJob(db: Db): Promise<Job | null> {
  return inTransaction(db, async (tx) => {
    const [free] = await tx
      .select({ id: job.id })
      .from(job)
      .where(sql`${job.leasedUntil} is null or ${job.leasedUntil} < now()`)
      .orderBy(asc(job.createdAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (free === undefined) return null;
    const [leased] = await tx
      .update(job)
      .set({
        attempts: sql`${job.attempts} + 1`,
        leasedUntil: sql`now() + make_interval(secs => ${leaseSeconds})`,
      })
      .where(eq(job.id, free.id))
      .returning();
    return leased ?? null;
  });
}

/** A job that broke is tried again soon: only a dead process makes it wait for its whole lease. */
export async function postponeJob(db: Db, { id, attempts }: Job): Promise<void> {
  const seconds = retrySeconds * attempts;
  await db
    .update(job)
    .set({ leasedUntil: sql`now() + make_interval(secs => ${seconds})` })
    .where(eq(job.id, id));
}

/** Where one process alone works on this database, every lease at its start is a dead one's. */
export async function releaseLeases(db: Db): Promise<void> {
  await db.update(job).set({ leasedUntil: null });
}
