/**
 * The planner's assumptions: every number that METHOD calls one, with the reason it has its default
 * and the limits within which a planner may move it.
 */
import { z } from 'zod';

const text = z.string().min(1);

export type Assumption = {
  readonly id: string;
  readonly default: number;
  readonly unit: AssumptionUnit;
  readonly min: number;
  readonly max: number;
  readonly zh: string;
  readonly en: string;
  readonly reason: string;
  /** P: proxy with its derivation in the reason; A: nothing official stands behind it. */
  readonly grade: 'P' | 'A';
};

export type AssumptionUnit = z.infer<typeof unitSchema>;

const unitSchema = z.enum([
  'rate',
  'share',
  'probability',
  'factor',
  'weight',
  'count',
  'months',
  'years',
  'age',
  'yuan',
  'switch',
]);

const assumptionSchema: z.ZodType<Assumption> = z
  .strictObject({
    id: z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/),
    default: z.number(),
    unit: unitSchema,
    min: z.number(),
    max: z.number(),
    zh: text,
    en: text,
    reason: text,
    grade: z.enum(['P', 'A']),
  })
  .refine((a) => a.min <= a.default, { path: ['default'], error: '不小于 min' })
  .refine((a) => a.default <= a.max, { path: ['default'], error: '不大于 max' });

export const assumptionsSchema: z.ZodType<readonly Assumption[]> = z
  .array(assumptionSchema)
  .min(1)
  .refine((all) => new Set(all.map((a) => a.id)).size === all.length, 'id 不重复');
