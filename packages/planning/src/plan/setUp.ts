/** Problem P1 at one budget: the default core, what may stand together, the limit of the lists. */
import { assert, cents, formatYuan, refuse, type Result } from '@cebao/kernel';
import { scriptYears } from '../gaps/gapTable.ts';
import type { Assumptions } from '../household/assumptions.ts';
import type { Family } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';
import { policiesInForce } from '../household/policy.ts';
import type { Candidate } from '../price/candidate.ts';
import { needsMain } from '../price/rider.ts';
import { isOfStyle } from '../price/style.ts';
import { coversOn } from '../project/effect.ts';
import { coreLines } from './core.ts';
import { minorLeft, type MinorLeft } from './lanes/minorCases.ts';
import type { Offers } from './offers.ts';
import { locksOn } from './demands/locks.ts';
import { memberOptions } from './options.ts';
import type { P1 } from './pass.ts';
import type { PayoutSetting } from './payouts.ts';

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
  const { offered, lives, known, memory, start, withoutMedical, catalogue } = offers;
  const settings = new Map(
    family.members.map((member): readonly [PersonId, PayoutSetting] => {
      const id = member.person.id;
      const inForce = coversOn(policiesInForce(family.household), id);
      const years = Math.min(family.valueYears, scriptYears(family, id));
      return [id, { member, assumptions, inForce, years, known }];
    }),
  );
  const core = coreLines({ offered, settings, family, assumptions, budgetCents });
  const corePremium = [...core.values()]
    .flat()
    .reduce((sum, line) => sum + line.cover.annualPremiumCents, 0);
  const options = family.members.map(({ person }) => {
    const setting = settings.get(person.id);
    assert(setting !== undefined, `no setting for ${person.id}`);
    const own = core.get(person.id) ?? [];
    const { style } = family.household.choices;
    const key = [person.id, style, ...own.map((line) => `${line.cover.id} ${line.choice}`)].join(
      '\n',
    );
    const before = memory.options.get(key);
    if (before !== undefined) return before;
    const options = memberOptions({
      person,
      candidates: (offered.get(person.id) ?? []).filter(
        (line) => !own.includes(line) && isOfStyle(line, style),
      ),
      core: own,
      medicalNotInsurable: withoutMedical.has(person.id),
      minorLeft: leftFor(setting, { core: own, offers }),
      locks: locksOn(family.household.choices.locks, person.id),
      setting,
      memory,
    });
    memory.options.set(key, options);
    return options;
  });
  const limit = budgetCents + assumptions.nextStepYuan * fenPerYuan;
  const p1 = {
    family,
    assumptions,
    lives,
    known,
    start,
    options,
    offered,
    core,
    corePremium,
    limit,
    catalogue,
  };
  return { ...offers, p1: { ...p1, reserve: 0, budget: budgetCents } };
}

/** What the limit of death cover on minors leaves to this person's new lines. */
function leftFor(
  { member, assumptions, inForce }: PayoutSetting,
  { core, offers }: { readonly core: readonly Candidate[]; readonly offers: Offers },
): readonly MinorLeft[] {
  return minorLeft({
    age: member.age,
    cpi: assumptions.cpi,
    limits: offers.catalogue.minorDeathLimits,
    held: [...inForce, ...core.map(({ cover }) => cover)],
    offered: (offers.offered.get(member.person.id) ?? []).map(({ cover }) => cover),
  });
}

/** The cheapest line anybody could buy, for the refusal of a budget that buys nothing. */
export function budgetRefusal({ offered, p1 }: SetUp): Result<never> | null {
  let cheapest = Infinity;
  for (const lines of offered.values()) {
    for (const line of lines) {
      // A rider costs its main too.
      if (!needsMain(line)) cheapest = Math.min(cheapest, line.cover.annualPremiumCents);
    }
  }
  if (cheapest === Infinity || p1.budget >= cheapest) return null;
  return refuse('BUDGET_TOO_SMALL', {
    thing: 'budget',
    value: `${formatYuan(cents(p1.budget))} 元`,
    limit: `不少于 ${formatYuan(cents(cheapest))} 元（最便宜的一份）`,
  });
}
