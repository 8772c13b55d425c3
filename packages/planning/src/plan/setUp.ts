/** Problem P1 at one budget: the default core, what may stand together, the limit of the lists. */
import { cents, formatYuan, refuse, type Result } from '@cebao/kernel';
import { scriptYears } from '../gaps/gapTable.ts';
import type { Assumptions } from '../household/assumptions.ts';
import type { Family } from '../household/family.ts';
import { policiesInForce } from '../household/policy.ts';
import { coversOn } from '../project/effect.ts';
import { coreLines } from './core.ts';
import type { Offers } from './offers.ts';
import { memberOptions } from './options.ts';
import type { P1 } from './pass.ts';

export type SetUp = Offers & { readonly p1: P1 };

const fenPerYuan = 100;

export function setUpP1(
  offers: Offers,
  {
    family,
    assumptions,
    budgetCents,
  }: {
    readonly family: Family;
    readonly assumptions: Assumptions;
    readonly budgetCents: number;
  },
): SetUp {
  const { offered, lives, known, withoutMedical } = offers;
  const core = coreLines(offered, { family, assumptions, budgetCents });
  const corePremium = [...core.values()]
    .flat()
    .reduce((sum, line) => sum + line.cover.annualPremiumCents, 0);
  const options = family.members.map((member) => {
    const id = member.person.id;
    return memberOptions({
      person: member.person,
      candidates: (offered.get(id) ?? []).filter((c) => !(core.get(id) ?? []).includes(c)),
      core: core.get(id) ?? [],
      medicalNotInsurable: withoutMedical.has(id),
      setting: {
        member,
        assumptions,
        inForce: coversOn(policiesInForce(family.household), id),
        years: Math.min(family.valueYears, scriptYears(family, id)),
        known,
      },
    });
  });
  const limit = budgetCents + assumptions.nextStepYuan * fenPerYuan;
  const p1 = { family, assumptions, lives, known, options, core, corePremium, limit };
  return { ...offers, p1: { ...p1, budget: budgetCents } };
}

/** The cheapest line anybody could buy, for the refusal of a budget that buys nothing. */
export function budgetRefusal({ offered, p1 }: SetUp): Result<never> | null {
  const prices = [...offered.values()].flat().map((c) => c.cover.annualPremiumCents);
  const cheapest = prices.reduce((least, price) => Math.min(least, price), Infinity);
  if (prices.length === 0 || p1.budget >= cheapest) return null;
  return refuse('BUDGET_TOO_SMALL', {
    thing: 'budget',
    value: `${formatYuan(cents(p1.budget))} 元`,
    limit: `不少于 ${formatYuan(cents(cheapest))} 元（最便宜的一份）`,
  });
}
