/** Which fields a kind of cover has on screen, in the order they are asked. */
import type { ProductKind } from '@cebao/actuarial';
import { getAt, textAt } from '../../draft/json.ts';
import type { Json } from '../../draft/json.ts';
import type { WordKey } from '../../i18n/language.ts';

export const coverKinds = [
  'term',
  'criticalIllness',
  'medical',
  'accident',
  'care',
  'annuity',
] as const satisfies readonly ProductKind[];
export type CoverKind = (typeof coverKinds)[number];

export type CoverField = {
  readonly key: string;
  readonly label: WordKey;
  readonly as: 'money' | 'percent' | 'whole' | 'decimal';
  readonly suffix?: WordKey;
  readonly optional?: boolean;
};

const sum: CoverField = { key: 'sumInsuredCents', label: 'fact.sumInsuredCents', as: 'money' };
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
  care: [
    { ...sum, label: 'cover.careAmount', suffix: 'unit.perYear' },
    { key: 'guaranteedYears', label: 'cover.careYears', as: 'whole', suffix: 'unit.years' },
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
  ],
};

/** Fields of all kinds: those the new kind does not have are cleared when the kind changes. */
export function foreignFields(kind: CoverKind): readonly string[] {
  const own = new Set(kindFields[kind].map(({ key }) => key));
  const all = coverKinds.flatMap((other) => kindFields[other].map(({ key }) => key));
  return [...new Set(all)].filter((key) => !own.has(key));
}

export function coverKind(text: string): CoverKind | null {
  return coverKinds.find((kind) => kind === text) ?? null;
}

/** How a policy is called in a list: a life cover without an end is no term cover. */
export function namedKind(item: Json): CoverKind | 'wholeLife' | null {
  const kind = coverKind(textAt(item, 'kind'));
  return kind === 'term' && getAt(item, 'wholeLife') === true ? 'wholeLife' : kind;
}
