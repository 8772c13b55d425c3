/** The rules of the state's system that a plan carries, read back strictly. */
import { z } from 'zod';
import { localDate } from '@cebao/kernel';
import type { LocalDate } from '@cebao/kernel';
import type { RetirementStep, SocialRule, SocialRules } from '@cebao/planning';
import { readBy } from '../household/field/readBy.ts';

const id = z.string().min(1).max(40);
const months = z.int().min(1).max(600);
const date: z.ZodType<LocalDate> = readBy(z.string(), (text) => localDate(text, ''));

const ruleSchema: z.ZodType<SocialRule> = z.strictObject({
  rule: id,
  effective: date,
  until: date.nullable(),
  value: z.number().min(0).max(10_000_000).nullable(),
});

const stepSchema: z.ZodType<RetirementStep> = z.strictObject({
  rule: id,
  category: z.enum(['male', 'female55', 'female50']),
  originalAgeYears: z.int().min(40).max(75),
  firstBirthMonth: z
    .int()
    .min(12 * 1900)
    .max(12 * 2100),
  birthMonthsPerStep: z.int().min(1).max(12),
  maxDelayMonths: z.int().min(0).max(120),
});

/** A table is read upwards: the last row that is not above. */
function rising<T>(rows: z.ZodType<readonly T[]>, at: (row: T) => number): z.ZodType<readonly T[]> {
  return rows.refine(
    (all) => all.every((row, i) => i === 0 || at(row) > at(all[i - 1] ?? row)),
    '逐行递增',
  );
}

const minimumRow = z.strictObject({ fromYear: z.int().min(0).max(2200), months });
const divisorRow = z.strictObject({ age: z.int().min(40).max(75), months });
const grantRow = z.strictObject({ years: z.int().min(0).max(80), months });

export const socialSchema: z.ZodType<SocialRules> = z.strictObject({
  id,
  rules: z.array(ruleSchema).max(200),
  retirement: z.array(stepSchema).max(10),
  minimumMonths: rising(z.array(minimumRow).max(100), (row) => row.fromYear),
  divisors: rising(z.array(divisorRow).max(100), (row) => row.age),
  survivorMonths: rising(z.array(grantRow).max(100), (row) => row.years),
});
