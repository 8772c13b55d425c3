/** Products with published tables, what they offer to a person, and what planning rests on. */
import { z } from 'zod';
import type { ProductKind, Quote, Term } from '@cebao/actuarial';
import type { PlanInput } from '@cebao/planning';
import type { Assumption } from '../../dossierAssumption.ts';
import { carried, centsNumber, hashField, shortText } from './fields.ts';
import { planBasis } from './plan.ts';

const productKind: z.ZodType<ProductKind> = z.enum([
  'term',
  'criticalIllness',
  'medical',
  'accident',
  'annuity',
  'wholeLife',
  'endowment',
  'care',
]);

export const productSummary = z.object({
  code: z.string(),
  name: z.string(),
  insurer: z.string(),
  kind: productKind,
  status: z.enum(['rates', 'terms', 'complete']),
  minAge: z.int(),
  maxAge: z.int(),
  cells: z.int(),
  insurerGate: z.enum(['pass', 'fail', 'unknown']),
  chosenBy: z.enum(['sumInsured', 'premium']),
  minCents: centsNumber,
  stepCents: centsNumber,
  maxCents: centsNumber,
  guaranteedRenewalYears: z.int().nullable(),
});

export const productList = z.object({
  catalogueVersion: hashField,
  /** Published tables of rates, not present offers; said beside every product. */
  notice: z.string(),
  products: z.array(productSummary).readonly(),
});

export const applicant = z.strictObject({
  age: z.int().min(0).max(105),
  sex: z.enum(['male', 'female']),
  /** Whether the person has any social medical insurance. */
  socialMedical: z.boolean(),
});

export const offersRequest = z.strictObject({ code: z.string().max(64), applicant });
export const termSchema = carried<Term>('plan, period, pay term and annuity age as printed');
export const offersAnswer = z.object({ terms: z.array(termSchema).readonly() });

export const quoteRequest = z.strictObject({
  code: z.string().max(64),
  applicant,
  term: z.strictObject({
    plan: shortText,
    period: shortText,
    payTerm: shortText,
    annuityStartAge: z.int().min(0).max(120).nullable(),
  }),
  chosenCents: centsNumber,
});
export const quoteAnswer = carried<Quote>(
  'sum insured, yearly premium, periods and the printed cell',
);

export const occupationSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** 1-6, or 9 = declined. */
  class: z.int(),
});
export const occupationsRequest = z.strictObject({
  /** Part of a name or of a code. */
  search: shortText.default(''),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
});
export const occupationsAnswer = z.object({
  total: z.int(),
  occupations: z.array(occupationSchema).readonly(),
});

export const planningFacts = z.object({
  basis: planBasis,
  /** What the engine takes beside the family and the budget. */
  facts: carried<Omit<PlanInput, 'household' | 'budgetCents'>>(
    'assumption defaults, tables and catalogue of the planning engine',
  ),
  assumptions: z.array(carried<Assumption>('an editable assumption with its bounds')).readonly(),
  /** How uncertain the economy of a stress test is, by id. */
  /** What a replacement of a policy is judged with. */
  replacement: z.array(carried<Assumption>('an assumption with its reason')).readonly(),
  stressSpread: carried<Readonly<Record<string, number>>>('assumptions of the stress test'),
});
