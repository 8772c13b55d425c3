/** Problem P1 made from a family: who may buy what, the default core, the limit of the lists. */
import { cents, formatYuan, ok, refuse, type Result } from '@cebao/kernel';
import { scriptYears } from '../gaps/gapTable.ts';
import type { Assumptions } from '../household/assumptions.ts';
import type { Family, Member } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';
import { policiesInForce } from '../household/policy.ts';
import { candidatesFor } from '../price/candidates.ts';
import type { Candidate } from '../price/candidate.ts';
import type { Catalogue } from '../price/catalogue.ts';
import { outlookOf } from '../price/outlook.ts';
import { coversOn } from '../project/effect.ts';
import type { WhyNot } from '../report.ts';
import { livesOf, type Basis, type Lives } from '../risks/lives.ts';
import { coreLines } from './core.ts';
import { memberOptions } from './options.ts';
import type { P1 } from './pass.ts';

export type SetUp = {
  readonly p1: P1;
  readonly offered: ReadonlyMap<PersonId, readonly Candidate[]>;
  readonly refused: readonly WhyNot[];
};

export type SetUpInput = {
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly basis: Basis;
  readonly catalogue: Catalogue;
  readonly budgetCents: number;
};

const fenPerYuan = 100;

export function setUpP1(input: SetUpInput): Result<SetUp> {
  const { family, assumptions, catalogue, budgetCents } = input;
  const lives = allLives(input);
  if (!lives.ok) return lives;
  const offers = family.members.map((member) => ({
    id: member.person.id,
    ...candidatesFor(family, member, catalogue),
  }));
  const offered = new Map(offers.map((o) => [o.id, o.candidates]));
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
      medicalNotInsurable: medicalNotInsurable(member, catalogue),
      setting: {
        member,
        assumptions,
        inForce: coversOn(policiesInForce(family.household), id),
        years: Math.min(family.valueYears, scriptYears(family, id)),
      },
    });
  });
  const limit = budgetCents + assumptions.nextStepYuan * fenPerYuan;
  return ok({
    p1: {
      family,
      assumptions,
      lives: lives.value,
      options,
      core,
      corePremium,
      budget: budgetCents,
      limit,
    },
    offered,
    refused: offers.flatMap((o) => o.refused),
  });
}

/** The insurers' expected no to a medical line stands in the table with its reason. */
export function medicalNotInsurable(member: Member, { outlook }: Catalogue): boolean {
  return outlookOf(member, 'medical', outlook).verdict === 'unlikely';
}

export function allLives({
  family,
  assumptions,
  basis,
}: {
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly basis: Basis;
}): Result<ReadonlyMap<PersonId, Lives>> {
  const lives = new Map<PersonId, Lives>();
  for (const member of family.members) {
    const own = livesOf(member, { basis, assumptions, years: family.horizonYears });
    if (!own.ok) return own;
    lives.set(member.person.id, own.value);
  }
  return ok(lives);
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
