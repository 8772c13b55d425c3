/**
 * A report as the engine would give it, for tests of words and layout: a couple of 32 and 30 with a
 * child of 2. Its figures are plausible, not computed; the workings sum to their gaps.
 */
import { yuan, type LocalDate } from '@cebao/kernel';
import type { Report } from '@cebao/planning';
import type { Names } from './names.ts';
import { sampleExposures } from './sampleExposures.ts';
import { sampleGaps, sampleRisks, sampleUncovered } from './sampleNeed.ts';
import { samplePlan } from './samplePlan.ts';
import { sampleCustom, sampleSheet } from './sampleSheet.ts';
import { sampleState } from './sampleState.ts';

export function sampleReport(names: Names, asOf: LocalDate): Report {
  return {
    proof: {
      asOf,
      engineVersion: '0.2.0',
      basisId: 'cl4-2025-single-life',
      tableIds: ['cl-2025', 'ci-2020', '111013', '115046', '413004'],
      catalogueVersion: '2026-02',
    },
    family: sampleFamily(names),
    segment: null,
    state: sampleState(),
    baseline: {
      cpi: 0.02,
      poolReturn: 0.03,
      layer1: Array.from({ length: 62 }, (_, year) => yuan(180_000 + year * 90_000)),
      layer2: Array.from({ length: 62 }, (_, year) =>
        yuan(180_000 + year * 20_000 - year * year * 600),
      ),
      goalGaps: [],
    },
    risks: sampleRisks(),
    gaps: sampleGaps(names),
    exposures: sampleExposures(),
    scenes: [],
    plan: samplePlan(names),
    uncovered: sampleUncovered(),
    health: [],
    custom: sampleCustom(),
    sheet: sampleSheet(),
    assumptions: sampleAssumptions(),
  };
}

function sampleFamily(names: Names): Report['family'] {
  return {
    name: '张家',
    region: '上海',
    members: [
      member('husband', names.husband, { sex: 'male', age: 32, income: 220_000 }),
      member('wife', names.wife, { sex: 'female', age: 30, income: 140_000 }),
      {
        ...member('child', names.child, { sex: 'male', age: 2, income: 0 }),
        role: 'child',
        socialMedical: 'resident',
      },
    ],
    annualIncomeCents: yuan(360_000),
    breadwinner: 'husband',
    essentialsCents: yuan(190_324.56),
    essentialsWithoutDebtsCents: yuan(96_000),
    presentStandardCents: yuan(78_000),
    liquidCents: yuan(180_000),
    assetsCents: yuan(3_080_000),
    debtsCents: yuan(1_500_000),
    childYears: 20,
    horizonYears: 61,
    stage: 'youngFamily',
  };
}

type Person = { readonly sex: 'male' | 'female'; readonly age: number; readonly income: number };

function member(
  id: string,
  name: string,
  { sex, age, income }: Person,
): Report['family']['members'][number] {
  return {
    id,
    name,
    sex,
    age,
    role: 'adult',
    occupationClass: 1,
    socialMedical: 'employee',
    annualIncomeCents: yuan(income),
  };
}

function sampleAssumptions(): Report['assumptions'] {
  return [
    { id: 'poolReturn', value: 0.03, standard: 0.03, edited: false },
    { id: 'cpi', value: 0.02, standard: 0.02, edited: false },
    { id: 'ciIncomeLossYears', value: 4, standard: 3, edited: true },
    { id: 'billSeriousYuan', value: 300_000, standard: 300_000, edited: false },
    { id: 'lifeMultiple', value: 1, standard: 1, edited: false },
    { id: 'survivorWorkUntilAge', value: 55, standard: 55, edited: false },
    { id: 'probabilityLow', value: 0.01, standard: 0.01, edited: false },
    { id: 'probabilityMid', value: 0.03, standard: 0.03, edited: false },
    { id: 'probabilityHigh', value: 0.1, standard: 0.1, edited: false },
    { id: 'impactLow', value: 1, standard: 1, edited: false },
    { id: 'impactMid', value: 3, standard: 3, edited: false },
    { id: 'impactHigh', value: 10, standard: 10, edited: false },
  ];
}
