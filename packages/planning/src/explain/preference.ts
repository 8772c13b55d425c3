/** What a preference costs: the best V of the same budget with the choice made the other way. */
import { cents } from '@cebao/kernel';
import type { PreferencePrice } from '../report.ts';
import { bestWithin } from '../plan/front.ts';
import { deathFirst, solveUnder, type P1, type Solved } from '../plan/pass.ts';
import { setUpP1, type SetUp } from '../plan/setUp.ts';
import { solveP1 } from '../plan/solve.ts';

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
  const valueOtherwise =
    preference === 'deathFirst' ? reordered(otherwise, solved) : solvedAgain(otherwise, solved);
  if (valueOtherwise === null) return [];
  const core = chosen ? setUp.p1.corePremium : otherwise.corePremium;
  const premiumCents = cents(preference === 'coreMedical' ? core : 0);
  return [{ preference, chosen, premiumCents, valueOtherwise }];
}

function solvedAgain(otherwise: P1, { table, schedule }: Solved): number | null {
  return solveUnder(otherwise, { table, schedule, passes: 1 })?.selected.best ?? null;
}

/** The order between death and illness cover changes what may stand together, and no choice. */
function reordered(otherwise: P1, { choices }: Solved): number | null {
  const limit = otherwise.budget - otherwise.corePremium;
  const front = solveP1(choices, { limit, deathFirst: deathFirst(otherwise) });
  return front.values[bestWithin(front, limit)] ?? null;
}
