/** The products and rates that a plan was made from, read back strictly. */
import { z } from 'zod';
import { parsePayTerm, parsePeriod } from '@cebao/actuarial';
import type { Product, RateCell, RateTable } from '@cebao/actuarial';
import { ok } from '@cebao/kernel';
import type { Refusal, Result } from '@cebao/kernel';
import type { Catalogue } from '@cebao/planning';
import { productSchema } from '../dossier.ts';
import { readBy, refuseField } from '../household/field/readBy.ts';
import { outlookSchema } from './outlookSchema.ts';
import { centsField } from '../household/field/moneyField.ts';

export const maxProducts = 500;
const maxWaivers = 20;
export const maxCells = 20_000;
/** A product of a million steps would keep a planner's computer busy for days. */
export const maxSteps = 2_000;

const age = z.int().min(0).max(120);
const word = z.string().max(200);
const printedYuan = /^(?!0+(\.0+)?$)(0|[1-9]\d{0,11})(\.\d{1,6})?$/;

const cellSchema: z.ZodType<RateCell> = z.strictObject({
  plan: word,
  sex: z.enum(['male', 'female', '']),
  ageFrom: age,
  ageTo: age,
  period: readBy(word, (text) => readable(text, parsePeriod(text))),
  payTerm: readBy(word, (text) => readable(text, parsePayTerm(text))),
  annuityStartAge: age.nullable(),
  socialMedical: z.enum(['yes', 'no', '']),
  purchase: z.enum(['new', 'renewal', '']),
  value: z.string().regex(printedYuan),
});

/** The printed words stay as they are; they only have to be words that a table prints. */
function readable(text: string, parsed: Result<unknown>): Result<string> {
  return parsed.ok ? ok(text) : parsed;
}

const ratesSchema: z.ZodType<RateTable> = z.strictObject({
  code: z.string(),
  ageBasis: z.enum(['last', 'nearest', 'insurance']),
  cells: z.array(cellSchema).max(maxCells),
});

type Entry = { readonly product: Product; readonly rates: RateTable };

const entryFields = { product: productSchema, rates: ratesSchema };

const entrySchema: z.ZodType<Entry> = z.strictObject(entryFields).superRefine((entry, ctx) => {
  for (const refusal of [...tableFaults(entry), ...stepFaults(entry)]) refuseField(ctx, refusal);
});

/** Its sum is the premium that it waives: it is priced once and its steps are never walked. */
const waiverSchema: z.ZodType<Entry> = z.strictObject(entryFields).superRefine((entry, ctx) => {
  for (const refusal of tableFaults(entry)) refuseField(ctx, refusal);
});

function tableFaults({ product, rates }: Entry): readonly Refusal[] {
  if (rates.code === product.code) return [];
  const thing = 'rates.code';
  return [{ code: 'BAD_TABLE', thing, value: rates.code, limit: product.code }];
}

function stepFaults({ product }: Entry): readonly Refusal[] {
  const { minCents, stepCents, maxCents } = product.steps;
  const steps = (maxCents - minCents) / stepCents;
  if (steps <= maxSteps) return [];
  const limit = `${String(maxSteps)} 档`;
  return [{ code: 'TOO_MANY', thing: 'product.steps', value: String(steps), limit }];
}

const gatesSchema: z.ZodType<Catalogue['insurerGates']> = z.record(
  word.min(1),
  z.enum(['pass', 'fail', 'unknown']),
);

export const catalogueSchema: z.ZodType<Catalogue> = z.strictObject({
  version: z.string().regex(/^[0-9a-f]{64}$/),
  products: z.array(entrySchema).max(maxProducts).refine(distinctCodes, 'code 不重复'),
  ratesOnly: z.array(word).max(maxProducts).optional(),
  waivers: z.array(waiverSchema).max(maxWaivers).refine(distinctCodes, 'code 不重复'),
  insurerGates: gatesSchema,
  minorDeathLimits: z.array(z.strictObject({ belowAge: age, limitCents: centsField })).max(10),
  outlook: outlookSchema,
});

function distinctCodes(entries: readonly { readonly product: Product }[]): boolean {
  return new Set(entries.map((entry) => entry.product.code)).size === entries.length;
}
