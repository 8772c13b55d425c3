/** A family as the server keeps it: its facts, in versions. */
import { z } from 'zod';
import type { Household } from '@cebao/planning';
import {
  carried,
  centsNumber,
  dateText,
  householdIdField,
  instant,
  shortText,
  versionField,
} from './fields.ts';
import { problemFields, refusalSchema } from './problem.ts';

/**
 * The family file `cebao.household/1` as JSON: what a planner writes, money in fen or as typed
 * text. It is judged by the same schema as a file on the command line; refusals name each field.
 */
export const factsSchema = z
  .record(z.string(), z.unknown())
  .meta({ description: 'family file, format cebao.household/1' });
/** One entry of `policies` or `manualLines` of the family file. */
export const coverFactsSchema = z
  .record(z.string(), z.unknown())
  .meta({ description: 'an entry of policies or manualLines of the family file' });

export const checkedHousehold = carried<Household>(
  'the family with every field present and all money in fen',
);

export const householdSummary = z.object({
  id: householdIdField,
  version: versionField,
  name: z.string(),
  region: z.string(),
  asOf: dateText,
  persons: z.int(),
  policies: z.int(),
  manualLines: z.int(),
  budgetCents: centsNumber.nullable(),
  createdAt: instant,
  updatedAt: instant,
  updatedBy: shortText,
  archived: z.boolean(),
});

export const householdRecord = householdSummary.extend({
  /** As written, without identity numbers: these are checked and forgotten. */
  facts: factsSchema,
  /** null: kept by an older version whose facts do not pass today; `obstacles` say why. */
  household: checkedHousehold.nullable(),
  /** Facts that contradict each other: kept, but no plan is made until they are mended. */
  obstacles: z.array(refusalSchema).readonly(),
});
export type HouseholdRecord = z.output<typeof householdRecord>;

export const householdCheck = z.object({
  household: checkedHousehold,
  obstacles: z.array(refusalSchema).readonly(),
});

export const versionSummary = z.object({
  version: versionField,
  at: instant,
  by: shortText,
  action: z.enum([
    'created',
    'updated',
    'policyAdded',
    'policyUpdated',
    'policyRemoved',
    'quoteAdded',
    'quoteUpdated',
    'quoteRemoved',
    'archived',
    'restored',
  ]),
  /** Which parts of the file differ from the version before. */
  changed: z.array(z.string()).readonly(),
});

export const versionRecord = versionSummary.extend({
  facts: factsSchema,
  /** As today's reader reads it; null where it does not, and `obstacles` say why. */
  household: checkedHousehold.nullable(),
  obstacles: z.array(refusalSchema).readonly(),
});

/** Somebody else was first: the state as it is now, for a merge. Nothing has been written. */
export const staleSchema = z.object({ ...problemFields, current: householdRecord });
