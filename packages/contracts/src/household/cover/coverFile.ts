/**
 * What a policy in force and a quote have in common as a planner types them: one sum and a few
 * words instead of a list of benefits. `coverFromFile.ts` expands it.
 */
import { z } from 'zod';
import { localId, ok, refuse, type Cents, type Refusal } from '@cebao/kernel';
import { productCode } from '../../dossier.ts';
import { fileDialect } from '../field/dialect.ts';
import {
  ageField,
  coverYearsField,
  dateField,
  guaranteedYearsField,
  idField,
  multipleField,
  multipleOrNoneField,
  nameField,
  shareField,
  textField,
  yearsField,
} from '../field/fields.ts';
import { quoteKindField } from './coverKinds.ts';
import type { coverKindField } from './coverKinds.ts';
import { growthSchema } from './growth.ts';
import { lineClassField } from '../health.ts';
import { readBy, refuseField } from '../field/readBy.ts';

const { money, orNull } = fileDialect;

type CoverKind = z.output<typeof coverKindField>;

export const coverFields = {
  id: idField,
  product: textField,
  insurer: textField,
  policyholder: idField,
  insured: idField,
  beneficiary: nameField,
  sumInsuredCents: orNull(money),
  deductibleCents: orNull(money),
  limitCents: orNull(money),
  share: orNull(shareField),
  accidentalDeathShare: orNull(multipleField),
  accidentMedicalCents: orNull(money),
  deathShare: orNull(multipleOrNoneField),
  moderateShare: orNull(multipleField),
  mildShare: orNull(multipleField),
  disabilityShare: orNull(multipleOrNoneField),
  annuityFromAge: orNull(ageField),
  guaranteedYears: orNull(guaranteedYearsField),
  growth: orNull(growthSchema(fileDialect)),
};

/** What a quoted rider hangs on: the id of another quote or of a policy, or a product's code. */
export const mainField: z.ZodType<string> = readBy(z.string(), (text) => {
  const id = localId('household', text);
  if (id.ok || productCode.safeParse(text).success) return ok(text);
  const limit = `${id.error.limit}；或产品代码，3 至 20 位字母、数字`;
  return refuse('BAD_ID', { thing: '', value: text, limit });
});

export const manualLineFileSchema = z
  .strictObject({
    kind: quoteKindField,
    ...coverFields,
    annualPremiumCents: money,
    premiumYears: yearsField,
    coverYears: orNull(coverYearsField),
    coverUntilAge: orNull(ageField),
    lineClass: orNull(lineClassField),
    riderOf: orNull(mainField),
    guaranteedRenewalYears: orNull(yearsField),
    quoteDate: dateField,
    expires: dateField,
    largestLaterPremiumCents: orNull(money),
    source: textField,
  })
  .superRefine(refuseForeignFields);

export type ManualLineFile = z.output<typeof manualLineFileSchema>;
/** What is expanded into benefits, the same for a policy and a quote. */
export type CoverFile = Pick<
  ManualLineFile,
  keyof typeof coverFields | 'annualPremiumCents' | 'premiumYears'
> &
  OfKind;
type KindFields = Pick<ManualLineFile, keyof typeof coverFields> & OfKind;
type OfKind = {
  readonly kind: CoverKind;
  /** Only a policy has these. */
  readonly maturityCents?: Cents | null;
  readonly surrenderValueCents?: Cents;
};

type KindField =
  | 'sumInsuredCents'
  | 'deductibleCents'
  | 'limitCents'
  | 'share'
  | 'accidentalDeathShare'
  | 'accidentMedicalCents'
  | 'deathShare'
  | 'moderateShare'
  | 'mildShare'
  | 'disabilityShare'
  | 'annuityFromAge'
  | 'guaranteedYears'
  | 'maturityCents';

/** Which fields a kind needs, and which it may have; every other one is a slip of the pen. */
const fieldsOfKind: Readonly<
  Record<CoverKind, { readonly needs: readonly KindField[]; readonly may: readonly KindField[] }>
> = {
  term: { needs: ['sumInsuredCents'], may: ['disabilityShare'] },
  criticalIllness: {
    needs: ['sumInsuredCents'],
    may: ['deathShare', 'moderateShare', 'mildShare', 'disabilityShare'],
  },
  medical: { needs: ['deductibleCents', 'limitCents', 'share'], may: ['sumInsuredCents'] },
  accident: {
    needs: ['sumInsuredCents'],
    may: ['accidentalDeathShare', 'accidentMedicalCents', 'disabilityShare'],
  },
  wholeLife: { needs: ['sumInsuredCents'], may: ['disabilityShare'] },
  endowment: { needs: ['sumInsuredCents'], may: ['maturityCents', 'disabilityShare'] },
  care: { needs: ['sumInsuredCents'], may: ['guaranteedYears', 'deathShare'] },
  universal: { needs: [], may: ['sumInsuredCents', 'disabilityShare'] },
  investmentLinked: { needs: [], may: ['sumInsuredCents', 'disabilityShare'] },
  annuity: { needs: ['sumInsuredCents', 'annuityFromAge'], may: ['guaranteedYears'] },
};

const kindFields: readonly KindField[] = [
  'sumInsuredCents',
  'deductibleCents',
  'limitCents',
  'share',
  'accidentalDeathShare',
  'accidentMedicalCents',
  'deathShare',
  'moderateShare',
  'mildShare',
  'disabilityShare',
  'annuityFromAge',
  'guaranteedYears',
  'maturityCents',
];

function refuseForeignFields(cover: ManualLineFile, ctx: z.core.$RefinementCtx): void {
  for (const refusal of [...kindRefusals(cover), ...periodRefusals(cover)]) {
    refuseField(ctx, refusal);
  }
}

export function kindRefusals(cover: KindFields): readonly Refusal[] {
  return [
    ...fieldRefusals(cover),
    ...accountRefusals(cover),
    ...maturityRefusals(cover),
    ...growthRefusals(cover),
  ];
}

function fieldRefusals(cover: KindFields): readonly Refusal[] {
  const { needs, may } = fieldsOfKind[cover.kind];
  return kindFields.flatMap((field): readonly Refusal[] => {
    const given = cover[field] ?? null;
    if (given === null) {
      if (!needs.includes(field)) return [];
      const limit = `${cover.kind} 必须填写`;
      return [{ code: 'MISSING_FIELD', thing: field, value: '', limit }];
    }
    if (needs.includes(field) || may.includes(field)) return [];
    const limit = `${cover.kind} 没有这个字段`;
    return [{ code: 'UNKNOWN_FIELD', thing: field, value: String(given), limit }];
  });
}

/** Kinds that pay a sum that was agreed; bills, accounts and yearly payments have no such clause. */
const risingKinds: readonly CoverKind[] = [
  'term',
  'criticalIllness',
  'accident',
  'wholeLife',
  'endowment',
  'care',
];

function growthRefusals({ kind, growth }: KindFields): readonly Refusal[] {
  if (growth === null || risingKinds.includes(kind)) return [];
  const limit = `只有 ${risingKinds.join('、')} 的保额会递增`;
  return [{ code: 'UNKNOWN_FIELD', thing: 'growth', value: kind, limit }];
}

/** A policy with an account is its account, its death benefit, or both. */
function accountRefusals(cover: KindFields): readonly Refusal[] {
  if (cover.kind !== 'universal' && cover.kind !== 'investmentLinked') return [];
  if (cover.sumInsuredCents !== null || (cover.surrenderValueCents ?? 0) > 0) return [];
  const limit = '账户价值与身故保额至少填一项';
  return [{ code: 'MISSING_FIELD', thing: 'surrenderValueCents', value: '', limit }];
}

/** The payment is kept as a multiple of the sum, as clauses have it. */
const largestMultiple = 100;

function maturityRefusals({ maturityCents, sumInsuredCents }: KindFields): readonly Refusal[] {
  if ((maturityCents ?? null) === null || sumInsuredCents === null) return [];
  const maturity = maturityCents ?? 0;
  if (maturity > 0 && maturity <= sumInsuredCents * largestMultiple) return [];
  const limit = `大于 0，不超过身故保额的 ${String(largestMultiple)} 倍`;
  return [{ code: 'MONEY_RANGE', thing: 'maturityCents', value: String(maturity), limit }];
}

function periodRefusals(cover: ManualLineFile): readonly Refusal[] {
  if ((cover.coverYears === null) !== (cover.coverUntilAge === null)) return [];
  const value = [cover.coverYears, cover.coverUntilAge]
    .filter((given) => given !== null)
    .join(', ');
  const limit = 'coverYears 与 coverUntilAge 填且只填一项';
  return [{ code: 'BAD_FIELD', thing: 'coverYears', value, limit }];
}
