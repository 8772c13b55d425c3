/** The planner's guidance on underwriting, as plans carry it and dossiers hold it. */
import { z } from 'zod';
import { conditionIds } from '@cebao/planning';
import type { LineClass, OutlookRule, OutlookTable, Verdict } from '@cebao/planning';
import { lineClassField } from '../household/health.ts';

const verdict: z.ZodType<Verdict> = z.enum(['standard', 'ask', 'unlikely']);
const word = z.string().min(1).max(200);
const bound = z.number().min(0).max(100).nullable();

const verdicts: z.ZodType<Readonly<Record<LineClass, Verdict>>> = z.strictObject({
  term: verdict,
  criticalIllness: verdict,
  medical: verdict,
  accident: verdict,
  annuity: verdict,
  cancerOnly: verdict,
  cityMedical: verdict,
});

const rule: z.ZodType<OutlookRule> = z.strictObject({
  id: word,
  fact: z.enum([
    ...conditionIds,
    'smoker',
    'bmi',
    'occupationClass',
    'declinedSame',
    'declinedOther',
    'ratedSame',
  ]),
  from: bound,
  until: bound,
  label: word,
  verdicts,
  reason: word,
});

export const outlookSchema: z.ZodType<OutlookTable> = z.strictObject({
  rules: z.array(rule).max(500),
  products: z.record(word, lineClassField),
});
