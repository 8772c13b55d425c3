import { z } from 'zod';
import { readOperation, writeOperation } from '../operation.ts';
import { apiRoutes } from '../routes.ts';
import { householdIdField, shortText, versionField, versionInPath } from '../schemas/fields.ts';
import {
  factsSchema,
  householdCheck,
  householdRecord,
  householdSummary,
  versionRecord,
  versionSummary,
} from '../schemas/household.ts';

const { households } = apiRoutes;
const householdId = householdIdField;
/** The version that the client has on its screen. */
const expectedVersion = versionField;

export const householdOperations = {
  list: readOperation('households.read', { route: households.list, summary: '家庭列表' })
    .input(
      z.strictObject({
        search: shortText.default(''),
        archived: z.union([z.boolean(), z.stringbool()]).default(false),
        limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
        /** The id of the last one on the page before. */
        after: householdId.optional(),
      }),
    )
    .output(
      z.object({
        households: z.array(householdSummary).readonly(),
        next: householdId.nullable(),
      }),
    ),
  create: writeOperation('households.write', {
    route: households.create,
    summary: '新建家庭',
    problems: ['FACTS_REFUSED', 'ID_TAKEN'],
  })
    .input(z.strictObject({ id: householdId, facts: factsSchema }))
    .output(householdRecord),
  check: readOperation('households.read', {
    route: households.check,
    summary: '检查家庭资料，不保存',
    problems: ['FACTS_REFUSED', 'BAD_JSON', 'BODY_TOO_LARGE', 'WRONG_MEDIA_TYPE', 'WRONG_ORIGIN'],
  })
    .input(z.strictObject({ facts: factsSchema }))
    .output(householdCheck),
  read: readOperation('households.read', {
    route: households.read,
    summary: '家庭的现状',
    problems: ['NOT_FOUND'],
  })
    .input(z.strictObject({ householdId }))
    .output(householdRecord),
  update: writeOperation('households.write', {
    route: households.update,
    summary: '修改家庭资料',
    problems: ['NOT_FOUND', 'STALE_VERSION', 'FACTS_REFUSED', 'ARCHIVED'],
  })
    .input(z.strictObject({ householdId, expectedVersion, facts: factsSchema }))
    .output(householdRecord),
  archive: writeOperation('households.write', {
    route: households.archive,
    summary: '归档家庭',
    problems: ['NOT_FOUND', 'STALE_VERSION', 'ARCHIVED'],
  })
    .input(z.strictObject({ householdId, expectedVersion }))
    .output(householdRecord),
  restore: writeOperation('households.write', {
    route: households.restore,
    summary: '取消归档',
    problems: ['NOT_FOUND', 'STALE_VERSION'],
  })
    .input(z.strictObject({ householdId, expectedVersion }))
    .output(householdRecord),
  history: readOperation('households.read', {
    route: households.history,
    summary: '家庭资料的历史',
    problems: ['NOT_FOUND'],
  })
    .input(z.strictObject({ householdId }))
    .output(z.object({ versions: z.array(versionSummary).readonly() })),
  readVersion: readOperation('households.read', {
    route: households.readVersion,
    summary: '历史上的一版',
    problems: ['NOT_FOUND'],
  })
    .input(z.strictObject({ householdId, version: versionInPath }))
    .output(versionRecord),
};
