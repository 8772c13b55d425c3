/** What a column of a list can hold, by the words of the form that it fills. */
import type { ImportField } from '@cebao/contracts';
import type { Say, WordKey } from '../../../i18n/language.ts';

export const fieldWords: Readonly<Record<ImportField, WordKey>> = {
  kind: 'fact.line',
  product: 'fact.product',
  insurer: 'fact.insurer',
  policyholder: 'fact.policyholder',
  insured: 'fact.insured',
  beneficiary: 'fact.beneficiary',
  sum: 'fact.sumInsuredCents',
  premium: 'fact.premiumCents',
  premiumMode: 'fact.premiumMode',
  payTerm: 'import.payTerm',
  coverTerm: 'import.coverTerm',
  effective: 'fact.effective',
  number: 'fact.number',
  status: 'fact.status',
  waiver: 'fact.waiver',
  limit: 'fact.limitCents',
  deductible: 'fact.deductibleCents',
  share: 'fact.share',
  deathBeneficiary: 'fact.deathBeneficiary',
  deathShare: 'fact.deathShare',
  moderateShare: 'fact.moderateShare',
  mildShare: 'fact.mildShare',
  disabilityShare: 'fact.disabilityShare',
  accidentMedical: 'fact.accidentMedicalCents',
  annuityFromAge: 'fact.annuityFromAge',
  guaranteedRenewal: 'fact.guaranteedRenewalUntil',
  waitingUntil: 'fact.waitingUntil',
  graceUntil: 'fact.graceUntil',
  surrenderValue: 'fact.surrenderValueCents',
  maturity: 'fact.maturityCents',
};

/** Columns of money may stand in units of ten thousand. */
export const moneyFields: ReadonlySet<ImportField> = new Set([
  'sum',
  'limit',
  'premium',
  'deductible',
  'accidentMedical',
  'surrenderValue',
  'maturity',
]);

export function isImportField(text: string): text is ImportField {
  return Object.hasOwn(fieldWords, text);
}

/** A fault names a field of the list by its code, or a cell by its address. */
export function thingText(thing: string, say: Say): string {
  return isImportField(thing) ? say(fieldWords[thing]) : thing;
}
