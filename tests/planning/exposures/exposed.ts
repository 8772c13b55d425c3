/** The exposures of a hand-made family in flat money, built from the same parts as a report. */
import type { Household } from '@cebao/planning';
import { exposuresOf, type BareExposures } from '../../../packages/planning/src/exposures/build.ts';
import { stateView } from '../../../packages/planning/src/explain/stateView.ts';
import { facts } from '../families.ts';
import { flat, tableOf } from '../handmade.ts';

/** Ten thousand yuan of care a month for three years, and nothing else moving. */
export const careAssumed = {
  ...flat,
  careMonthlyYuan: 10_000,
  careNeedShare: 1,
  careFundMonthlyYuan: 0,
  careYears: 3,
  careIncomeLossShare: 1,
};

export function exposed(
  household: Household,
  assumed: Readonly<Record<string, number>> = careAssumed,
): BareExposures {
  const table = tableOf(household, { assumed });
  const { basis } = facts;
  const state = stateView({ context: table.context, base: table.base, rulesId: basis.social.id });
  return exposuresOf({ table, basis, states: state.members });
}

export const yuanOf = (cents: number): number => cents / 100;
