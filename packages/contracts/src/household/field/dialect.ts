/**
 * The same shapes are read in two dialects: the family file, where money may be typed and what is
 * not known is left out, and the canonical form, where every field is there and money is in fen.
 */
import { z } from 'zod';
import { ok, refuse } from '@cebao/kernel';
import type { Cents } from '@cebao/kernel';
import { centsField, moneyField } from './moneyField.ts';
import { readBy } from './readBy.ts';

export type Dialect = {
  readonly money: z.ZodType<Cents>;
  /** A field that may be unknown: null in the canonical form, null or left out in the file. */
  readonly orNull: <T>(schema: z.ZodType<T>) => z.ZodType<T | null>;
  /** A field with a customary value that the file may leave out. */
  readonly orElse: <T>(schema: z.ZodType<T>, customary: T) => z.ZodType<T>;
  readonly list: <T>(item: z.ZodType<T>, max: number) => z.ZodType<readonly T[]>;
};

export const fileDialect: Dialect = {
  money: moneyField,
  orNull: (schema) => schema.nullish().transform((given) => given ?? null),
  orElse: (schema, customary) => schema.optional().transform((given) => given ?? customary),
  list: (item, max) =>
    listOf(item, max)
      .optional()
      .transform((given) => given ?? []),
};

export const canonicalDialect: Dialect = {
  money: centsField,
  orNull: (schema) => schema.nullable(),
  orElse: (schema) => schema,
  list: listOf,
};

/** The length is judged first, so that a hostile list is not read item by item. */
function listOf<T>(item: z.ZodType<T>, max: number): z.ZodType<readonly T[]> {
  const short = readBy(z.array(z.unknown()), (given) => {
    if (given.length <= max) return ok(given);
    const value = `${String(given.length)} 项`;
    return refuse('TOO_MANY', { thing: '', value, limit: `${String(max)} 项` });
  });
  return short.pipe(z.array(item));
}
