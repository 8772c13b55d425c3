/**
 * What an insurer will ask about a person, as far as the planner knows. Facts only: what they mean
 * for a line stands in the outlook table (data), and no insurer has decided anything by it.
 */
import type { ProductKind } from '@cebao/actuarial';

/** Twenty common conditions; the words stand in the outlook table and with the presenter. */
export const conditionIds = [
  'hypertension',
  'hyperlipidemia',
  'diabetes',
  'hyperuricemia',
  'fattyLiver',
  'hepatitisBCarrier',
  'chronicHepatitisB',
  'thyroidNodule',
  'hyperthyroidism',
  'breastNodule',
  'lungNodule',
  'gastricUlcer',
  'gallstones',
  'uterineFibroids',
  'chronicKidneyDisease',
  'asthma',
  'coronaryHeartDisease',
  'stroke',
  'cancer',
  'depression',
] as const;
export type ConditionId = (typeof conditionIds)[number];

/**
 * How lines are underwritten: a kind, or what can often still be had when the kind cannot: cover
 * for cancer alone, and a city's supplementary medical scheme.
 */
export const lineClasses = [
  'term',
  'criticalIllness',
  'medical',
  'accident',
  'annuity',
  'cancerOnly',
  'cityMedical',
] as const;
export type LineClass = (typeof lineClasses)[number];

/** Kinds without a column of their own are asked about like the cover that they contain. */
export function lineClassOf(kind: ProductKind): LineClass {
  switch (kind) {
    case 'wholeLife':
    case 'endowment':
    case 'universal':
    case 'investmentLinked':
      return 'term';
    case 'care':
      return 'criticalIllness';
    case 'term':
    case 'criticalIllness':
    case 'medical':
    case 'accident':
    case 'annuity':
      return kind;
  }
}

export type InsurerAnswer = {
  readonly line: LineClass;
  readonly outcome: 'declined' | 'postponed' | 'loaded' | 'excluded';
  readonly year: number;
};

export type Health = {
  /** null = not asked. */
  readonly smoker: boolean | null;
  readonly heightCm: number | null;
  readonly weightKg: number | null;
  readonly conditions: readonly ConditionId[];
  /** Earlier answers of insurers that were not a plain yes. */
  readonly answers: readonly InsurerAnswer[];
};

const cmPerMetre = 100;

/** Body mass index in kg/m2; null where height or weight was not asked. */
export function bodyMassIndex({ heightCm, weightKg }: Health): number | null {
  if (heightCm === null || weightKg === null) return null;
  return (weightKg * cmPerMetre * cmPerMetre) / (heightCm * heightCm);
}
