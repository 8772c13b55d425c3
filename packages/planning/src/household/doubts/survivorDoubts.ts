/**
 * What a survivor is said to earn counts while the survivor works: as long as the stated work, until an assumed
 * age where none is stated (ADR 0071).
 */
import type { Household, Income, Person } from '../household.ts';
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
  const { annualIncomeCents: value, fromYear } = ifSurviving;
  const work = incomes.filter(({ kind }) => kind === 'work');
  const assumed = { ...defaults, ...household.choices.assumptions };
  const limit = work.length === 0 ? assumed['survivorWorkUntilAge'] : lastWorkAge(work);
  if (limit === undefined || value === 0 || ageOf(person, household) + fromYear < limit) return [];
  const place = `${thing}.ifSurviving.annualIncomeCents`;
  const code = work.length === 0 ? 'survivorTooOld' : 'survivorWorkOver';
  return [{ code, thing: place, value, limit }];
}

/** The age at which the last stated work ends; undefined where the file does not say of all of it. */
function lastWorkAge(work: readonly Income[]): number | undefined {
  const ends = work.map(({ untilAge }) => untilAge).filter((age) => age !== null);
  return ends.length < work.length ? undefined : Math.max(...ends);
}
