import { z } from 'zod';
import { readOperation, writeOperation } from '../operation.ts';
import { apiRoutes } from '../routes.ts';
import { centsNumber, householdIdField, planIdField, versionField } from '../schemas/fields.ts';
import {
  planClaim,
  planComparison,
  planComputation,
  planRecord,
  planState,
  planSummary,
} from '../schemas/plan.ts';

const { plans } = apiRoutes;
const householdId = householdIdField;

export const planOperations = {
  /** Writes nothing: the slider without a browser engine. */
  compute: readOperation('plans.read', {
    route: plans.compute,
    summary: '用服务器上的资料计算方案，不保存',
    problems: ['NOT_FOUND', 'PLAN_REFUSED', 'BAD_JSON', 'WRONG_ORIGIN'],
  })
    .input(
      z.strictObject({
        householdId,
        /** null: the budget in the family's own choices. */
        budgetCents: centsNumber.nullable().default(null),
      }),
    )
    .output(planComputation),
  list: readOperation('plans.read', {
    route: plans.list,
    summary: '一个家庭保存过的方案',
    problems: ['NOT_FOUND'],
  })
    .input(z.strictObject({ householdId }))
    .output(z.object({ plans: z.array(planSummary).readonly() })),
  save: writeOperation('plans.write', {
    route: plans.save,
    summary: '保存方案：服务器重算，一分不差才保存',
    problems: [
      'NOT_FOUND',
      'ID_TAKEN',
      'STALE_VERSION',
      'ARCHIVED',
      'PLAN_REFUSED',
      'PLAN_DISAGREES',
      'BASIS_CHANGED',
    ],
  })
    .input(
      z.strictObject({
        householdId,
        id: planIdField,
        /** The plan is of this version of the family. */
        expectedVersion: versionField,
        title: z.string().max(100).default(''),
        budgetCents: centsNumber,
        claim: planClaim,
        /** An earlier plan of the family: what moved since is sealed with this one. */
        since: planIdField.nullable().default(null),
      }),
    )
    .output(planRecord),
  read: readOperation('plans.read', {
    route: plans.read,
    summary: '一份方案',
    problems: ['NOT_FOUND'],
  })
    .input(z.strictObject({ planId: planIdField }))
    .output(planRecord),
  state: readOperation('plans.read', {
    route: plans.state,
    summary: '一份方案当时的家庭、假设与官方表，用来看缺口为什么变了',
    problems: ['NOT_FOUND', 'PLAN_REFUSED'],
  })
    .input(z.strictObject({ planId: planIdField }))
    .output(planState),
  compare: readOperation('plans.read', {
    route: plans.compare,
    summary: '两份方案并排',
    problems: ['NOT_FOUND'],
  })
    .input(z.strictObject({ planId: planIdField, otherPlanId: planIdField }))
    .output(planComparison),
};
