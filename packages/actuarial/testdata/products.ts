/**
 * Four small products with printed cells of the tables of Lian Life: chosen by sum (115036, 111013),
 * chosen by premium (111010) and with one sum and the price of it (115033). Eligibility and steps are shortened.
 */
import { yuan } from '@cebao/kernel';
import type { ChoiceSteps, Product } from '../src/product/product.ts';
import type { RateCell, RateTable } from '../src/product/rateTable.ts';

const base: Product = {
  code: '115036',
  name: '利安福重大疾病保险',
  insurer: '利安人寿',
  kind: 'criticalIllness',
  riderOf: null,
  status: 'rates',
  chosenBy: 'sumInsured',
  perCents: yuan(10_000),
  eligibility: {
    minAge: 0,
    maxAge: 55,
    minDays: 28,
    requires: [],
    maxOccupationClass: null,
    clause: '115036 tk',
  },
  steps: steps(100_000, 10_000, 500_000),
  plans: [{ code: '', benefits: [] }],
  coolingOffDays: 15,
  graceDays: 60,
  guaranteedRenewalYears: null,
  untranslatable: [],
};

export const illness: Product = base;
export const termLife: Product = {
  ...base,
  code: '111013',
  name: '利安利利爱家守护定期寿险',
  kind: 'term',
  eligibility: { ...base.eligibility, minAge: 18, maxAge: 60, minDays: null },
  steps: steps(100_000, 100_000, 3_000_000),
};
export const wholeLifeByPremium: Product = {
  ...base,
  code: '111010',
  chosenBy: 'premium',
  perCents: yuan(1_000),
  steps: steps(1_000, 1_000, 200_000),
};
export const cancerMedical: Product = {
  ...base,
  code: '115033',
  kind: 'medical',
  perCents: yuan(1_000_000),
  eligibility: { ...base.eligibility, minAge: 40, maxAge: 75 },
  steps: steps(1_000_000, 1, 1_000_000),
};

export const illnessRates = tableOf('115036', [
  { ageFrom: 30, ageTo: 30, period: '至80周岁', payTerm: '10年交', value: '448.0' },
  { ageFrom: 30, ageTo: 30, period: '至80周岁', payTerm: '20年交', value: '263.0' },
  { ageFrom: 31, ageTo: 31, period: '至80周岁', payTerm: '20年交', value: '271.0' },
]);

export const termLifeRates = tableOf('111013', [
  { plan: '方案一', ageFrom: 40, ageTo: 40, period: '20年', payTerm: '20年交', value: '31.77' },
  { plan: '方案一', ageFrom: 40, ageTo: 40, period: '至60周岁', payTerm: '20年交', value: '31.77' },
]);

export const wholeLifeRates = tableOf('111010', [
  { ageFrom: 30, ageTo: 30, period: '终身', payTerm: '10年交', value: '8229.0' },
]);

export const cancerMedicalRates = tableOf('115033', [
  medical('yes', 'new', '436'),
  medical('no', 'new', '1385'),
  medical('yes', 'renewal', '485'),
]);

export function tableOf(code: string, cells: readonly Partial<RateCell>[]): RateTable {
  return { code, ageBasis: 'last', cells: cells.map(cellOf) };
}

export function steps(minYuan: number, stepYuan: number, maxYuan: number): ChoiceSteps {
  return {
    minCents: yuan(minYuan),
    stepCents: yuan(stepYuan),
    maxCents: yuan(maxYuan),
    evidence: 'assumption',
    reason: 'test',
  };
}

function medical(
  socialMedical: 'yes' | 'no',
  purchase: 'new' | 'renewal',
  value: string,
): Partial<RateCell> {
  const ages = { sex: '', ageFrom: 40, ageTo: 45 } as const;
  return { ...ages, period: '1年', payTerm: '', socialMedical, purchase, value };
}

function cellOf(cell: Partial<RateCell>): RateCell {
  return {
    plan: '',
    sex: 'male',
    ageFrom: 30,
    ageTo: 30,
    period: '',
    payTerm: '',
    annuityStartAge: null,
    socialMedical: '',
    purchase: '',
    value: '',
    ...cell,
  };
}
