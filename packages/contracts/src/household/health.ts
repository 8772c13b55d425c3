/** What an insurer will ask about a person, in either dialect. */
import { z } from 'zod';
import { conditionIds, lineClasses } from '@cebao/planning';
import type { ConditionId, Health, InsurerAnswer, LineClass } from '@cebao/planning';
import { ok, refuse } from '@cebao/kernel';
import type { Dialect } from './field/dialect.ts';
import { wholeNumber } from './field/fields.ts';
import { readBy } from './field/readBy.ts';

export const lineClassField: z.ZodType<LineClass> = z.enum(lineClasses);

const condition: z.ZodType<ConditionId> = z.enum(conditionIds);

const answer: z.ZodType<InsurerAnswer> = z.strictObject({
  line: lineClassField,
  outcome: z.enum(['declined', 'postponed', 'loaded', 'excluded']),
  year: wholeNumber({ code: 'BAD_NUMBER', min: 1980, max: 2100 }),
});

/** Measured bodies: a new-born of 30 cm, a man of 2.6 m; 0.5 to 400 kg. */
const heightField = measured({ min: 30, max: 260 });
const weightField = measured({ min: 0.5, max: 400 });

function measured({ min, max }: { readonly min: number; readonly max: number }) {
  return readBy(z.number(), (given) => {
    if (given >= min && given <= max) return ok(given);
    const limit = `${String(min)} 至 ${String(max)}`;
    return refuse('BAD_NUMBER', { thing: '', value: String(given), limit });
  });
}

export function healthSchema({ orNull, list }: Dialect): z.ZodType<Health> {
  return z.strictObject({
    smoker: orNull(z.boolean()),
    heightCm: orNull(heightField),
    weightKg: orNull(weightField),
    conditions: list(condition, conditionIds.length),
    answers: list(answer, 20),
  });
}
