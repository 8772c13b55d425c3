/**
 * A death: the person's income, pension, costs and the premiums on the person end; what was locked
 * in the person's name is released and the state pays its grants; guarantees are called, debts
 * marked so are repaid; the survivors' own income and care change as they said; all other debts,
 * shared costs and the support of elders go on. Shared costs end with the last member who needs
 * anything (ADR 0068). Source: METHOD §3.
 */
import type { Surviving } from '../household/household.ts';
import { isWidowedBy, memberOf, type Member } from '../household/family.ts';
import { isWaived } from '../household/policy.ts';
import { endsWithContract } from './contractEnds.ts';
import { powInt } from '@cebao/kernel';
import {
  labelOf,
  lasting,
  lastingYears,
  type Change,
  type Loss,
  type Sums,
} from './changes/change.ts';
import { survivorPay } from './changes/survivorPay.ts';
import type { Context } from './context.ts';
import { householdYears } from './needs.ts';
import { debtsRepaid } from './state/debtsRepaid.ts';
import { accountRelease } from './state/accounts.ts';
import { guaranteesCalled } from './state/guarantees.ts';
import { stateDeathSums } from './state/deathBenefits.ts';
import type { Struck } from './script.ts';
import { growingRow, type Stream } from './stream.ts';

type Setting = { readonly context: Context; readonly member: Member };

export function deathChanges(struck: Struck, { context, member }: Setting): readonly Change[] {
  return [
    ended(struck),
    ...householdEnded(struck, context),
    premiumsEnded(struck, context),
    ...released(struck, context),
    ...stateDeathSums(member),
    ...debtsRepaid(struck, context),
    ...guaranteesCalled(struck, context),
    ...(member.person.role === 'adult' ? survivorChanges(struck, context) : []),
  ];
}

/** Income, pension and costs of the dead person, taken off from the event's step on. */
function ended({ member }: Struck): Loss {
  const roles = ['work', 'pension', 'personCost', 'locked'];
  return {
    kind: 'loss',
    meets: (s) => s.person === member && roles.includes(s.role),
    spans: [lasting(0)],
    grade: null,
  };
}

/**
 * With the last member who needs anything a household has no costs of its own; elders elsewhere still
 * need support.
 */
function householdEnded({ member }: Struck, { family }: Context): readonly Loss[] {
  const left = family.members.filter(({ person }) => person.id !== member);
  const notBefore = householdYears(left, family.horizonYears);
  if (notBefore === family.horizonYears) return [];
  const meets: Loss['meets'] = (s) => s.role === 'sharedCost';
  return [{ kind: 'loss', meets, spans: [lasting(0)], notBefore, grade: null }];
}

/**
 * Premiums for cover on the person, and those that a waiver clause takes over. The premium of the
 * event's step is already paid; later ones end.
 */
function premiumsEnded(struck: Struck, context: Context): Loss {
  const waived = waivedCovers(struck, context);
  return {
    kind: 'loss',
    meets: (s) =>
      s.role === 'premium' &&
      (s.person === struck.member || (s.coverId !== null && waived.has(s.coverId))),
    spans: [lasting(1)],
    grade: null,
  };
}

/**
 * Of streams those that the event ends as premiums, whenever it happens: for cover on who dies or is
 * disabled, for covers that another event ends, and what a waiver clause takes over.
 */
export function premiumsEnding(
  struck: Struck,
  { context, base }: { readonly context: Context; readonly base: readonly Stream[] },
): readonly Stream[] {
  switch (struck.peril) {
    case 'death':
      return base.filter(premiumsEnded(struck, context).meets);
    case 'criticalIllness':
    case 'disability':
    case 'longTermCare':
      return base.filter(coverEnds(struck, context).meets);
    case 'billEveryday':
    case 'billSerious':
    case 'billCatastrophic':
      return [];
  }
}

function waivedCovers(struck: Struck, { family, schedule }: Context): ReadonlySet<string> {
  const held = family.household.policies.filter((policy) => isWaived(policy, struck.member));
  const bought = schedule.filter(
    (entry) => entry.waived && entry.policyholder === struck.member && struck.peril === 'death',
  );
  return new Set([...held.map(({ id }) => id), ...bought.map(({ lineId }) => lineId)]);
}

/** Premiums of covers that this event ends or waives, and of all covers on a disabled person. */
export function coverEnds(struck: Struck, context: Context): Loss {
  if (struck.peril === 'disability') return premiumsEnded(struck, context);
  const ending = new Set([...endingCovers(struck, context), ...waivedCovers(struck, context)]);
  return {
    kind: 'loss',
    meets: (s) => s.role === 'premium' && s.coverId !== null && ending.has(s.coverId),
    spans: [lasting(1)],
    grade: null,
  };
}

function endingCovers(struck: Struck, { family, schedule }: Context): ReadonlySet<string> {
  const ids = new Set<string>();
  const { policies } = family.household;
  for (const policy of policies) {
    if (policy.insured !== struck.member) continue;
    if (endsWithContract(policy, struck.peril, policies)) ids.add(policy.id);
  }
  for (const entry of schedule) {
    if (entry.insured === struck.member && entry.endsOnIllness) ids.add(entry.lineId);
  }
  return ids;
}

/** Locked assets of the dead person come at once, with the pool's return until then. */
function released({ member }: Struck, { family }: Context): readonly Sums[] {
  return family.household.assets.flatMap((asset, at): readonly Sums[] => {
    if (asset.kind !== 'locked' || asset.owner !== member) return [];
    const parts = { code: 'lockedReleased', role: 'locked', timing: 'start' } as const;
    const label = labelOf({ ...parts, subject: asset.label });
    const sums: Sums = {
      kind: 'sums',
      isFixed: false,
      shared: `released ${String(at)}`,
      at: ({ year, context }, pay) => {
        const release = accountRelease(asset, context.family);
        if (release === null || (release.years !== null && release.years <= year)) return;
        pay(label, release.cents * powInt(1 + context.assumptions.poolReturn, year));
      },
    };
    return [sums];
  });
}

function survivorChanges(struck: Struck, { family }: Context): readonly Change[] {
  return family.members
    .filter(({ person }) => person.role === 'adult')
    .filter(({ person }) => isWidowedBy(person, struck.member, family.household))
    .flatMap((m) => (m.person.ifSurviving === null ? [] : survivorOf(m, m.person.ifSurviving)));
}

/** The survivor's own work income is replaced from the stated year on; care is added at once. */
function survivorOf({ person }: Member, surviving: Surviving): readonly Change[] {
  const { id, name } = person;
  const replaced = [lasting(surviving.fromYear)];
  return [
    {
      kind: 'loss',
      meets: (s) => s.role === 'work' && s.person === id,
      spans: replaced,
      grade: null,
    },
    {
      kind: 'row',
      of: person,
      label: labelOf({ code: 'survivorIncome', subject: name, role: 'work', person: id }),
      spans: replaced,
      amounts: (context) =>
        survivorPay(memberOf(context.family, id), surviving.annualIncomeCents, context),
    },
    {
      kind: 'row',
      of: person,
      label: labelOf({ code: 'survivorCare', subject: name, role: 'sharedCost', layer: 1 }),
      spans: lastingYears(surviving.extraCareYears),
      amounts: ({ family, assumptions: { cpi } }) =>
        growingRow(family.horizonYears, {
          annual: -surviving.extraCareAnnualCents,
          growth: cpi,
          from: 0,
          until: Infinity,
        }),
    },
  ];
}
