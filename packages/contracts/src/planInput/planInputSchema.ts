/**
 * The inputs of a plan in the canonical form that proofs carry: everything that the figures follow
 * from. Reading them back must give the same inputs to the last field, or a refusal by name.
 */
import { z } from 'zod';
import type { DatedState, PlanInput } from '@cebao/planning';
import { scenesSchema } from '../dossierScene.ts';
import { segmentSchema } from '../dossierSegment.ts';
import { householdSchemaCanonical } from '../household/canonicalHousehold.ts';
import { centsField } from '../household/field/moneyField.ts';
import { basisSchema } from './basisSchema.ts';
import { catalogueSchema } from './catalogueSchema.ts';

const maxSegments = 50;

const defaults: z.ZodType<PlanInput['assumptionDefaults']> = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/),
  z.number(),
);

export const planInputSchema: z.ZodType<PlanInput> = z.strictObject({
  household: householdSchemaCanonical,
  assumptionDefaults: defaults,
  basis: basisSchema,
  catalogue: catalogueSchema,
  scenes: scenesSchema.optional(),
  segments: z.array(segmentSchema).min(1).max(maxSegments).optional(),
  budgetCents: centsField,
});

/** A family on an earlier day, with what its gaps followed from then. */
export const datedStateSchema: z.ZodType<DatedState> = z.strictObject({
  household: householdSchemaCanonical,
  assumptionDefaults: defaults,
  basis: basisSchema,
});
