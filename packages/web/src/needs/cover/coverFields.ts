/** Which fields a kind of cover has on screen, in the order they are asked. */
import type { ProductKind } from '@cebao/actuarial';
import { getAt, textAt } from '../../draft/json.ts';
import type { Json } from '../../draft/json.ts';
import type { WordKey } from '../../i18n/language.ts';

export const policyKinds = [
  'term',
  'wholeLife',
  'criticalIllness',
  'medical',
  'accident',
  'endowment',
  'annuity',
  'care',
  'universal',
  'investmentLinked',
] as const satisfies readonly ProductKind[];
export type CoverKind = (typeof policyKinds)[number];

/** What mostly saves is never proposed, so no quote is asked for it. */
export const quoteKinds: readonly CoverKind[] = [
  'term',
  'criticalIllness',
  'medical',
  'accident',
  'annuity',
];

export type CoverField = {
  readonly key: string;
  readonly label: WordKey;
  readonly as: 'money' | 'percent' | 'whole' | 'decimal';
  readonly suffix?: WordKey;
  readonly optional?: boolean;
};

const sum: CoverField = { key: 'sumInsuredCents', label: 'fact.sumInsuredCents', as: 'money' };
const deathSum: CoverField = { ...sum, label: 'cover.deathSum' };
const surrender: CoverField = {
  key: 'surrenderValueCents',
  label: 'fact.surrenderValueCents',
  as: 'money',
  optional: true,
};
const account: readonly CoverField[] = [
  { ...surrender, label: 'cover.accountValue', optional: false },
  { ...deathSum, optional: true },
];
const disability: CoverField = {
  key: 'disabilityShare',
  label: 'fact.disabilityShare',
  as: 'percent',
  optional: true,
};

export const kindFields: Readonly<Record<CoverKind, readonly CoverField[]>> = {
  term: [sum, disability],
  criticalIllness: [
    sum,
    { key: 'moderateShare', label: 'fact.moderateShare', as: 'percent', optional: true },
    { key: 'mildShare', label: 'fact.mildShare', as: 'percent', optional: true },
    { key: 'deathShare', label: 'fact.deathShare', as: 'percent', optional: true },
  ],
  medical: [
    { key: 'limitCents', label: 'fact.limitCents', as: 'money' },
    { key: 'deductibleCents', label: 'fact.deductibleCents', as: 'money' },
    { key: 'share', label: 'fact.share', as: 'percent' },
  ],
  accident: [
    sum,
    {
      key: 'accidentMedicalCents',
      label: 'fact.accidentMedicalCents',
      as: 'money',
      optional: true,
    },
    {
      key: 'accidentalDeathShare',
      label: 'fact.accidentalDeathShare',
      as: 'decimal',
      suffix: 'unit.times',
      optional: true,
    },
    disability,
  ],
  wholeLife: [deathSum, surrender, disability],
  endowment: [
    deathSum,
    { key: 'maturityCents', label: 'fact.maturityCents', as: 'money', optional: true },
    surrender,
  ],
  universal: account,
  investmentLinked: account,
  care: [
    { ...sum, label: 'cover.careAmount' },
    {
      key: 'guaranteedYears',
      label: 'cover.careYears',
      as: 'whole',
      suffix: 'unit.years',
      optional: true,
    },
    { key: 'deathShare', label: 'fact.deathShare', as: 'percent', optional: true },
  ],
  annuity: [
    { ...sum, label: 'cover.annuityAmount', suffix: 'unit.perYear' },
    { key: 'annuityFromAge', label: 'fact.annuityFromAge', as: 'whole', suffix: 'unit.age' },
    {
      key: 'guaranteedYears',
      label: 'fact.guaranteedYears',
      as: 'whole',
      suffix: 'unit.years',
      optional: true,
    },
    surrender,
  ],
};

/** Kinds that pay a sum that was agreed; bills, accounts and yearly payments have no such clause. */
const risingKinds: readonly CoverKind[] = [
  'term',
  'wholeLife',
  'criticalIllness',
  'accident',
  'endowment',
  'care',
];

export function mayRise(kind: CoverKind | null): boolean {
  return kind !== null && risingKinds.includes(kind);
}

/** Fields of all kinds: those the new kind does not have are cleared when the kind changes. */
export function foreignFields(kind: CoverKind): readonly string[] {
  const own = new Set(kindFields[kind].map(({ key }) => key));
  const all = policyKinds.flatMap((other) => kindFields[other].map(({ key }) => key));
  return [...new Set(all)].filter((key) => !own.has(key) && key !== surrender.key);
}

/** Any policy may have a surrender value; some kinds ask for it among their own fields. */
export function asksForValue(kind: CoverKind | null): boolean {
  return kind !== null && kindFields[kind].some(({ key }) => key === surrender.key);
}

/**
 * Whether a policy says that no premium is due any more: it then need not say what was paid. An age
 * at which payment ended is left to the reader of the file, who knows the anniversaries.
 */
export function isPaidPolicy(item: Json | undefined, asOf: string): boolean {
  const status = textAt(item, 'status');
  const payUntil = textAt(item, 'payUntil');
  return (
    status === 'paidUp' ||
    status === 'lapsed' ||
    textAt(item, 'premiumMode') === 'single' ||
    textAt(item, 'premiumYears').trim() === '0' ||
    (payUntil !== '' && asOf !== '' && payUntil <= asOf)
  );
}

export function coverKind(text: string): CoverKind | null {
  return policyKinds.find((kind) => kind === text) ?? null;
}

/** What a policy is, in the list and in its form: a life cover without an end is no term cover. */
export function namedKind(item: Json | undefined): CoverKind | null {
  const kind = coverKind(textAt(item, 'kind'));
  return kind === 'term' && getAt(item, 'wholeLife') === true ? 'wholeLife' : kind;
}
