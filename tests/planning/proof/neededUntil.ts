/**
 * How long a family needs anything, walked beside the engine year by year from what its file says. Of the
 * household somebody needs something while a grown-up lives, no longer than the life tables go, or a living
 * child depends. Its shared costs
 * are paid in these years and in no other. When the household has come to its end, either nobody needs
 * anything, or elders elsewhere still get money: then what the heirs keep is owed to the end of all years
 * (ADR 0009, 0068).
 */
import type { Family } from '../../../packages/planning/src/household/family.ts';
import type { ProjectedScript } from '../../../packages/planning/src/project/script.ts';
import type { Stream } from '../../../packages/planning/src/project/stream.ts';

type Given = { readonly family: Family; readonly base: readonly Stream[] };

type Death = Pick<ProjectedScript, 'member' | 'peril' | 'year'>;

/** Years' ends from now that count after these events. */
export function neededUntil(history: readonly Death[], given: Given): number {
  const end = householdEnd(history, given);
  return end === null || isSupported(end, given) ? given.family.horizonYears : end;
}

/** The same of those who are left alone: up to the event where nobody needs anything any more. */
export function neededByOthers(event: Death, given: Given): number {
  const { horizonYears } = given.family;
  for (let t = event.year; t < horizonYears; t++) {
    if (needs([event], given, { year: t })) continue;
    return isSupported(t, given) ? horizonYears : t;
  }
  return horizonYears;
}

/** Shared costs that an event should not have ended, or should have. */
export function sharedCostFaults(
  history: readonly Death[],
  changed: readonly Stream[],
  given: Given,
): readonly string[] {
  const shared = (streams: readonly Stream[], t: number): number =>
    streams
      .filter((s) => s.role === 'sharedCost' && s.code === 'cost')
      .reduce((sum, s) => sum + (s.amounts[t] ?? 0), 0);
  const first = history.find(({ peril }) => peril === 'death')?.year ?? Infinity;
  const faults: string[] = [];
  for (let t = 0; t < given.family.horizonYears; t++) {
    const due = t < first || needs(history, given, { year: t }) ? shared(given.base, t) : 0;
    const paid = shared([...given.base, ...changed], t);
    if (Math.abs(paid - due) > 0.01 + 1e-12 * Math.abs(due)) {
      faults.push(`shared costs of year ${String(t)} are ${String(paid)}, not ${String(due)}`);
    }
  }
  return faults.slice(0, 2);
}

/** The first year at whose start nobody of the household needs anything; null: there is none. */
function householdEnd(history: readonly Death[], given: Given): number | null {
  const years = Array.from({ length: given.family.horizonYears }, (_, year) => year);
  return years.find((year) => !needs(history, given, { year })) ?? null;
}

/** Whether a member needs anything in this year, after what happens at its start. */
function needs(
  history: readonly Death[],
  { family }: Given,
  { year }: { readonly year: number },
): boolean {
  const dead = new Set(
    history.filter((one) => one.peril === 'death' && one.year <= year).map((one) => one.member),
  );
  return family.members.some(
    ({ person: { id, role, independentAge }, age }) =>
      !dead.has(id) &&
      age + year <= lastTableAge &&
      (role !== 'child' || independentAge === null || age + year < independentAge),
  );
}

/** Of the official tables: nobody is counted on to be older. */
const lastTableAge = 105;

/** Whether elders elsewhere get anything in this year or a later one. */
function isSupported(year: number, { base }: Given): boolean {
  return base.some(
    ({ role, amounts }) =>
      role === 'elderSupport' && amounts.some((fen, t) => t >= year && fen !== 0),
  );
}
