/**
 * The one list of operations. Routes, OpenAPI, the typed client, the permission matrix and the
 * tenancy probe all come from it.
 */
import { manualLineOperations, policyOperations } from './operations/covers.ts';
import { catalogueOperations } from './operations/catalogue.ts';
import { householdOperations } from './operations/households.ts';
import { planOperations } from './operations/plans.ts';
import { proposalOperations } from './operations/proposals.ts';
import { policyImportOperations } from './operations/policyImports.ts';
import { policyMapOperations } from './operations/policyMap.ts';
import { sessionOperations, systemOperations } from './operations/session.ts';

export const apiContract = {
  system: systemOperations,
  session: sessionOperations,
  households: householdOperations,
  policies: policyOperations,
  policyImports: policyImportOperations,
  policyMap: policyMapOperations,
  manualLines: manualLineOperations,
  plans: planOperations,
  proposals: proposalOperations,
  catalogue: catalogueOperations,
};
export type ApiContract = typeof apiContract;
