/**
 * The frame of a sealed plan: what stands around inputs and report, so that hashes can be compared
 * before anything inside is believed. The two files attached to a PDF have the same parts.
 */
import { z } from 'zod';
import { localDate } from '@cebao/kernel';
import type { LocalDate } from '@cebao/kernel';
import { readBy } from '../household/field/readBy.ts';

export const sealedFormat = 'cebao.proposal/1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().max(2_000);
const anyFields = z.record(z.string(), z.unknown());

const sections = z.strictObject({
  household: hash,
  assumptionDefaults: hash,
  basis: hash,
  catalogue: hash,
  budget: hash,
});

/** SHA-256 over canonical JSON: of the inputs, of each of their sections, of the report, and of the
 * stress test and the review where the plan carries them. */
export const sealSchema = z.strictObject({
  inputHash: hash,
  resultHash: hash,
  sections,
  stressHash: hash.exactOptional(),
  reviewHash: hash.exactOptional(),
});
export type Seal = z.output<typeof sealSchema>;

/** A stress test of more paths would keep whoever verifies a plan busy for too long. */
export const mostSealedPaths = 100_000;
const largestSeed = 4_294_967_295;

/** What a stress test was asked with, and what it gave; the result is made again, not believed. */
export const stressFrameSchema = z.strictObject({
  spread: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/), z.number()),
  seed: z.int().min(0).max(largestSeed),
  paths: z.int().min(1).max(mostSealedPaths),
  result: anyFields,
});
export type StressFrame = z.output<typeof stressFrameSchema>;

/** What the family is compared with, and what moved since; made again, not believed. */
export const reviewFrameSchema = z.strictObject({ since: anyFields, result: anyFields });
export type ReviewFrame = z.output<typeof reviewFrameSchema>;

export const sealedFrameSchema = z.strictObject({
  format: z.literal(sealedFormat),
  inputs: anyFields,
  report: anyFields,
  seal: sealSchema,
  stress: stressFrameSchema.exactOptional(),
  review: reviewFrameSchema.exactOptional(),
});
export type SealedFrame = z.output<typeof sealedFrameSchema>;

const date: z.ZodType<LocalDate> = readBy(z.string(), (given) => localDate(given, ''));

/** What a PDF prints beside the figures, so that it can be made again anywhere. */
const shownSchema = z.strictObject({
  renderer: text,
  assumptions: z
    .array(z.strictObject({ id: text, zh: text, unit: text, reason: text }))
    .max(200)
    .readonly(),
  sources: z
    .array(z.strictObject({ id: text, title: text, document: text, dates: text, confidence: text }))
    .max(200)
    .readonly(),
  licence: z
    .strictObject({ holder: text, number: text, scope: text, region: text, expires: date })
    .nullable(),
});

export const resultsFrameSchema = z.strictObject({
  report: anyFields,
  seal: sealSchema,
  shown: shownSchema,
  /** Over the canonical JSON of `shown`: a changed word is placed, printed or not. */
  shownHash: hash,
  stress: stressFrameSchema.exactOptional(),
  review: reviewFrameSchema.exactOptional(),
});
export type Shown = z.output<typeof shownSchema>;
