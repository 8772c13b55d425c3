/** What the client wants, in either dialect. */
import { z } from 'zod';
import type { Choices } from '@cebao/planning';
import type { Dialect } from './field/dialect.ts';
import { finiteField, idField, textField } from './field/fields.ts';

const tolerance: z.ZodType<Choices['tolerance']> = z.enum(['low', 'medium', 'high']);
const style: z.ZodType<Choices['style']> = z.enum(['any', 'pure', 'returning']);
const assumptions: z.ZodType<Choices['assumptions']> = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,63}$/),
  finiteField,
);

export function choicesSchema({ money, orNull, orElse, list }: Dialect): z.ZodType<Choices> {
  return z.strictObject({
    budgetCents: orNull(money),
    bans: list(textField, 200),
    locks: list(
      z.strictObject({ insured: idField, code: textField, sumInsuredCents: orNull(money) }),
      40,
    ),
    style: orElse(style, 'any'),
    waiver: orElse(z.boolean(), true),
    allowAsk: orElse(z.boolean(), false),
    coreMedical: orElse(z.boolean(), true),
    deathFirst: orElse(z.boolean(), true),
    retention: orElse(z.boolean(), false),
    tolerance: orElse(tolerance, 'medium'),
    assumptions: orElse(assumptions, {}),
  });
}
