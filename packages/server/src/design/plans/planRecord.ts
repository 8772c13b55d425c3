/** From a row to what the API says of a plan. */
import { z } from 'zod';
import { planInputSchema, toRefusals } from '@cebao/contracts';
import type { DatedState, Report } from '@cebao/planning';
import type { StressPart } from '@cebao/proposal';
import { plan } from '../../platform/db/schema/app.ts';
import { problem } from '../../platform/http/problem.ts';
import { getTableColumns } from 'drizzle-orm';

export type PlanRow = typeof plan.$inferSelect;

/** All but the sealed plan: a list must not carry it. */
const { sealed: _sealed, agencyId: _agency, ...columns } = getTableColumns(plan);
export const planSummaryColumns = columns;

export function planSummaryOf(row: Omit<PlanRow, 'sealed' | 'agencyId'>) {
  const { id, householdId, householdVersion, title, budgetCents, premiumCents, lines } = row;
  const { engineVersion, basisId, catalogueVersion, inputHash, resultHash } = row;
  return {
    id,
    householdId,
    householdVersion,
    title,
    budgetCents,
    premiumCents,
    lines,
    basis: { engineVersion, basisId, catalogueVersion },
    inputHash,
    resultHash,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
  };
}

/** What stands inside the sealed plan, as this server once wrote it. */
const sealedSchema = z.object({
  report: z.custom<Report>((given) => typeof given === 'object'),
  /** Plans of before ADR 0056 carry none. */
  stress: z.custom<StressPart>((given) => typeof given === 'object').optional(),
});

export type SealedParts = { readonly report: Report; readonly stress: StressPart | null };

export function sealedPartsOf({ sealed }: Pick<PlanRow, 'sealed'>): SealedParts {
  const { report, stress = null } = sealedSchema.parse(JSON.parse(sealed));
  return { report, stress };
}

export function reportOf(row: Pick<PlanRow, 'sealed'>): Report {
  return sealedPartsOf(row).report;
}

/** The inputs of the plan's own day, read strictly: an older engine's may lack what today's asks. */
export function stateOf({ sealed }: Pick<PlanRow, 'sealed'>): DatedState {
  const { inputs } = z.object({ inputs: z.unknown() }).parse(JSON.parse(sealed));
  const read = planInputSchema.safeParse(inputs);
  if (!read.success) throw problem('PLAN_REFUSED', { refusals: toRefusals(read.error, inputs) });
  const { household, assumptionDefaults, basis } = read.data;
  return { household, assumptionDefaults, basis };
}
