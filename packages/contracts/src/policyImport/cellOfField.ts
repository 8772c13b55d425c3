/** Which cell of the list a refusal of the family file speaks of. */
import { importFieldWord } from './fields.ts';
import type { ImportField } from './fields.ts';
import type { PolicyMapping, SheetCell } from './mapping.ts';

/** Fields of a policy in the file, and the columns that they are read from. */
const fieldOf: Readonly<Record<string, ImportField>> = {
  kind: 'kind',
  product: 'product',
  insurer: 'insurer',
  number: 'number',
  policyholder: 'policyholder',
  insured: 'insured',
  beneficiary: 'beneficiary',
  deathBeneficiary: 'deathBeneficiary',
  sumInsuredCents: 'sum',
  limitCents: 'limit',
  premiumCents: 'premium',
  annualPremiumCents: 'premium',
  premiumYears: 'payTerm',
  payUntil: 'payTerm',
  payUntilAge: 'payTerm',
  coverYears: 'coverTerm',
  coverUntil: 'coverTerm',
  coverUntilAge: 'coverTerm',
  wholeLife: 'coverTerm',
  effective: 'effective',
  status: 'status',
  waiver: 'waiver',
  deductibleCents: 'deductible',
  share: 'share',
  deathShare: 'deathShare',
  moderateShare: 'moderateShare',
  mildShare: 'mildShare',
  disabilityShare: 'disabilityShare',
  accidentMedicalCents: 'accidentMedical',
  annuityFromAge: 'annuityFromAge',
  guaranteedRenewalUntil: 'guaranteedRenewal',
  waitingUntil: 'waitingUntil',
  graceUntil: 'graceUntil',
  surrenderValueCents: 'surrenderValue',
  maturityCents: 'maturity',
};

export function cellOfField(
  thing: string,
  {
    at,
    cells,
    row,
    mapping,
  }: {
    /** Place of the row's policy in the family. */
    readonly at: number;
    readonly cells: readonly SheetCell[];
    readonly row: number;
    readonly mapping: PolicyMapping;
  },
): string {
  const prefix = `policies[${String(at)}]`;
  if (!thing.startsWith(prefix)) return `第 ${String(row)} 行 ${thing}`;
  const field = thing.slice(prefix.length + 1);
  const known = fieldOf[field];
  const column = mapping.columns.findIndex((candidate) => candidate.field === known);
  const usual = known === undefined ? field : importFieldWord(known);
  const heading = mapping.columns[column]?.heading ?? usual;
  const address = cells[column]?.address ?? `第 ${String(row)} 行`;
  return `${address} ${heading}`.trim();
}
