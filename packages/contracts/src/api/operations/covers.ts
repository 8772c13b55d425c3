/** Policies in force and quotes in hand: parts of the family's facts, edited one at a time. */
import { z } from 'zod';
import { writeOperation } from '../operation.ts';
import { apiRoutes } from '../routes.ts';
import type { RouteLine } from '../routes.ts';
import { householdIdField, versionField } from '../schemas/fields.ts';
import { coverFactsSchema, householdRecord } from '../schemas/household.ts';

const place = { householdId: householdIdField, expectedVersion: versionField };
/** The short name of the entry inside the family file. */
const coverId = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);

type Routes = { readonly add: RouteLine; readonly update: RouteLine; readonly remove: RouteLine };

function coverOperations(routes: Routes, noun: string) {
  return {
    add: writeOperation('households.write', {
      route: routes.add,
      summary: `添加${noun}`,
      problems: ['NOT_FOUND', 'STALE_VERSION', 'FACTS_REFUSED', 'ARCHIVED'],
    })
      .input(z.strictObject({ ...place, entry: coverFactsSchema }))
      .output(householdRecord),
    update: writeOperation('households.write', {
      route: routes.update,
      summary: `修改${noun}`,
      problems: ['NOT_FOUND', 'STALE_VERSION', 'FACTS_REFUSED', 'ARCHIVED'],
    })
      .input(z.strictObject({ ...place, coverId, entry: coverFactsSchema }))
      .output(householdRecord),
    remove: writeOperation('households.write', {
      route: routes.remove,
      summary: `删除${noun}`,
      problems: ['NOT_FOUND', 'STALE_VERSION', 'FACTS_REFUSED', 'ARCHIVED'],
    })
      .input(z.strictObject({ ...place, coverId }))
      .output(householdRecord),
  };
}

export const policyOperations = coverOperations(apiRoutes.policies, '已有保单');
export const manualLineOperations = coverOperations(apiRoutes.manualLines, '报价');
