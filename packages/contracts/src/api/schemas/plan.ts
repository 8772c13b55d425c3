/** Plans as the server computes, keeps and compares them. */
import { z } from 'zod';
import type { DatedState, PlanLine, Report, StressResult } from '@cebao/planning';
import {
  carried,
  centsChange,
  centsNumber,
  hashField,
  householdIdField,
  instant,
  planIdField,
  shortText,
  versionField,
} from './fields.ts';
import { checkedHousehold } from './household.ts';
import { problemFields } from './problem.ts';

export const reportSchema = carried<Report>('risks, gaps, the certified plan and its workings');

/** What a result follows from. A browser that computed under another basis has to load it anew. */
export const planBasis = z.object({
  engineVersion: shortText,
  basisId: shortText,
  catalogueVersion: hashField,
});

export const planComputation = z.object({
  householdVersion: versionField,
  budgetCents: centsNumber,
  basis: planBasis,
  /** SHA-256 over canonical JSON of the inputs and of the report. */
  inputHash: hashField,
  resultHash: hashField,
  report: reportSchema,
});

/** What the client says it has on its screen; the server recomputes and must agree to the fen. */
export const planClaim = z.strictObject({
  premiumCents: centsNumber,
  resultHash: hashField,
  basis: planBasis,
});

export const planSummary = z.object({
  id: planIdField,
  householdId: householdIdField,
  householdVersion: versionField,
  title: z.string(),
  budgetCents: centsNumber,
  premiumCents: centsNumber,
  lines: z.int(),
  basis: planBasis,
  inputHash: hashField,
  resultHash: hashField,
  createdAt: instant,
  createdBy: shortText,
});

/** What a stress test was asked with, and what it gave; sealed with the plan. */
const stressRecord = z.object({
  spread: carried<Readonly<Record<string, number>>>('how uncertain the economy is, by id'),
  seed: z.int(),
  paths: z.int(),
  result: carried<StressResult>('how often and how badly lives go wrong'),
});

export const planRecord = planSummary.extend({
  report: reportSchema,
  /** null in plans that were saved without one. */
  stress: stressRecord.nullable().default(null),
});

/** Of its own day: a plan carries the tables and defaults that it was made with. */
export const planState = z.object({
  household: checkedHousehold,
  assumptionDefaults: carried<DatedState['assumptionDefaults']>('default assumptions, by id'),
  basis: carried<DatedState['basis']>('tables and rules'),
});

const line = carried<PlanLine>('a line of a plan').nullable();

/** Two plans beside each other: line by line, and what stays open under each. */
export const planComparison = z.object({
  left: planSummary,
  right: planSummary,
  /** right - left. */
  premiumDifferenceCents: centsChange,
  lines: z.array(z.object({ key: z.string(), left: line, right: line })).readonly(),
  open: z
    .array(
      z.object({
        member: z.string(),
        peril: z.string(),
        layer: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        leftOpenCents: centsNumber.nullable(),
        rightOpenCents: centsNumber.nullable(),
      }),
    )
    .readonly(),
});

export const disagreementSchema = z.object({
  ...problemFields,
  /** As the server computed it. */
  premiumCents: centsNumber,
  resultHash: hashField,
});
export const basisChangedSchema = z.object({ ...problemFields, basis: planBasis });
