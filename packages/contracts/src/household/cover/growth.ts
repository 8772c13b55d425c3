/** How a sum rises, as the clause has it, in either dialect. */
import { z } from 'zod';
import { refuse, ok } from '@cebao/kernel';
import type { Refusal } from '@cebao/kernel';
import type { SumGrowth } from '@cebao/planning';
import type { Dialect } from '../field/dialect.ts';
import { wholeNumber } from '../field/fields.ts';
import { readBy, refuseField } from '../field/readBy.ts';

/** No clause in print rises faster; a typing slip of 5 for 0.05 is refused. */
const fastestRise = 0.2;
const mostYearsApart = 30;
const mostLag = 5;

const riseField: z.ZodType<number> = readBy(z.number(), (rate) =>
  rate > 0 && rate <= fastestRise
    ? ok(rate)
    : refuse('BAD_RATE', {
        thing: '',
        value: String(rate),
        limit: `大于 0，不超过 ${String(fastestRise)}（0.05 是 5%）`,
      }),
);
const changeField: z.ZodType<number> = readBy(z.number(), (rate) =>
  rate >= 0 && rate <= fastestRise
    ? ok(rate + 0)
    : refuse('BAD_RATE', {
        thing: '',
        value: String(rate),
        limit: `0 至 ${String(fastestRise)}（0.05 是 5%）`,
      }),
);
const apartField = wholeNumber({ code: 'BAD_NUMBER', min: 1, max: mostYearsApart, unit: ' 年' });
const lagField = wholeNumber({ code: 'BAD_NUMBER', min: 0, max: mostLag, unit: ' 年' });
const premiumField: z.ZodType<SumGrowth['premium']> = z.enum(['rises', 'stays']);

export function growthSchema({ orNull }: Dialect): z.ZodType<SumGrowth> {
  const fixed = z.strictObject({
    kind: z.literal('fixed'),
    rate: riseField,
    everyYears: apartField,
    firstYear: apartField,
    premium: premiumField,
  });
  const cpi = z
    .strictObject({
      kind: z.literal('cpi'),
      lagYears: lagField,
      cap: orNull(changeField),
      floor: orNull(changeField),
      premium: premiumField,
    })
    .superRefine((growth, ctx) => {
      for (const refusal of boundRefusals(growth)) refuseField(ctx, refusal);
    });
  return z.discriminatedUnion('kind', [fixed, cpi]);
}

type Bounds = { readonly cap: number | null; readonly floor: number | null };

function boundRefusals({ cap, floor }: Bounds): readonly Refusal[] {
  if (cap === null || floor === null || floor <= cap) return [];
  const limit = `不高于 cap ${String(cap)}`;
  return [{ code: 'BAD_RATE', thing: 'floor', value: String(floor), limit }];
}
