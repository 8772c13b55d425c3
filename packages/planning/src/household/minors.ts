/**
 * Who is a minor. Death cover on one is limited over all insurers; what returns premiums or the cash
 * value does not count. Source: 保监发〔2015〕90号 (limits and exclusions come as data).
 */
import type { Benefit, Pay } from '@cebao/actuarial';
import { addYears, cents, compareDates, round, type Cents, type LocalDate } from '@cebao/kernel';
import type { Cover } from './cover.ts';
import { sumAt } from './growth.ts';
import type { Person } from './household.ts';

/** Source: Civil Code art. 17. */
export const ageOfMajority = 18;

/** Nobody is of age before birth: a birthday to come, a fault of its own, needs no care here. */
export function isOfAge({ birthDate }: Pick<Person, 'birthDate'>, asOf: LocalDate): boolean {
  return compareDates(birthDate, addYears(asOf, -ageOfMajority)) <= 0;
}

/** Death benefit allowed below an age, over all insurers. Source: 保监发〔2015〕90号. */
export type MinorDeathLimit = { readonly belowAge: number; readonly limitCents: Cents };

/** The limit of this age; undefined for those who have come of age. */
export function minorLimitAt(
  age: number,
  limits: readonly MinorDeathLimit[],
): MinorDeathLimit | undefined {
  let lowest: MinorDeathLimit | undefined;
  for (const limit of limits) {
    if (age < limit.belowAge && limit.belowAge < (lowest?.belowAge ?? Infinity)) lowest = limit;
  }
  return lowest;
}

/** Whether a benefit is paid on death at all; what it is may not count. */
export function paysOnDeath({ benefits }: Cover): boolean {
  return benefits.some(isOnDeath);
}

function isOnDeath({ peril }: Benefit): boolean {
  return peril === 'death' || peril === 'accidentalDeath';
}

/** The largest death benefit at this age, without returned premiums and cash values. */
export function countedDeath(cover: Cover, age: number): number {
  let most = 0;
  for (const benefit of cover.benefits) {
    if (!isOnDeath(benefit)) continue;
    if (benefit.fromAge !== null && age < benefit.fromAge) continue;
    if (benefit.untilAge !== null && age >= benefit.untilAge) continue;
    most = Math.max(most, sharesOf(benefit.pays) * cover.sumInsuredCents);
  }
  return most;
}

/** A step from now, the age in it, and how prices rise until then. */
export type MinorMoment = { readonly age: number; readonly year: number; readonly cpi: number };

/** The same in a later step: the sum may have risen by then, and the cover may have ended. */
export function countedIn(cover: Cover, { age, year, cpi }: MinorMoment): number {
  if (year >= cover.coverYears) return 0;
  if (cover.growth === null) return countedDeath(cover, age);
  const sumInsuredCents = cents(round.halfUp(sumAt(cover, year, cpi)));
  return countedDeath({ ...cover, sumInsuredCents }, age);
}

function sharesOf(pays: Pay): number {
  if (pays.kind === 'share') return pays.share;
  if (pays.kind === 'greatest') return Math.max(0, ...pays.of.map(sharesOf));
  return 0;
}
