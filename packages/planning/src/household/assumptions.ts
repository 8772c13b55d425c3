/**
 * Every constant that METHOD calls an assumption, by id. Defaults, limits, reasons and words stand
 * in the assumptions dossier (data), never here; a family may carry its own values.
 */
import { ok, recordOf, refuse, type Result } from '@cebao/kernel';

export const assumptionIds = [
  'poolReturn',
  'cpi',
  'incomeGrowth',
  'pensionGrowth',
  'medicalTrend',
  'educationGrowth',
  'lifeMultiple',
  'incidenceMultiple',
  'survivorHorizonShare',
  'survivorWorkUntilAge',
  'womenOriginalRetirementAge',
  'pensionWageMonthlyYuan',
  'pensionAccountRate',
  'townIncomeRegionYuan',
  'townIncomeNationalYuan',
  'guaranteeCallShare',
  'retentionMonths',
  'horizonYears',
  'valueYears',
  'weightLayer1',
  'weightLayer2',
  'weightLayer3',
  'ciIncomeLossShare',
  'ciIncomeLossYears',
  'ciLastingLossShare',
  'ciCareAnnualYuan',
  'ciCareYears',
  'childIllLeaveShare',
  'childIllLeaveYears',
  'childIllCareAnnualYuan',
  'childIllCareYears',
  'billEverydayYuan',
  'billSeriousYuan',
  'billCatastrophicYuan',
  'billEverydayOutsideShare',
  'billSeriousOutsideShare',
  'billCatastrophicOutsideShare',
  'fundRatioEmployee',
  'fundRatioResident',
  'fundAnnualLimitYuan',
  'seriousIllnessShare',
  'seriousIllnessLineYuan',
  'billEverydayBaseRate',
  'billSeriousCiShare',
  'billSeriousBaseRate',
  'billCatastrophicCiShare',
  'billCatastrophicBaseRate',
  'billProbabilityFactor',
  'disabilityIncomeLossShare',
  'disabilityCareAnnualYuan',
  'disabilityCareYears',
  'disabilityShareOfAccidentalDeath',
  'sellableDelayYears',
  'sellableHaircut',
  'coreMedicalIncomeShare',
  'medicalAdequateShare',
  'illnessLeastSumYuan',
  'ladderStepYuan',
  'waiverMaxShare',
  'stabilityBand',
  'nextStepYuan',
  'maxPasses',
  'premiumShareLow',
  'premiumShareHigh',
  'probabilityLow',
  'probabilityMid',
  'probabilityHigh',
  'impactLow',
  'impactMid',
  'impactHigh',
  'toleranceLowFactor',
  'toleranceHighFactor',
  'capacityLowMonths',
  'capacityHighMonths',
  'capacityLowFactor',
  'capacityHighFactor',
] as const;

export type AssumptionId = (typeof assumptionIds)[number];
export type Assumptions = Readonly<Record<AssumptionId, number>>;

/** Defaults with the family's own values put over them; a missing id is refused by name. */
export function assumptionsOf(
  defaults: Readonly<Record<string, number>>,
  own: Readonly<Record<string, number>>,
): Result<Assumptions> {
  const missing = assumptionIds.find((id) => !Number.isFinite(own[id] ?? defaults[id]));
  if (missing !== undefined) {
    return refuse('BAD_BASIS', {
      thing: `assumptions.${missing}`,
      value: String(own[missing] ?? defaults[missing]),
      limit: 'a finite number',
    });
  }
  return ok(recordOf(assumptionIds, (id) => own[id] ?? defaults[id] ?? Number.NaN));
}
