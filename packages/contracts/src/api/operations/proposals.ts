import { z } from 'zod';
import { readOperation, writeOperation } from '../operation.ts';
import { apiRoutes } from '../routes.ts';
import { householdIdField, planIdField, proposalIdField } from '../schemas/fields.ts';
import { pdfFile, proposalRecord } from '../schemas/proposal.ts';

const { proposals } = apiRoutes;

export const proposalOperations = {
  order: writeOperation('proposals.write', {
    route: proposals.order,
    summary: '制作方案书',
    problems: ['NOT_FOUND', 'ID_TAKEN'],
  })
    .input(z.strictObject({ planId: planIdField, id: proposalIdField }))
    .output(proposalRecord),
  list: readOperation('proposals.read', {
    route: proposals.list,
    summary: '一个家庭的方案书',
    problems: ['NOT_FOUND'],
  })
    .input(z.strictObject({ householdId: householdIdField }))
    .output(z.object({ proposals: z.array(proposalRecord).readonly() })),
  read: readOperation('proposals.read', {
    route: proposals.read,
    summary: '方案书做到哪一步了',
    problems: ['NOT_FOUND'],
  })
    .input(z.strictObject({ proposalId: proposalIdField }))
    .output(proposalRecord),
  download: readOperation('proposals.read', {
    route: proposals.download,
    summary: '下载方案书',
    problems: ['NOT_FOUND', 'PROPOSAL_NOT_READY'],
  })
    .input(z.strictObject({ proposalId: proposalIdField }))
    .output(pdfFile),
};
