/** The operations on proposals. */
import { guarded } from '../../platform/http/operations.ts';
import { recordAudit } from '../../platform/audit/record.ts';
import { problem } from '../../platform/http/problem.ts';
import { withAgency } from '../../platform/tenancy/withAgency.ts';
import { writeOnce } from '../../platform/tenancy/writeOnce.ts';
import { readHouseholdRow } from '../../needs/households/store.ts';
import { readPlan } from '../plans/store.ts';
import {
  insertProposal,
  listProposals,
  proposalRecordOf,
  readProposal,
  readProposalFile,
} from './store.ts';

const { proposals } = guarded;

export const proposalHandlers = proposals.router({
  order: proposals.order.handler(async ({ context, input }) => {
    const ordered = await writeOnce(
      context,
      { operation: 'proposals.order', input },
      async (tx) => {
        const plan = await readPlan(tx, input.planId);
        const { id, planId } = input;
        const made = { id, planId, householdId: plan.householdId, createdBy: context.session.name };
        return proposalRecordOf(await insertProposal(tx, made));
      },
    );
    context.services.wakeJobs();
    return ordered;
  }),

  list: proposals.list.handler(({ context, input }) =>
    withAgency(context.services.database, context.session.grant, async (tx) => {
      await readHouseholdRow(tx, input.householdId);
      return { proposals: await listProposals(tx, input.householdId) };
    }),
  ),

  read: proposals.read.handler(({ context, input }) =>
    withAgency(context.services.database, context.session.grant, async (tx) =>
      proposalRecordOf(await readProposal(tx, input.proposalId)),
    ),
  ),

  download: proposals.download.handler(({ context, input }) =>
    withAgency(context.services.database, context.session.grant, async (tx) => {
      const row = await readProposal(tx, input.proposalId);
      if (row.state !== 'done' || row.fileName === null) throw problem('PROPOSAL_NOT_READY');
      const pdf = await readProposalFile(tx, row.id);
      const details = { sha256: row.sha256 ?? '' };
      await recordAudit(tx, { event: 'proposalDownloaded', subjectId: row.id }, details);
      return new File([Uint8Array.from(pdf)], row.fileName, { type: 'application/pdf' });
    }),
  ),
});
