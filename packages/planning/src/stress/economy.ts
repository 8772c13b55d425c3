/**
 * Economic scenarios that all paths share: the long-run averages of return, prices, income and
 * medical costs are not known, so each scenario moves them together with its own draws. Their
 * spreads are assumptions; within a scenario they stay constant. Scenario 0 is the plan's own.
 */
import { recordOf, refuse, ok, type Result } from '@cebao/kernel';
import type { Assumptions } from '../household/assumptions.ts';
import { randomOf } from './draw/random.ts';

export const spreadIds = [
  'stressScenarios',
  'stressPriceSd',
  'stressReturnSd',
  'stressIncomeSd',
  'stressMedicalSd',
  'stressBearableMonths',
] as const;

/** Number of scenarios, yearly rates, months of essential costs. */
export type Spread = Readonly<Record<(typeof spreadIds)[number], number>>;

export const mostScenarios = 256;

export function spreadOf(given: Readonly<Record<string, number>>): Result<Spread> {
  const spread = recordOf(spreadIds, (id) => given[id] ?? Number.NaN);
  const unfit = spreadIds.find((id) => !(spread[id] >= 0));
  if (unfit !== undefined) {
    return refuse('BAD_BASIS', {
      thing: unfit,
      value: String(given[unfit]),
      limit: '0 或以上的数',
    });
  }
  const count = spread.stressScenarios;
  if (Number.isInteger(count) && count >= 1 && count <= mostScenarios) return ok(spread);
  return refuse('BAD_NUMBER', {
    thing: 'stressScenarios',
    value: String(count),
    limit: `1 至 ${mostScenarios} 的整数`,
  });
}

/** Scenario draws and path draws come from different streams of the one seed. */
const scenarioStream = 0x5ce7_a210;

export function economyOf(
  assumptions: Assumptions,
  { spread, seed, scenario }: { spread: Spread; seed: number; scenario: number },
): Assumptions {
  if (scenario === 0) return assumptions;
  const { normal } = randomOf(seed ^ scenarioStream, scenario);
  const prices = normal() * spread.stressPriceSd;
  const real = normal() * spread.stressReturnSd;
  const pay = normal() * spread.stressIncomeSd;
  const medical = normal() * spread.stressMedicalSd;
  return {
    ...assumptions,
    cpi: assumptions.cpi + prices,
    poolReturn: assumptions.poolReturn + prices + real,
    incomeGrowth: assumptions.incomeGrowth + prices + pay,
    pensionGrowth: assumptions.pensionGrowth + prices,
    medicalTrend: assumptions.medicalTrend + prices + medical,
    educationGrowth: assumptions.educationGrowth + prices,
  };
}
