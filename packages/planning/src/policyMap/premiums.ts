/** What the policies cost by calendar year: every payment on its day, to the fen. */
import { addYears, cents, compareDates, sumCents, yearOf, type LocalDate } from '@cebao/kernel';
import type { PersonId } from '../household/household.ts';
import { duesOf, type Policy } from '../household/policy.ts';
import type { MapPremiums, PremiumYear } from './policyMap.ts';

type Due = { readonly policy: Policy; readonly on: LocalDate };

export function premiumsOf(policies: readonly Policy[], asOf: LocalDate): MapPremiums {
  const dues = policies.flatMap((policy) =>
    duesOf(policy.contract, asOf).map((on): Due => ({ policy, on })),
  );
  const soon = dues.filter(({ on }) => compareDates(on, addYears(asOf, 1)) < 0);
  return {
    years: yearsOf(dues, asOf),
    totalCents: total(dues),
    nextTwelveMonthsCents: total(soon),
    nextTwelveMonthsByInsured: byPerson(soon, (policy) => policy.insured),
  };
}

function yearsOf(dues: readonly Due[], asOf: LocalDate): readonly PremiumYear[] {
  const last = dues.reduce((latest, { on }) => Math.max(latest, yearOf(on)), 0);
  const first = yearOf(asOf);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, n) => {
    const year = first + n;
    return premiumYear(
      year,
      dues.filter(({ on }) => yearOf(on) === year),
    );
  });
}

function premiumYear(year: number, dues: readonly Due[]): PremiumYear {
  return {
    year,
    cents: total(dues),
    byPolicy: grouped(dues, (policy) => policy.id).map(([policy, own]) => ({
      policy,
      cents: total(own),
    })),
    byPayer: byPerson(dues, (policy) => policy.policyholder),
    byInsured: byPerson(dues, (policy) => policy.insured),
  };
}

function byPerson(dues: readonly Due[], whose: (policy: Policy) => PersonId) {
  return grouped(dues, whose).map(([person, own]) => ({ person, cents: total(own) }));
}

/** In the order in which the policies of the map mention them. */
function grouped(
  dues: readonly Due[],
  keyOf: (policy: Policy) => string,
): readonly (readonly [string, readonly Due[]])[] {
  const groups = new Map<string, Due[]>();
  for (const due of dues) {
    const key = keyOf(due.policy);
    groups.set(key, [...(groups.get(key) ?? []), due]);
  }
  return [...groups];
}

function total(dues: readonly Due[]): MapPremiums['totalCents'] {
  return dues.length === 0
    ? cents(0)
    : sumCents(dues.map(({ policy }) => policy.contract.instalmentCents));
}
