/** The policy map as files, of the facts as they are stored; no transaction waits for the engine. */
import type { HouseholdId } from '@cebao/contracts';
import { guarded } from '../../platform/http/operations.ts';
import type { SignedInContext } from '../../platform/http/context.ts';
import { problem } from '../../platform/http/problem.ts';
import { withAgency } from '../../platform/tenancy/withAgency.ts';
import { checkedFacts, readHouseholdRow } from '../households/store.ts';

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const { policyMap } = guarded;

export const policyMapHandlers = policyMap.router({
  pdf: policyMap.pdf.handler(({ context, input }) => mapFile(context, input.householdId, 'pdf')),
  xlsx: policyMap.xlsx.handler(({ context, input }) => mapFile(context, input.householdId, 'xlsx')),
});

async function mapFile(
  context: SignedInContext,
  householdId: HouseholdId,
  format: keyof typeof types,
): Promise<File> {
  const { services, session } = context;
  const row = await withAgency(services.database, session.grant, (tx) =>
    readHouseholdRow(tx, householdId),
  );
  const { household, obstacles } = checkedFacts(row.facts, context);
  if (obstacles.length > 0) throw problem('FACTS_REFUSED', { refusals: obstacles });
  const made = await services.engine.policyMap({ household, format });
  if (!made.ok) throw problem('FACTS_REFUSED', { refusals: [made.error] });
  const name = `${household.name}-${household.asOf}.${format}`;
  return new File([Uint8Array.from(made.value)], name, { type: types[format] });
}
