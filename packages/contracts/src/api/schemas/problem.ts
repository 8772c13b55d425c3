/** The body of every answer that says no (RFC 9457), with what some codes add to it. */
import { z } from 'zod';
import { refusalCodes } from '@cebao/kernel';
import type { RefusalCode } from '@cebao/kernel';
import { problemCatalogue } from '../problemCatalogue.ts';
import type { ProblemCode } from '../problemCatalogue.ts';

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): z.ZodType<K> {
  return z
    .string()
    .refine((text): text is K => Object.hasOwn(record, text))
    .meta({ enum: Object.keys(record) });
}

export const problemCode: z.ZodType<ProblemCode> = keysOf<ProblemCode>(problemCatalogue);
const refusalCode: z.ZodType<RefusalCode> = keysOf<RefusalCode>(refusalCodes);

/** `thing` is the path of the field, such as `persons[0].birthDate`. */
export const refusalSchema = z.strictObject({
  code: refusalCode,
  thing: z.string(),
  value: z.string(),
  limit: z.string(),
});

const problemFields = {
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: problemCode,
  detail: z.string().optional(),
  /** Names this answer in the server's log. */
  instance: z.string(),
};

export const problemSchema = z.object(problemFields);
export type Problem = z.output<typeof problemSchema>;

/** Every field that has to change, at once. */
export const refusedSchema = z.object({
  ...problemFields,
  refusals: z.array(refusalSchema).readonly(),
});
/** How long to wait. */
export const laterSchema = z.object({ ...problemFields, retryAfterSeconds: z.int() });

export { problemFields };
