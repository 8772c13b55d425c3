/**
 * A report as the engine would give it, for tests of words and layout: a couple of 32 and 30 with a
 * child of 2. Its figures are plausible, not computed; the workings sum to their gaps.
 */
import { cents, sumCents, yuan, type Cents, type LocalDate } from '@cebao/kernel';
import type {
  GapPoint,
  GapResult,
  Report,
  RiskCell,
  ScriptPeril,
  SheetId,
  Term,
  Uncovered,
} from '@cebao/planning';
import { sampleLines } from './sampleLines.ts';

export type Names = { readonly husband: string; readonly wife: string; readonly child: string };

export function sampleReport(names: Names, asOf: LocalDate): Report {
  const lines = sampleLines(names);
  const premium = sumCents(lines.map((line) => line.premiumCents));
  return {
    proof: {
      asOf,
      engineVersion: '0.1.0',
      basisId: 'cl4-2025-single-life',
      tableIds: ['cl-2025', 'ci-2020', '111013', '115046', '413004'],
      catalogueVersion: '2026-02',
    },
    family: {
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
    },
    baseline: { cpi: 0.02, poolReturn: 0.03, layer1: [], layer2: [], goalGaps: [] },
    risks: sampleRisks(),
    gaps: sampleGaps(names),
    plan: {
      budgetCents: yuan(15_000),
      premiumCents: premium,
      unspentCents: cents(yuan(15_000) - premium),
      incomeShare: premium / yuan(360_000),
      totalPremiumCents: sumCents(lines.map((line) => line.totalPremiumCents)),
      lines,
      premiumByYear: Array.from({ length: 30 }, (_, year) =>
        sumCents(lines.filter((line) => year < line.premiumYears).map((line) => line.premiumCents)),
      ),
      certificate: {
        weights: [100, 10, 0],
        valueYears: 31,
        shownValue: 1_238_400_000,
        bestValue: 1_241_200_000,
        bound: 1_241_200_000,
        stabilityShare: 0.00226,
        passes: 3,
        converged: true,
        schedule: lines.map((line) => ({
          insured: line.insured,
          policyholder: line.policyholder,
          lineId: line.id,
          premiumCents: line.premiumCents,
          premiumYears: line.premiumYears,
          endsOnIllness: line.kind === 'criticalIllness',
        })),
        options: [
          { member: 'husband', considered: 1824, kept: 212 },
          { member: 'wife', considered: 1788, kept: 201 },
          { member: 'child', considered: 96, kept: 18 },
        ],
        constraints: ['eligibility', 'noDuplicateIndemnity', 'minorDeathLimit', 'longestPayTerm'],
        leftOut: ['waiver', 'mildIllness', 'disability'],
      },
      frontier: Array.from({ length: 16 }, (_, i) => ({
        premiumCents: yuan(1_600 + i * 1_000),
        value: 1_300_000_000 - 1_200_000_000 / (1 + i / 2),
      })),
      nextStep: {
        budgetCents: yuan(16_000),
        premiumCents: yuan(15_840.2),
        valueGain: 21_300_000,
        changes: [
          {
            insured: 'wife',
            name: '重大疾病保险',
            kind: 'criticalIllness',
            beforeCents: yuan(200_000),
            afterCents: yuan(300_000),
            premiumChangeCents: yuan(1_880),
          },
          {
            insured: 'wife',
            name: '定期寿险',
            kind: 'term',
            beforeCents: yuan(900_000),
            afterCents: yuan(500_000),
            premiumChangeCents: yuan(-412.4),
          },
        ],
      },
      whyNots: [
        whyNot('115036', '重大疾病保险(多次给付)', 'dominated', null),
        whyNot('413004', '专属商业养老年金', 'savings', null),
        {
          ...whyNot('315061', '新市民意外险', 'refused', null),
          refusal: {
            code: 'NOT_ELIGIBLE',
            thing: '新市民意外险',
            value: '不是新市民',
            limit: '新市民',
          },
        },
        whyNot('111014', '定期寿险(至 70 岁)', 'lessValue', 18_200_000),
      ],
      preferences: [
        {
          preference: 'coreMedical',
          chosen: true,
          premiumCents: yuan(1_092),
          valueOtherwise: 1_232_000_000,
        },
      ],
    },
    uncovered: sampleUncovered(),
    custom: [
      custom('husband', 'tenTimesIncome', {
        kind: 'term',
        low: 2_200_000,
        high: 2_200_000,
        ours: 3_000_000,
      }),
      custom('wife', 'tenTimesIncome', {
        kind: 'term',
        low: 1_400_000,
        high: 1_400_000,
        ours: 900_000,
      }),
      custom('husband', 'threeToFiveYears', {
        kind: 'criticalIllness',
        low: 660_000,
        high: 1_100_000,
        ours: 200_000,
      }),
      custom('husband', 'doubleTen', {
        kind: 'premium',
        low: 36_000,
        high: 36_000,
        ours: 14_978.3,
      }),
    ],
    sheet: sampleSheet(),
    assumptions: [
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
    ],
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

const sampleImpacts: readonly (readonly [string, ScriptPeril, number, number])[] = [
  ['husband', 'death', 0.0284, 3_412_000],
  ['husband', 'criticalIllness', 0.0631, 1_130_000],
  ['wife', 'criticalIllness', 0.0702, 820_000],
  ['wife', 'death', 0.0117, 1_608_000],
  ['husband', 'billCatastrophic', 0.0021, 537_450],
  ['wife', 'billCatastrophic', 0.0022, 537_450],
  ['child', 'billCatastrophic', 0.0012, 602_000],
  ['child', 'criticalIllness', 0.0064, 388_000],
  ['husband', 'billSerious', 0.0247, 123_390],
  ['wife', 'billSerious', 0.0263, 123_390],
  ['husband', 'disability', 0.0037, 2_240_000],
];

function sampleRisks(): RiskCell[] {
  return sampleImpacts.map(([who, peril, probability, impact], i) => {
    const assumed = peril.startsWith('bill') || peril === 'disability';
    return {
      member: who,
      peril,
      probability,
      probabilityGrade: assumed ? 'A' : 'T',
      years: 20,
      impactYears: impact / 190_324.56,
      impactCents: yuan(impact),
      probabilityClass: classOf(probability, [0.01, 0.03, 0.1]),
      impactClass: classOf(impact / 190_324.56, [1, 3, 10]),
      grade: i < 3 ? 'severe' : i < 6 ? 'high' : 'medium',
      rank: i + 1,
      rankWithoutAssumptions: assumed ? null : i + 1,
    };
  });
}

function classOf(x: number, [low, mid, high]: readonly [number, number, number]): 1 | 2 | 3 | 4 {
  if (x < low) return 1;
  if (x < mid) return 2;
  return x < high ? 3 : 4;
}

function sampleGaps(names: Names): GapResult[] {
  return sampleImpacts.map(([who, peril, , impact]) => {
    const name = who === 'husband' ? names.husband : who === 'wife' ? names.wife : names.child;
    const second = yuan(impact);
    const first = cents(second - yuan(impact > 1_000_000 ? 900_000 : 0));
    const assumed = peril.startsWith('bill') || peril === 'disability';
    return {
      member: who,
      peril,
      grade: assumed ? 'A' : 'P',
      now: [
        {
          layer: 1,
          gapCents: first,
          cumulativeCents: first,
          worstYear: 19,
          workings: terms(name, first),
        },
        {
          layer: 2,
          gapCents: second,
          cumulativeCents: second,
          worstYear: impact < 700_000 ? 0 : 20,
          workings: terms(name, second),
        },
      ],
      curve: curveOf(first, second),
      worstEventYear: 0,
      drivers: [
        {
          code: 'income',
          subject: `${name} 工资`,
          plusCents: yuan(612_000),
          minusCents: yuan(-598_000),
        },
        { code: 'cost', subject: '全家日常', plusCents: yuan(324_000), minusCents: yuan(-324_000) },
        { code: 'debt', subject: '住房贷款', plusCents: yuan(188_000), minusCents: yuan(-188_000) },
      ],
    };
  });
}

function terms(name: string, gap: Cents): Term[] {
  const fixed: Term[] = [
    { code: 'pool', subject: '存款与基金', cents: yuan(-180_000), grade: 'T' },
    { code: 'income', subject: `${name} 工资`, cents: yuan(0), grade: 'A' },
    { code: 'survivorIncome', subject: '配偶工资', cents: yuan(-2_104_321.55), grade: 'A' },
    { code: 'debt', subject: '住房贷款', cents: yuan(1_412_087.2), grade: 'T' },
    { code: 'lockedReleased', subject: '公积金', cents: yuan(-60_000), grade: 'T' },
    { code: 'rounding', subject: '', cents: yuan(0.01), grade: 'T' },
  ];
  const rest = cents(gap - sumCents(fixed.map((term) => term.cents)));
  return [...fixed, { code: 'cost', subject: '全家日常', cents: rest, grade: 'P' }];
}

function curveOf(first: Cents, second: Cents): GapPoint[] {
  return Array.from({ length: 31 }, (_, year) => {
    const left = Math.max(0, 1 - (year * year) / 900);
    const g1 = cents(Math.round(first * left * left));
    const g2 = cents(Math.round(second * left));
    return { year, g1Cents: g1, g2Cents: g2, g1TodayCents: g1, g2TodayCents: g2 };
  });
}

function sampleUncovered(): Uncovered[] {
  const open = (
    who: string,
    peril: ScriptPeril,
    layer: 1 | 2,
    gap: number,
    paid: number,
  ): Uncovered => ({
    member: who,
    peril,
    layer,
    gapCents: yuan(gap),
    paidCents: yuan(paid),
    openCents: yuan(gap - paid),
    openFromYear: peril === 'death' && layer === 1 ? 20 : null,
    openUntilYear: peril === 'death' && layer === 1 ? 24 : null,
    reason: gap === paid ? 'none' : peril === 'disability' ? 'noProduct' : 'budget',
  });
  return [
    open('husband', 'death', 1, 2_512_000, 2_512_000),
    open('husband', 'death', 2, 900_000, 488_000),
    open('husband', 'criticalIllness', 1, 230_000, 200_000),
    open('husband', 'criticalIllness', 2, 900_000, 0),
    open('husband', 'disability', 1, 1_340_000, 0),
    open('wife', 'criticalIllness', 1, 820_000, 200_000),
    open('child', 'criticalIllness', 1, 388_000, 100_000),
  ];
}

function whyNot(
  code: string,
  name: string,
  reason: Report['plan']['whyNots'][number]['reason'],
  valueLost: number | null = null,
): Report['plan']['whyNots'][number] {
  return { code, name, insured: 'husband', reason, refusal: null, valueLost };
}

function custom(
  who: string,
  rule: Report['custom'][number]['rule'],
  amounts: { kind: Report['custom'][number]['kind']; low: number; high: number; ours: number },
): Report['custom'][number] {
  return {
    member: who,
    rule,
    kind: amounts.kind,
    customLowCents: yuan(amounts.low),
    customHighCents: yuan(amounts.high),
    oursCents: yuan(amounts.ours),
  };
}

const sheetIds: readonly SheetId[] = [
  'deathBeforeIllness',
  'breadwinnerBeforeChild',
  'adultsBeforeChildren',
  'medicalBeforeIllness',
  'noSavings',
  'waiver',
  'premiumShare',
  'termsReachNeed',
  'noIdleLine',
  'partiesNamed',
  'uncoveredFirst',
];

function sampleSheet(): Report['sheet'] {
  return sheetIds.map((id) => {
    if (id === 'termsReachNeed') {
      return {
        id,
        verdict: 'reason',
        reasons: [{ code: 'openYears:5', subject: 'wife', cents: yuan(318) }],
      };
    }
    if (id === 'noIdleLine') {
      return {
        id,
        verdict: 'fail',
        reasons: [{ code: id, subject: '定期寿险 husband', cents: yuan(10) }],
      };
    }
    return { id, verdict: 'pass', reasons: [] };
  });
}
