/**
 * Exposure and deaths by age last birthday and level of a factor, counted in whole days.
 *
 *     central:  days under observation at age x / days between the two birthdays
 *     initial:  central, and for a death at age x also the days from it to the next birthday
 *
 * Source: Benjamin, Pollard, The Analysis of Mortality and Other Actuarial Statistics, 3rd ed.,
 * chapters 2 and 3 (exposed to risk by life years; initial exposure under the Balducci hypothesis).
 *
 * A life is observed on day d if it entered on d or before and left after d; the study holds its
 * first day and not its last. So a death on the day of leaving counts if that day lies in the study.
 * Somebody born on 29 February has a birthday on 28 February in common years.
 */
import { addYears, ageAt, compareDates, daysBetween, ok, refuse } from '@cebao/kernel';
import type { LocalDate, Result } from '@cebao/kernel';

export type ObservedLife = {
  readonly bornOn: LocalDate;
  readonly enteredOn: LocalDate;
  /** null: still insured. */
  readonly leftOn: LocalDate | null;
  readonly leftBy: 'death' | 'other' | null;
  /** What is studied, by name: smoker, channel, occupation class. */
  readonly factors: Readonly<Record<string, string>>;
};

export type Study = {
  readonly from: LocalDate;
  /** The first day that is no longer observed. */
  readonly to: LocalDate;
  /** Name of the factor whose levels are told apart. */
  readonly factor: string;
};

export type ExposureCell = {
  readonly level: string;
  readonly age: number;
  readonly deaths: number;
  readonly days: number;
  readonly centralYears: number;
  readonly initialYears: number;
};

export function exposure(
  lives: readonly ObservedLife[],
  study: Study,
): Result<readonly ExposureCell[]> {
  if (compareDates(study.from, study.to) >= 0) {
    const limit = `after ${study.from}`;
    return refuse('BAD_DATE', { thing: 'study.to', value: study.to, limit });
  }
  const cells = new Map<string, ExposureCell>();
  for (const [index, life] of lives.entries()) {
    const refusal = unfitLife(life, study, index);
    if (refusal !== null) return refusal;
    for (const cell of yearsOf(life, study)) addTo(cells, cell);
  }
  return ok([...cells.values()].toSorted(byLevelAndAge));
}

function addTo(cells: Map<string, ExposureCell>, cell: ExposureCell): void {
  const key = `${cell.level} ${cell.age}`;
  const sofar = cells.get(key);
  cells.set(key, sofar === undefined ? cell : sumOf(sofar, cell));
}

function sumOf(a: ExposureCell, b: ExposureCell): ExposureCell {
  return {
    ...a,
    deaths: a.deaths + b.deaths,
    days: a.days + b.days,
    centralYears: a.centralYears + b.centralYears,
    initialYears: a.initialYears + b.initialYears,
  };
}

function byLevelAndAge(a: ExposureCell, b: ExposureCell): number {
  if (a.level !== b.level) return a.level < b.level ? -1 : 1;
  return a.age - b.age;
}

/** One cell for each year of life that the observation touches. */
function yearsOf(life: ObservedLife, study: Study): readonly ExposureCell[] {
  const start = later(life.enteredOn, study.from);
  const end = life.leftOn === null ? study.to : earlier(life.leftOn, study.to);
  const died = isDeathIn(life, study) ? life.leftOn : null;
  if (compareDates(start, end) > 0) return [];
  const level = life.factors[study.factor] ?? '';
  const cells: ExposureCell[] = [];
  const last = ageOn(life, end);
  for (let age = ageOn(life, start); age <= last; age += 1) {
    const birthdays = { from: addYears(life.bornOn, age), to: addYears(life.bornOn, age + 1) };
    const days = daysBetween(later(start, birthdays.from), earlier(end, birthdays.to));
    const length = daysBetween(birthdays.from, birthdays.to);
    const isLast = died !== null && age === last;
    const rest = isLast ? daysBetween(died, birthdays.to) : 0;
    if (days === 0 && !isLast) continue;
    const centralYears = days / length;
    const initialYears = (days + rest) / length;
    cells.push({ level, age, deaths: isLast ? 1 : 0, days, centralYears, initialYears });
  }
  return cells;
}

function ageOn({ bornOn }: ObservedLife, day: LocalDate): number {
  return ageAt(bornOn, day, { basis: 'last', leapDay: 'feb28' });
}

function isDeathIn({ enteredOn, leftOn, leftBy }: ObservedLife, { from, to }: Study): boolean {
  if (leftBy !== 'death' || leftOn === null) return false;
  const isObserved = compareDates(from, leftOn) <= 0 && compareDates(leftOn, to) < 0;
  return isObserved && compareDates(enteredOn, leftOn) <= 0;
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return compareDates(a, b) >= 0 ? a : b;
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return compareDates(a, b) <= 0 ? a : b;
}

type Unfit = ReturnType<typeof refuse> | null;

function unfitLife(life: ObservedLife, { factor }: Study, index: number): Unfit {
  const { bornOn, enteredOn, leftOn, leftBy } = life;
  if (compareDates(bornOn, enteredOn) > 0) {
    const thing = `lives[${index}].enteredOn`;
    return refuse('BAD_DATE', { thing, value: enteredOn, limit: `${bornOn} or later` });
  }
  if (leftOn !== null && compareDates(enteredOn, leftOn) > 0) {
    const thing = `lives[${index}].leftOn`;
    return refuse('BAD_DATE', { thing, value: leftOn, limit: `${enteredOn} or later` });
  }
  if ((leftOn === null) !== (leftBy === null)) {
    const thing = `lives[${index}].leftBy`;
    return refuse('BAD_FIELD', { thing, value: String(leftBy), limit: 'given with leftOn' });
  }
  if (life.factors[factor] !== undefined) return null;
  const thing = `lives[${index}].factors.${factor}`;
  return refuse('MISSING_FIELD', { thing, value: '', limit: 'a level of the factor' });
}
