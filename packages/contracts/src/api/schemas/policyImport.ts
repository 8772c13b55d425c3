/** A list of policies and what importing it would do. Nothing of it is kept. */
import { z } from 'zod';
import { doubtCodes } from '@cebao/planning';
import { importFields } from '../../policyImport/fields.ts';
import { policyMappingSchema } from '../../policyImport/mapping.ts';
import { householdIdField, shortText } from './fields.ts';
import { coverFactsSchema, factsSchema } from './household.ts';
import { refusalSchema } from './problem.ts';

export const policyImportRequest = z.strictObject({
  householdId: householdIdField,
  file: z.strictObject({
    name: shortText,
    /** CSV or XLSX, in base64: the request as a whole has the limit of every request. */
    base64: z.base64(),
  }),
  /** Of an XLSX file with several; the first one without it. */
  sheet: shortText.optional(),
  /** As confirmed by a person; proposed from the headings without it. */
  mapping: policyMappingSchema.optional(),
  /** The family as it stands in a form that is not saved yet; as stored without it. */
  facts: factsSchema.optional(),
});

const importRow = z.object({
  /** From 1, as a spreadsheet counts. */
  row: z.int(),
  state: z.enum(['ok', 'refused', 'duplicate']),
  /** null where it was refused. */
  policy: coverFactsSchema.nullable(),
  /** Id of the policy that it repeats, or the row that says the same; null. */
  duplicateOf: z.string().nullable(),
  /** `thing` is the address of the cell and its heading. */
  refusals: z.array(refusalSchema).readonly(),
  /** What mostly is a slip and may be meant; `thing` as in refusals, amounts in fen. */
  doubts: z
    .array(
      z.object({
        code: z.enum(doubtCodes),
        thing: z.string(),
        value: z.number(),
        limit: z.number(),
      }),
    )
    .readonly(),
  /** What the row did not say and custom filled in. */
  filled: z.array(z.enum(importFields)).readonly(),
});

export const policyImportPreview = z.object({
  sheets: z.array(z.string()).readonly(),
  /** The one that was read. */
  sheet: z.string(),
  mapping: policyMappingSchema,
  /** Beside each column of the mapping: the first cell below its heading that says something. */
  samples: z.array(z.string()).readonly(),
  /** Why no row was read: columns that are missing, doubled or not there, too many rows. */
  faults: z.array(refusalSchema).readonly(),
  rows: z.array(importRow).readonly(),
  counts: z.object({ ok: z.int(), refused: z.int(), duplicate: z.int() }),
  /** What may be added to the family file's `policies`: the good rows, as the mapping says. */
  policies: z.array(coverFactsSchema).readonly(),
});
export type PolicyImportPreview = z.output<typeof policyImportPreview>;
