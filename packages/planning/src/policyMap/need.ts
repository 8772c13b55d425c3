/**
 * Until when a person needs cover for a peril, read off the family's facts alone: work, children,
 * debts. A family that plans sees its gaps year by year; the map only asks whether cover ends first.
 */
import { addYears, compareDates, type LocalDate } from '@cebao/kernel';
import type { Household, Person } from '../household/household.ts';
import type { MapPeril, NeedReason } from './policyMap.ts';

/** `until` null = for life. */
export type Need = { readonly until: LocalDate | null; readonly reason: NeedReason };

type NeedFor = (person: Person, household: Household) => Need | null;

/** Perils that are not here have no need that a date could end. */
const needs: Partial<Readonly<Record<MapPeril, NeedFor>>> = {
  medical: () => ({ until: null, reason: 'life' }),
  deathIllness: deathNeed,
  severeIllness: (person, household) =>
    person.role === 'child' ? ownIndependence(person) : incomeNeed(person, household),
  totalDisability: incomeNeed,
};

export function needOf(person: Person, peril: MapPeril, household: Household): Need | null {
  return needs[peril]?.(person, household) ?? null;
}

function deathNeed(person: Person, household: Household): Need | null {
  if (person.role !== 'adult') return null;
  return latest([...workEnds(person), ...childEnds(household), ...debtEnds(household)]);
}

function incomeNeed(person: Person, household: Household): Need | null {
  if (person.role !== 'adult') return null;
  return latest([...workEnds(person), ...childEnds(household)]);
}

/** Work whose end is not stated ends with the statutory retirement, which the papers do not know. */
function workEnds(person: Person): readonly Need[] {
  return person.incomes.flatMap(({ kind, untilAge }): readonly Need[] => {
    if (kind !== 'work' || untilAge === null) return [];
    return [{ until: addYears(person.birthDate, untilAge), reason: 'work' }];
  });
}

function childEnds({ persons }: Household): readonly Need[] {
  return persons.flatMap(({ role, birthDate, independentAge }): readonly Need[] => {
    if (role !== 'child' || independentAge === null) return [];
    return [{ until: addYears(birthDate, independentAge), reason: 'children' }];
  });
}

function debtEnds({ debts, asOf }: Household): readonly Need[] {
  return debts
    .filter((debt) => debt.balanceCents > 0)
    .map((debt) => ({ until: addYears(asOf, debt.remainingYears), reason: 'debts' }));
}

function ownIndependence({ birthDate, independentAge }: Person): Need | null {
  if (independentAge === null) return null;
  return { until: addYears(birthDate, independentAge), reason: 'independence' };
}

function latest(needs: readonly Need[]): Need | null {
  return needs.reduce<Need | null>(
    (last, need) => (last === null || endsLater(need, last) ? need : last),
    null,
  );
}

function endsLater(a: Need, b: Need): boolean {
  if (b.until === null) return false;
  return a.until === null || compareDates(a.until, b.until) > 0;
}
