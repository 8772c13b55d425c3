/** What custom says and the planner's sheet, for the sample plan. */
import { yuan } from '@cebao/kernel';
import type { Report, SheetId } from '@cebao/planning';

export function sampleCustom(): Report['custom'] {
  return [
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
  ];
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

export function sampleSheet(): Report['sheet'] {
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
