/**
 * Schemas of the dossiers under `data/`: what a product promises, what an insurer is, what the
 * planner assumes. Strict: a field nobody knows is a fault, an amount is whole fen.
 */
import { z } from 'zod';
import { cents, maxCents } from '@cebao/kernel';
import type { Benefit, Pay, Product, ProductKind, RiderOf } from '@cebao/actuarial';
import type { Cents } from '@cebao/kernel';

const text = z.string().min(1);
const age = z.int().min(0).max(120);
const days = z.int().min(0).max(3650);
const centsSchema = z.int().min(0).max(maxCents).transform(cents);

const bandSchema = z.strictObject({ overCents: centsSchema, share: z.number().min(0).max(1) });

/** Bands ascend from 0, so that every part of a bill has exactly one share. */
const bandsSchema = z
  .array(bandSchema)
  .min(1)
  .refine((bands) => bands[0]?.overCents === 0, '第一档从 0 开始')
  .refine(ascending, '各档下限递增');

function ascending(bands: readonly { readonly overCents: Cents }[]): boolean {
  return bands.every((band, i) => i === 0 || band.overCents > (bands[i - 1]?.overCents ?? 0));
}

const payWith = (share: z.ZodType<number>): z.ZodType<Pay> => {
  const own: z.ZodType<Pay> = z.lazy(() => payOf(share, own));
  return own;
};

const payOf = (share: z.ZodType<number>, within: z.ZodType<Pay>): z.ZodType<Pay> =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('share'), share, capCents: centsSchema.nullable() }),
    z.strictObject({ kind: z.literal('premiumsPaid') }),
    z.strictObject({ kind: z.literal('cashValue') }),
    z.strictObject({ kind: z.literal('greatest'), of: z.array(within).min(2) }),
    z.strictObject({ kind: z.literal('indemnity'), limitCents: centsSchema, bands: bandsSchema }),
    z.strictObject({
      kind: z.literal('annuity'),
      share: z.number().gt(0).max(1),
      paymentsPerYear: z.literal([1, 12]),
      guaranteedYears: z.int().min(0).max(60),
    }),
    z.strictObject({ kind: z.literal('untranslatable'), note: text }),
  ]);

const perilSchema = z.enum([
  'death',
  'accidentalDeath',
  'suddenDeath',
  'totalDisability',
  'criticalIllness',
  'specificCriticalIllness',
  'moderateIllness',
  'mildIllness',
  'preIllness',
  'terminalIllness',
  'medicalBill',
  'accidentMedicalBill',
  'accidentalDisability',
  'longTermCare',
  'survival',
]);

const benefitWith = (share: z.ZodType<number>): z.ZodType<Benefit> =>
  z
    .strictObject({
      id: text,
      peril: perilSchema,
      pays: payWith(share),
      fromAge: age.nullable(),
      untilAge: age.nullable(),
      sex: z.enum(['male', 'female']).nullable(),
      waitingDays: days,
      endsContract: z.boolean(),
      clause: text,
    })
    .refine((b) => b.fromAge === null || b.untilAge === null || b.fromAge < b.untilAge, {
      path: ['untilAge'],
      error: '大于 fromAge',
    });

export const benefitSchema = benefitWith(z.number().gt(0).max(100));

/** Of a family's paper: a share of 0 says that it promises none. */
export const enteredBenefitSchema = benefitWith(z.number().min(0).max(100));

const eligibilitySchema = z
  .strictObject({
    minAge: age,
    maxAge: age,
    minDays: days.nullable(),
    requires: z.array(z.enum(['newCitizen'])),
    maxOccupationClass: z.int().min(1).max(6).nullable(),
    clause: text,
  })
  .refine((e) => e.minAge <= e.maxAge, { path: ['maxAge'], error: '不小于 minAge' });

const stepsSchema = z
  .strictObject({
    minCents: centsSchema,
    stepCents: centsSchema,
    maxCents: centsSchema,
    evidence: z.enum(['clause', 'assumption']),
    reason: text,
  })
  .refine((s) => s.minCents > 0, { path: ['minCents'], error: '> 0' })
  .refine((s) => s.stepCents > 0, { path: ['stepCents'], error: '> 0' })
  .refine((s) => s.stepCents > 0 && (s.maxCents - s.minCents) % s.stepCents === 0, {
    path: ['maxCents'],
    error: 'minCents 加若干个 stepCents',
  })
  .refine((s) => s.minCents <= s.maxCents, { path: ['maxCents'], error: '不小于 minCents' });

const planSchema = z.strictObject({
  code: z.string(),
  benefits: z.array(benefitSchema).refine(distinctIds, 'id 不重复'),
});

function distinctIds(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map((item) => item.id)).size === items.length;
}

/** An insurer's own code; it names a folder, hence letters and digits only. */
export const productCode = z.string().regex(/^[0-9A-Za-z]{3,20}$/);

export const productKind: z.ZodType<ProductKind> = z.enum([
  'term',
  'wholeLife',
  'endowment',
  'criticalIllness',
  'medical',
  'accident',
  'care',
  'annuity',
]);

export const riderOfSchema: z.ZodType<RiderOf> = z.strictObject({
  products: z.array(productCode),
  names: z.array(text),
});

const productFields = {
  code: productCode,
  name: text,
  insurer: text,
  kind: productKind,
  riderOf: riderOfSchema.nullable(),
  status: z.enum(['rates', 'terms', 'complete']),
  chosenBy: z.enum(['sumInsured', 'premium']),
  perCents: centsSchema.refine((c) => c > 0, '> 0'),
  eligibility: eligibilitySchema,
  steps: stepsSchema,
  plans: z
    .array(planSchema)
    .min(1)
    .refine((plans) => new Set(plans.map((p) => p.code)).size === plans.length, 'code 不重复'),
  coolingOffDays: days.nullable(),
  graceDays: days.nullable(),
  guaranteedRenewalYears: z.int().min(0).max(60).nullable(),
  untranslatable: z.array(text),
};

const benefitsLimit = '资料为 rates 时没有责任，否则每个方案至少一项';

/** A rate table alone says nothing about benefits; with the clauses read, every plan has some. */
function hasItsBenefits({ status, plans }: Product): boolean {
  return plans.every((plan) => (plan.benefits.length === 0) === (status === 'rates'));
}

/** The product alone, as plans and proofs carry it. */
export const productSchema: z.ZodType<Product> = z
  .strictObject(productFields)
  .refine(hasItsBenefits, { path: ['plans'], error: benefitsLimit });

/** Evidence of the facts that carry no clause of their own: field -> "111013 tk 1.4". */
const evidenceFields = {
  name: text,
  perCents: text,
  coolingOffDays: text,
  graceDays: text,
  guaranteedRenewalYears: text,
  period: text,
  payTerm: text,
};

export type ProductEvidence = Readonly<Record<keyof typeof evidenceFields, string>>;
export type ProductDossier = { readonly product: Product; readonly evidence: ProductEvidence };

export const productDossierSchema: z.ZodType<ProductDossier> = z
  .strictObject({
    ...productFields,
    // Few contracts are riders: a dossier says so where it is one.
    riderOf: productFields.riderOf.default(null),
    evidence: z.strictObject(evidenceFields),
  })
  .refine(hasItsBenefits, { path: ['plans'], error: benefitsLimit })
  .transform(({ evidence, ...product }) => ({ product, evidence }));
