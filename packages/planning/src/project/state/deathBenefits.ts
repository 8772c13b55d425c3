/**
 * What the pension scheme pays at once when an insured person dies outside work: the funeral grant,
 * the survivors' grant, the account to the heirs. A death at work pays more, but no sourced share
 * of deaths happens there: it is shown, and counted nowhere. Source: household/social/survivors.ts.
 */
import { memberOf, type Member } from '../../household/family.ts';
import { accountAt } from '../../household/social/state.ts';
import { grantMonths, townIncomeMonthly } from '../../household/social/survivors.ts';
import type { Assumptions } from '../../household/assumptions.ts';
import { labelOf, type Sums } from '../changes/change.ts';

const monthsPerYear = 12;

export type DeathGrants = {
  readonly unit: number;
  readonly funeralMonths: number;
  readonly grantMonths: number;
  readonly funeral: number;
  readonly grant: number;
  readonly account: number;
};

/** Fen (float) of a death at the start of step t; null without insurance. */
export function deathGrants(
  member: Member,
  t: number,
  assumptions: Assumptions,
): DeathGrants | null {
  const { person, state } = member;
  const { death, retirement } = state;
  const facts = person.pensionInsurance;
  if (death === null || facts === null || retirement === null) return null;
  const ahead = Math.max(retirement.yearsAhead, 0);
  const worked = Math.min(t, state.contributingYears) * monthsPerYear;
  const months = grantMonths(death, {
    contributedMonths: facts.contributedMonths + worked,
    yearsDrawn: t < ahead ? null : t - retirement.yearsAhead,
  });
  const unit = townIncomeMonthly(assumptions, t);
  return {
    unit,
    funeralMonths: death.funeralMonths,
    grantMonths: months,
    funeral: death.funeralMonths * unit,
    grant: months * unit,
    account: accountAt(person, state, { t, assumptions }),
  };
}

export function stateDeathSums({ person, state }: Member): readonly Sums[] {
  if (person.pensionInsurance === null || state.death === null) return [];
  const parts = { subject: person.name, role: 'pool', timing: 'start' } as const;
  const funeral = labelOf({ ...parts, code: 'funeralGrant', grade: 'P' });
  const grant = labelOf({ ...parts, code: 'survivorGrant', grade: 'P' });
  // The account as stated is a fact; the grants rest on a region's figure, the account later on growth.
  const stated = labelOf({ ...parts, code: 'accountInherited', grade: 'T' });
  const grown = labelOf({ ...parts, code: 'accountInherited', grade: 'A' });
  return [
    {
      kind: 'sums',
      isFixed: false,
      shared: `grants ${person.id}`,
      at: ({ year, context }, pay) => {
        const grants = deathGrants(memberOf(context.family, person.id), year, context.assumptions);
        if (grants === null) return;
        pay(funeral, grants.funeral);
        pay(grant, grants.grant);
        pay(year === 0 ? stated : grown, grants.account);
      },
    },
  ];
}
