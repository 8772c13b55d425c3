/** A segment dossier, `data/segments/<id>.json`: conditions on facts, choices to start from. */
import { z } from 'zod';
import type { Segment, SegmentCondition } from '@cebao/planning';

const text = z.string().min(1).max(200);
const count = z.int().min(0).max(20);
const mostShare = 0.15;
const mostYears = 100;

const condition: z.ZodType<SegmentCondition> = z.discriminatedUnion('fact', [
  z.strictObject({
    fact: z.literal('stage'),
    among: z
      .array(z.enum(['single', 'couple', 'youngFamily', 'schoolFamily', 'emptyNest', 'retired']))
      .min(1),
  }),
  z.strictObject({ fact: z.enum(['earners', 'children', 'elders']), least: count, most: count }),
  z.strictObject({ fact: z.literal('debtYears'), least: z.number().min(0).max(mostYears) }),
  z.strictObject({ fact: z.literal('owner') }),
]);

const start = <T>(value: z.ZodType<T>) => z.strictObject({ value, reason: text });

export const segmentSchema: z.ZodType<Segment> = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  zh: text,
  en: text,
  conditions: z.array(condition).min(1).max(8),
  template: z.strictObject({
    budgetShare: start(z.number().gt(0).max(mostShare)),
    coreMedical: start(z.boolean()),
    deathFirst: start(z.boolean()),
    style: start(z.enum(['any', 'pure', 'returning'])),
  }),
});
