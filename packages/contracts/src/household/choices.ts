/** What the client wants, in either dialect. */
import { z } from 'zod';
import type { Choices } from '@cebao/planning';
import type { Dialect } from './field/dialect.ts';
import { finiteField, textField } from './field/fields.ts';

const tolerance: z.ZodType<Choices['tolerance']> = z.enum(['low', 'medium', 'high']);
const assumptions: z.ZodType<Choices['assumptions']> = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,63}$/),
  finiteField,
);

export function choicesSchema({ money, orNull, orElse, list }: Dialect): z.ZodType<Choices> {
  return z.strictObject({
    budgetCents: orNull(money),
    bans: list(textField, 200),
    allowAsk: orElse(z.boolean(), false),
    coreMedical: orElse(z.boolean(), true),
    deathFirst: orElse(z.boolean(), true),
    retention: orElse(z.boolean(), false),
    tolerance: orElse(tolerance, 'medium'),
    assumptions: orElse(assumptions, {}),
  });
}
