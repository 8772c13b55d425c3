/** From a row to what the API says of a plan. */
import { z } from 'zod';
import type { Report } from '@cebao/planning';
import { plan } from '../../platform/db/schema/app.ts';
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

/** The report inside the sealed plan, as this server once wrote it. */
const sealedSchema = z.object({ report: z.custom<Report>((given) => typeof given === 'object') });

export function reportOf({ sealed }: Pick<PlanRow, 'sealed'>): Report {
  return sealedSchema.parse(JSON.parse(sealed)).report;
}
