/**
 * What the pension scheme pays at once when an insured person dies outside work: the funeral grant,
 * the survivors' grant, the account to the heirs. A death at work pays more, but no sourced share
 * of deaths happens there: it is shown, and counted nowhere. Source: household/social/survivors.ts.
 */
import type { Member } from '../../household/family.ts';
import { accountAt } from '../../household/social/state.ts';
import { grantMonths, townIncomeMonthly } from '../../household/social/survivors.ts';
import type { Assumptions } from '../../household/assumptions.ts';
import type { Context } from '../context.ts';
import type { ProjectedScript } from '../script.ts';
import { row, stream, type Stream } from '../stream.ts';

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

export function stateDeathStreams(
  script: ProjectedScript,
  { context, member }: { readonly context: Context; readonly member: Member },
): readonly Stream[] {
  const grants = deathGrants(member, script.year, context.assumptions);
  if (grants === null) return [];
  const once = (
    code: 'funeralGrant' | 'survivorGrant' | 'accountInherited',
    fen: number,
  ): Stream => {
    const amounts = row(context.family.horizonYears);
    amounts[script.year] = fen;
    // The account as stated is a fact; the grants rest on a region's figure, the account later on growth.
    const grade = code === 'accountInherited' ? (script.year === 0 ? 'T' : 'A') : 'P';
    const parts = { role: 'pool', timing: 'start', grade } as const;
    return stream({ ...parts, code, subject: member.person.name, amounts });
  };
  return [
    once('funeralGrant', grants.funeral),
    once('survivorGrant', grants.grant),
    once('accountInherited', grants.account),
  ];
}
