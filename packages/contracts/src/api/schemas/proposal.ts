/** A proposal is made by a job; its PDF can be fetched once it is done. */
import { z } from 'zod';
import {
  hashField,
  householdIdField,
  instant,
  planIdField,
  proposalIdField,
  shortText,
} from './fields.ts';
import { refusalSchema } from './problem.ts';

export const proposalState = z.enum(['queued', 'running', 'done', 'failed']);

export const proposalRecord = z.object({
  id: proposalIdField,
  planId: planIdField,
  householdId: householdIdField,
  state: proposalState,
  /** Steps done of all steps: load, render, store. */
  progress: z.object({ done: z.int(), of: z.int() }),
  /** How often it was begun: a stopped process is begun again, three times at most. */
  attempts: z.int(),
  /** Why it failed; null otherwise. */
  refusal: refusalSchema.nullable(),
  fileName: z.string().nullable(),
  bytes: z.int().nullable(),
  sha256: hashField.nullable(),
  createdAt: instant,
  createdBy: shortText,
  finishedAt: instant.nullable(),
});

export const pdfFile = z.file().mime('application/pdf');
export const xlsxFile = z
  .file()
  .mime('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
