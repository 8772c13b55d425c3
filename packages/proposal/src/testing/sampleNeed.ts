/** Risks, gaps and open gaps of the sample family. */
import { cents, round, sumCents, yuan, type Cents } from '@cebao/kernel';
import type { GapPoint, GapResult, RiskCell, ScriptPeril, Term, Uncovered } from '@cebao/planning';
import type { Names } from './names.ts';

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

export function sampleRisks(): RiskCell[] {
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

export function sampleGaps(names: Names): GapResult[] {
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
      wishes: null,
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
    const g1 = cents(round.halfUp(first * left * left));
    const g2 = cents(round.halfUp(second * left));
    return { year, g1Cents: g1, g2Cents: g2, g1TodayCents: g1, g2TodayCents: g2 };
  });
}

export function sampleUncovered(): Uncovered[] {
  const rows: readonly (readonly [string, ScriptPeril, 1 | 2, number, number])[] = [
    ['husband', 'death', 1, 2_512_000, 2_512_000],
    ['husband', 'death', 2, 900_000, 488_000],
    ['husband', 'criticalIllness', 1, 230_000, 200_000],
    ['husband', 'criticalIllness', 2, 900_000, 0],
    ['husband', 'disability', 1, 1_340_000, 0],
    ['wife', 'criticalIllness', 1, 820_000, 200_000],
    ['child', 'criticalIllness', 1, 388_000, 100_000],
  ];
  return rows.map(([who, peril, layer, gap, paid]) => ({
    member: who,
    peril,
    layer,
    gapCents: yuan(gap),
    paidCents: yuan(paid),
    openCents: yuan(gap - paid),
    openFromYear: peril === 'death' && layer === 1 ? 20 : null,
    openUntilYear: peril === 'death' && layer === 1 ? 24 : null,
    coverEndsYear: peril === 'death' && layer === 1 && gap === paid ? 20 : null,
    reason: gap === paid ? 'none' : peril === 'disability' ? 'noProduct' : 'budget',
  }));
}
