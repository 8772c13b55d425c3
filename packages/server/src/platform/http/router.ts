/** Every operation of the contract with what serves it; one that is missing does not compile. */
import { catalogueHandlers } from '../../design/catalogue/operations.ts';
import { planHandlers } from '../../design/plans/operations.ts';
import { proposalHandlers } from '../../design/proposals/operations.ts';
import { manualLineHandlers, policyHandlers } from '../../needs/covers/operations.ts';
import { policyImportHandlers } from '../../needs/policyImport/operations.ts';
import { policyMapHandlers } from '../../needs/policyMap/operations.ts';
import { householdHandlers } from '../../needs/households/operations.ts';
import { sessionHandlers } from '../identity/operations.ts';
import { open } from './operations.ts';

export const apiRouter = open.router({
  system: {
    health: open.system.health.handler(({ context }) => {
      const { books, database } = context.services;
      const { engineVersion, catalogueVersion } = books.basis;
      return { status: 'ok' as const, engineVersion, catalogueVersion, database: database.kind };
    }),
  },
  session: sessionHandlers,
  households: householdHandlers,
  policies: policyHandlers,
  policyImports: policyImportHandlers,
  policyMap: policyMapHandlers,
  manualLines: manualLineHandlers,
  plans: planHandlers,
  proposals: proposalHandlers,
  catalogue: catalogueHandlers,
});
