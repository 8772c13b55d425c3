/** What a survivor is said to earn counts while the survivor works: until an assumed age where nothing says more. */
import type { Household, Person } from '../household.ts';
import type { Doubt } from './doubt.ts';
import { ageOf } from './totals.ts';

/** Defaults by id: where the one that is asked for is missing, nothing is asked. */
export type AssumptionDefaults = Readonly<Record<string, number>>;

type Place = {
  readonly thing: string;
  readonly household: Household;
  readonly defaults: AssumptionDefaults;
};

export function survivorDoubts(
  person: Person,
  { thing, household, defaults }: Place,
): readonly Doubt[] {
  const { ifSurviving, role, incomes } = person;
  if (ifSurviving === null || role !== 'adult') return [];
  if (incomes.some(({ kind }) => kind === 'work')) return [];
  const { annualIncomeCents: value, fromYear } = ifSurviving;
  const assumed = { ...defaults, ...household.choices.assumptions };
  const limit = assumed['survivorWorkUntilAge'];
  if (limit === undefined || value === 0 || ageOf(person, household) + fromYear < limit) return [];
  const place = `${thing}.ifSurviving.annualIncomeCents`;
  return [{ code: 'survivorTooOld', thing: place, value, limit }];
}
