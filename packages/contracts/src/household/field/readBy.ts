/** A field that a constructor of the kernel reads: what it refuses becomes the field's refusal. */
import { z } from 'zod';
import type { Refusal, Result } from '@cebao/kernel';

export function readBy<In, Out>(
  schema: z.ZodType<In>,
  read: (given: In) => Result<Out>,
): z.ZodType<Out> {
  return schema.transform((given, ctx) => {
    const result = read(given);
    if (result.ok) return result.value;
    refuseField(ctx, { ...result.error, thing: '' });
    return z.NEVER;
  });
}

/** `refusal.thing` is the path below the field that is being read. */
export function refuseField(ctx: z.core.$RefinementCtx, refusal: Refusal): void {
  ctx.addIssue({ code: 'custom', params: { refusal } });
}
