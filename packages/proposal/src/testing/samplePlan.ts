/** The sample plan around its lines. */
import { cents, sumCents, yuan } from '@cebao/kernel';
import type { PlanLine, PlanResult } from '@cebao/planning';
import { sampleLines } from './sampleLines.ts';
import type { Names } from './names.ts';

export function samplePlan(names: Names): PlanResult {
  const lines = sampleLines(names);
  const premium = sumCents(lines.map((line) => line.premiumCents));
  return {
    budgetCents: yuan(15_000),
    premiumCents: premium,
    unspentCents: cents(yuan(15_000) - premium),
    incomeShare: premium / yuan(360_000),
    totalPremiumCents: sumCents(lines.map((line) => line.totalPremiumCents)),
    lines,
    premiumByYear: Array.from({ length: 30 }, (_, year) =>
      sumCents(lines.filter((line) => year < line.premiumYears).map((line) => line.premiumCents)),
    ),
    certificate: sampleCertificate(lines),
    frontier: sampleFrontier(),
    nextStep: sampleStep(),
    whyNots: sampleWhyNots(),
    preferences: samplePreferences(),
  };
}

function sampleCertificate(lines: readonly PlanLine[]): PlanResult['certificate'] {
  return {
    weights: [100, 10, 0],
    valueYears: 31,
    shownValue: 1_238_400_000,
    bestValue: 1_241_200_000,
    bound: 1_241_200_000,
    reserveCents: cents(0),
    stabilityShare: 0.00226,
    passes: 3,
    converged: true,
    schedule: lines.map((line) => ({
      insured: line.insured,
      policyholder: line.policyholder,
      lineId: line.id,
      premiumCents: line.premiumCents,
      premiumYears: line.premiumYears,
      growth: null,
      endsOnIllness: line.kind === 'criticalIllness',
      waived: false,
    })),
    options: [
      { member: 'husband', considered: 1824, kept: 212 },
      { member: 'wife', considered: 1788, kept: 201 },
      { member: 'child', considered: 96, kept: 18 },
    ],
    constraints: ['eligibility', 'noDuplicateIndemnity', 'minorDeathLimit', 'payTerm'],
    leftOut: ['waiver', 'mildIllness', 'disability'],
  };
}

function sampleFrontier(): PlanResult['frontier'] {
  return Array.from({ length: 16 }, (_, i) => ({
    premiumCents: yuan(1_600 + i * 1_000),
    value: 1_300_000_000 - 1_200_000_000 / (1 + i / 2),
  }));
}

function sampleStep(): PlanResult['nextStep'] {
  return {
    budgetCents: yuan(16_000),
    premiumCents: yuan(15_840.2),
    valueGain: 21_300_000,
    changes: [
      {
        insured: 'wife',
        name: '重大疾病保险',
        term: '至70周岁，20年交',
        kind: 'criticalIllness',
        waives: [],
        beforeCents: yuan(200_000),
        afterCents: yuan(300_000),
        premiumChangeCents: yuan(1_880),
      },
      {
        insured: 'wife',
        name: '定期寿险',
        term: '方案一，20年，20年交',
        kind: 'term',
        waives: [],
        beforeCents: yuan(900_000),
        afterCents: yuan(500_000),
        premiumChangeCents: yuan(-412.4),
      },
    ],
  };
}

function sampleWhyNots(): PlanResult['whyNots'] {
  const of = (code: string, name: string) =>
    ({ code, name, insured: 'husband', kind: 'criticalIllness', refusal: null }) as const;
  return [
    { ...of('115036', '重大疾病保险（多次给付）'), reason: 'dominated', valueLost: null },
    { ...of('413004', '专属商业养老年金'), reason: 'savings', valueLost: null },
    {
      ...of('315061', '新市民意外险'),
      reason: 'refused',
      valueLost: null,
      refusal: {
        code: 'NOT_ELIGIBLE',
        thing: '新市民意外险',
        value: '不是新市民',
        limit: '新市民',
      },
    },
    { ...of('111014', '定期寿险（至 70 岁）'), reason: 'lessValue', valueLost: 18_200_000 },
  ];
}

function samplePreferences(): PlanResult['preferences'] {
  return [
    {
      preference: 'coreMedical',
      chosen: true,
      premiumCents: yuan(1_092),
      valueOtherwise: 1_232_000_000,
    },
  ];
}
