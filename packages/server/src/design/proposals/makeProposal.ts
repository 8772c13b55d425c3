/**
 * The job that makes a proposal. Rendering repeats its bytes, so a job that was cut short by a dead
 * process is simply done again; after the third time it says so.
 */
import { createHash } from 'node:crypto';
import type { Refusal } from '@cebao/kernel';
import { maxAttempts, type Job } from '../../platform/jobs/queue.ts';
import type { JobPlace } from '../../platform/jobs/runner.ts';
import { withAgency } from '../../platform/tenancy/withAgency.ts';
import { reportOf } from '../plans/planRecord.ts';
import { readPlan } from '../plans/store.ts';
import { failProposal, readProposal, showProgress, storeProposal } from './store.ts';

export async function makeProposal(job: Job, { services, grant }: JobPlace): Promise<void> {
  const id = job.subjectId;
  const { database, engine } = services;
  if (job.attempts > maxAttempts) {
    await withAgency(database, grant, (tx) => failProposal(tx, id, broken(job)));
    return;
  }
  const plan = await withAgency(database, grant, async (tx) => {
    await showProgress(tx, id, { stepsDone: 1, attempts: job.attempts });
    return readPlan(tx, (await readProposal(tx, id)).planId);
  });
  const rendered = await engine.render({ sealed: plan.sealed });
  if (!rendered.ok) {
    const { error } = rendered;
    await withAgency(database, grant, (tx) => failProposal(tx, id, error));
    return;
  }
  const pdf = rendered.value;
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  await withAgency(database, grant, (tx) => showProgress(tx, id, { stepsDone: 2 }));
  const { family, proof } = reportOf(plan);
  const fileName = `${family.name}-${proof.asOf}-${plan.resultHash.slice(0, 8)}.pdf`;
  await withAgency(database, grant, (tx) => storeProposal(tx, id, { pdf, sha256, fileName }));
}

function broken(job: Job): Refusal {
  return {
    code: 'FILE_UNWRITABLE',
    thing: 'proposal',
    value: `试了 ${String(job.attempts - 1)} 次`,
    limit: `${String(maxAttempts)} 次之内做成；请把服务器日志交给维护者`,
  };
}
