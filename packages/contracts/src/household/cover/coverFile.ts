/**
 * What a policy in force and a quote have in common as a planner types them: one sum and a few
 * words instead of a list of benefits. `coverFromFile.ts` expands it.
 */
import { z } from 'zod';
import type { Refusal } from '@cebao/kernel';
import { fileDialect } from '../field/dialect.ts';
import {
  ageField,
  coverYearsField,
  dateField,
  guaranteedYearsField,
  idField,
  multipleField,
  nameField,
  shareField,
  textField,
  yearsField,
} from '../field/fields.ts';
import { lineClassField } from '../health.ts';
import { refuseField } from '../field/readBy.ts';

const { money, orNull } = fileDialect;

/** What a family can type; a whole life or endowment policy has no form of its own here yet. */
const coverKind = z.enum(['term', 'criticalIllness', 'medical', 'accident', 'care', 'annuity']);
type CoverKind = z.output<typeof coverKind>;

export const coverFields = {
  id: idField,
  kind: coverKind,
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
  deathShare: orNull(multipleField),
  moderateShare: orNull(multipleField),
  mildShare: orNull(multipleField),
  disabilityShare: orNull(multipleField),
  annuityFromAge: orNull(ageField),
  guaranteedYears: orNull(guaranteedYearsField),
};

export const manualLineFileSchema = z
  .strictObject({
    ...coverFields,
    annualPremiumCents: money,
    premiumYears: yearsField,
    coverYears: orNull(coverYearsField),
    coverUntilAge: orNull(ageField),
    lineClass: orNull(lineClassField),
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
>;
type KindFields = Pick<ManualLineFile, keyof typeof coverFields>;

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
  | 'guaranteedYears';

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
  care: { needs: ['sumInsuredCents', 'guaranteedYears'], may: [] },
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
];

function refuseForeignFields(cover: ManualLineFile, ctx: z.core.$RefinementCtx): void {
  for (const refusal of [...kindRefusals(cover), ...periodRefusals(cover)]) {
    refuseField(ctx, refusal);
  }
}

export function kindRefusals(cover: KindFields): readonly Refusal[] {
  const { needs, may } = fieldsOfKind[cover.kind];
  return kindFields.flatMap((field): readonly Refusal[] => {
    const given = cover[field];
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

function periodRefusals(cover: ManualLineFile): readonly Refusal[] {
  if ((cover.coverYears === null) !== (cover.coverUntilAge === null)) return [];
  const value = `${String(cover.coverYears)}, ${String(cover.coverUntilAge)}`;
  const limit = 'coverYears 与 coverUntilAge 填且只填一项';
  return [{ code: 'BAD_FIELD', thing: 'coverYears', value, limit }];
}
