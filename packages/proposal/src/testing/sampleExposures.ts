/** What the sample report shows beside its ranked risks: one of each kind, plausible, not computed. */
import { yuan, type LocalDate } from '@cebao/kernel';
import type { Exposures, LayerGap } from '@cebao/planning';

export function sampleExposures(): Exposures {
  return {
    care: [
      {
        member: 'husband',
        peril: 'longTermCare',
        grade: 'A',
        now: [layerGap(1, 300_000), layerGap(2, 420_000)],
        wishes: null,
        curve: [
          {
            year: 0,
            g1Cents: yuan(300_000),
            g2Cents: yuan(420_000),
            g1TodayCents: yuan(300_000),
            g2TodayCents: yuan(420_000),
          },
        ],
        worstEventYear: 0,
        drivers: [],
      },
    ],
    cells: [
      {
        member: 'husband',
        peril: 'longTermCare',
        years: 20,
        impactYears: 2.2,
        impactCents: yuan(420_000),
        impactClass: 2,
      },
    ],
    liabilities: [
      {
        label: '家用车',
        kind: 'driving',
        person: 'husband',
        amountCents: yuan(1_083_760),
        amountGrade: 'A',
        coverCents: yuan(1_000_000),
        lossCents: yuan(83_760),
        now: [layerGap(1, 0), layerGap(2, 0)],
        curve: [
          {
            year: 0,
            g1Cents: yuan(0),
            g2Cents: yuan(0),
            g1TodayCents: yuan(0),
            g2TodayCents: yuan(0),
          },
          {
            year: 1,
            g1Cents: yuan(10_200),
            g2Cents: yuan(20_400),
            g1TodayCents: yuan(10_000),
            g2TodayCents: yuan(20_000),
          },
        ],
        worstEventYear: 1,
      },
    ],
    companies: [],
    structure: [
      {
        id: 'liquidityMonths',
        value: 5.2,
        valueWithoutAssumptions: 5.2,
        limits: [3, 6, 12],
        movedBy: 'nothing',
        grade: 'high',
        gradeWithoutAssumptions: 'high',
        evidence: 'T',
        subject: '',
      },
    ],
    work: [],
    goals: {
      jointCents: yuan(120_000),
      livingCents: yuan(0),
      goals: [
        {
          kind: 'education',
          label: '大学',
          member: 'child',
          fromYear: 16,
          untilYear: 20,
          costTodayCents: yuan(150_000),
          aloneCents: yuan(0),
          gapCents: yuan(0),
          firstShortYear: null,
        },
        {
          kind: 'retirement',
          label: '',
          member: null,
          fromYear: 28,
          untilYear: 61,
          costTodayCents: yuan(2_100_000),
          aloneCents: yuan(90_000),
          gapCents: yuan(120_000),
          firstShortYear: 48,
        },
      ],
    },
    facts: [
      { subject: '房贷', status: 'stale', source: '银行还款计划', date: '2024-03-01' as LocalDate },
    ],
  };
}

function layerGap(layer: 1 | 2, amount: number): LayerGap {
  const cents = yuan(amount);
  const term = { code: 'care', subject: 'husband', cents, grade: 'A' } as const;
  const workings = amount === 0 ? [] : [term];
  return { layer, gapCents: cents, cumulativeCents: cents, worstYear: 5, workings };
}
