/** What a preference costs: the best V of the same budget with the choice made the other way. */
import { cents } from '@cebao/kernel';
import type { PreferencePrice } from '../report.ts';
import { solveUnder, type Solved } from '../plan/pass.ts';
import { setUpP1, type SetUp, type SetUpInput } from '../plan/setUp.ts';

export function preferencePrices(setUp: SetUp, setting: Setting): readonly PreferencePrice[] {
  return (['coreMedical', 'deathFirst'] as const).flatMap((preference) =>
    priceOf(preference, setUp, setting),
  );
}

type Setting = { readonly solved: Solved; readonly input: SetUpInput };

function priceOf(
  preference: PreferencePrice['preference'],
  setUp: SetUp,
  { solved, input }: Setting,
): readonly PreferencePrice[] {
  const { household } = input.family;
  const chosen = household.choices[preference];
  const choices = { ...household.choices, [preference]: !chosen };
  const family = { ...input.family, household: { ...household, choices } };
  const otherwise = setUpP1({ ...input, family });
  if (!otherwise.ok) return [];
  const { table, schedule } = solved;
  const other = solveUnder(otherwise.value.p1, { table, schedule, passes: 1 });
  if (other === null) return [];
  const core = chosen ? setUp.p1.corePremium : otherwise.value.p1.corePremium;
  return [
    {
      preference,
      chosen,
      premiumCents: cents(preference === 'coreMedical' ? core : 0),
      valueOtherwise: other.selected.best,
    },
  ];
}
