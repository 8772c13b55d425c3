/** Families that ask for their wishes to be covered too. Every figure is invented. */
import { yuan } from '@cebao/kernel';
import type { Household } from '@cebao/planning';

/** A journey every year that all share, and the weight that METHOD §6 names. */
export function wishing({ costs, choices, ...rest }: Household): Household {
  const assumptions = { ...choices.assumptions, weightLayer3: 1 };
  const wish: Household['costs'][number] = {
    label: '每年一次长途旅行',
    kind: 'other',
    layer: 3,
    person: null,
    annualCents: yuan(60_000),
    fromAge: null,
    untilAge: null,
    growth: null,
  };
  return { ...rest, costs: [...costs, wish], choices: { ...choices, assumptions } };
}
