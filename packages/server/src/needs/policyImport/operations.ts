/** The preview of an import: a stranger's file is read in the engine's thread, nothing is written. */
import { guarded } from '../../platform/http/operations.ts';
import { problem } from '../../platform/http/problem.ts';
import { withAgency } from '../../platform/tenancy/withAgency.ts';
import { checkedFacts, readHouseholdRow } from '../households/store.ts';

const { policyImports } = guarded;

export const policyImportHandlers = policyImports.router({
  preview: policyImports.preview.handler(async ({ context, input }) => {
    const { services, session } = context;
    const row = await withAgency(services.database, session.grant, (tx) =>
      readHouseholdRow(tx, input.householdId),
    );
    const facts = input.facts ?? row.facts;
    // A family that cannot be read would refuse every row for a fault that is not the row's.
    checkedFacts(facts, context);
    const { name, base64 } = input.file;
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
    const { sheet = null, mapping = null } = input;
    const asked = { file: { name, bytes }, sheet, mapping, facts };
    const preview = await services.engine.policyImport(asked);
    if (!preview.ok) throw problem('FILE_REFUSED', { refusals: [preview.error] });
    return preview.value;
  }),
});
