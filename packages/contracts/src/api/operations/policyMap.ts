/** The policy map 保单整理表 as files: always of the facts as they are stored. */
import { z } from 'zod';
import { readOperation } from '../operation.ts';
import { apiRoutes } from '../routes.ts';
import { householdIdField } from '../schemas/fields.ts';
import { pdfFile, xlsxFile } from '../schemas/proposal.ts';

const { policyMap } = apiRoutes;

export const policyMapOperations = {
  pdf: readOperation('households.read', {
    route: policyMap.pdf,
    summary: '下载保单整理表（PDF）',
    problems: ['NOT_FOUND', 'FACTS_REFUSED'],
  })
    .input(z.strictObject({ householdId: householdIdField }))
    .output(pdfFile),
  xlsx: readOperation('households.read', {
    route: policyMap.xlsx,
    summary: '下载保单整理表（XLSX）',
    problems: ['NOT_FOUND', 'FACTS_REFUSED'],
  })
    .input(z.strictObject({ householdId: householdIdField }))
    .output(xlsxFile),
};
