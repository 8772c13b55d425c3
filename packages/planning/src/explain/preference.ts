/** What a preference costs: the best V of the same budget with the choice made the other way. */
import { cents } from '@cebao/kernel';
import type { PreferencePrice } from '../report.ts';
import { solveUnder, type Solved } from '../plan/pass.ts';
import { setUpP1, type SetUp } from '../plan/setUp.ts';

export function preferencePrices(setUp: SetUp, solved: Solved): readonly PreferencePrice[] {
  return (['coreMedical', 'deathFirst'] as const).flatMap((preference) =>
    priceOf(preference, setUp, solved),
  );
}

function priceOf(
  preference: PreferencePrice['preference'],
  setUp: SetUp,
  solved: Solved,
): readonly PreferencePrice[] {
  const { family: asked, assumptions, budget: budgetCents } = setUp.p1;
  const { household } = asked;
  const chosen = household.choices[preference];
  const choices = { ...household.choices, [preference]: !chosen };
  const family = { ...asked, household: { ...household, choices } };
  const otherwise = setUpP1(setUp, { family, assumptions, budgetCents }).p1;
  const { table, schedule } = solved;
  const other = solveUnder(otherwise, { table, schedule, passes: 1 });
  if (other === null) return [];
  const core = chosen ? setUp.p1.corePremium : otherwise.corePremium;
  return [
    {
      preference,
      chosen,
      premiumCents: cents(preference === 'coreMedical' ? core : 0),
      valueOtherwise: other.selected.best,
    },
  ];
}
