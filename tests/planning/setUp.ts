/** What may be bought, before any of it is chosen. */
import type { Catalogue, Household } from '@cebao/planning';
import { assumptionsOf } from '../../packages/planning/src/household/assumptions.ts';
import { familyOf } from '../../packages/planning/src/household/family.ts';
import { offersOf } from '../../packages/planning/src/plan/offers.ts';
import { setUpP1, type SetUp } from '../../packages/planning/src/plan/setUp.ts';
import { facts, fen, must } from './families.ts';

export function setUpOf(
  household: Household,
  catalogue: Catalogue = facts.catalogue,
  budgetYuan = 20_000,
): SetUp {
  const { assumptionDefaults, basis } = facts;
  const assumptions = must(assumptionsOf(assumptionDefaults, household.choices.assumptions));
  const asked = { family: must(familyOf(household, assumptions, basis)), assumptions };
  const offers = must(offersOf({ ...asked, basis, catalogue }));
  return setUpP1(offers, { ...asked, budgetCents: fen(budgetYuan) });
}
