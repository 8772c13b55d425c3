/**
 * The three JSON columns of an actuarial test case: who, what is paid, what is received. The
 * vocabulary is closed: a word that is not here is refused, never guessed at.
 */
import { z } from 'zod';

const year = z.int().min(0);
const until = year.nullable();
const paymentsPerYear = z.literal([1, 2, 4, 12]);

/** A word that no branch of a union knows is told those they know; all other faults say their own. */
const words = (known: string) => ({
  error: (issue: z.core.$ZodRawIssue) => (issue.code === 'invalid_union' ? known : undefined),
});

export type CaseLife = z.infer<typeof lifeSchema>;
export type CaseStatus = z.infer<typeof caseLivesSchema>;
export type CaseSegment = z.infer<typeof segmentSchema>;
export type CaseExpense = z.infer<typeof expenseSchema>;
export type CasePremium = z.infer<typeof casePremiumSchema>;

const lifeSchema = z.strictObject({
  age: year,
  lx: z.array(z.number()).min(1).optional(),
  weight: z.number().min(0).optional(),
});

export const caseLivesSchema = z
  .strictObject({
    status: z.enum(['single', 'joint', 'last_survivor', 'cohort']),
    lives: z.array(lifeSchema).min(1),
    fractional: z.enum(['udd', 'law']).optional(),
  })
  .refine((one) => one.status !== 'single' || one.lives.length === 1, {
    path: ['lives'],
    error: 'single: 1',
  })
  .refine((one) => one.lives.every((l) => (l.weight !== undefined) === (one.status === 'cohort')), {
    path: ['lives'],
    error: 'weight: cohort',
  });

const forward = {
  path: ['to'],
  error: 'from <= to',
};
const isForward = ({ from, to }: { from: number; to: number | null }) => to === null || from <= to;

const paid = {
  from: year,
  to: until,
  amount: z.number(),
  step: z.number().default(0),
};

const segmentSchema = z
  .discriminatedUnion(
    'on',
    [
      z.strictObject({
        on: z.literal('death'),
        timing: z.enum(['end', 'mid', 'moment_udd']),
        ...paid,
        m: z.literal(1).default(1),
        premiums_paid: z.number().default(0),
      }),
      z.strictObject({
        on: z.literal('survival'),
        timing: z.enum(['start', 'end']),
        ...paid,
        m: paymentsPerYear.default(1),
      }),
    ],
    words('death | survival'),
  )
  .refine(isForward, forward);

export const caseSegmentsSchema = z.array(segmentSchema).min(1);

const expenseSchema = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({
        kind: z.literal('of_premium'),
        rate: z.number().min(0),
        from: year,
        to: until,
      }),
      z.strictObject({
        kind: z.literal('per_policy'),
        amount: z.number(),
        timing: z.enum(['start', 'end']),
        from: year,
        to: until,
      }),
    ],
    words('of_premium | per_policy'),
  )
  .refine(isForward, forward);

export const casePremiumSchema = z
  .strictObject({
    from: year,
    to: until,
    m: paymentsPerYear,
    amount: z.number().optional(),
    loading: z.number().gt(-1).default(0),
    expenses: z.array(expenseSchema).default([]),
  })
  .refine(({ from, to }) => to === null || from < to, { path: ['to'], error: 'from < to' });
