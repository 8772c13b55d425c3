/**
 * A death: the person's income, pension, costs and the premiums on the person end; what was locked
 * in the person's name is released and the state pays its grants; guarantees are called, debts
 * marked so are repaid; the survivors' own income and care change as they said; all other debts,
 * shared costs and the support of elders go on. Where nobody is left, nobody needs anything
 * (ADR 0009). Source: METHOD §3.
 */
import type { Surviving } from '../household/household.ts';
import { workYears, type Member } from '../household/family.ts';
import { isWaived } from '../household/policy.ts';
import { powInt } from '@cebao/kernel';
import type { Context } from './context.ts';
import { debtsRepaid } from './state/debtsRepaid.ts';
import { accountRelease } from './state/accounts.ts';
import { guaranteesCalled } from './state/guarantees.ts';
import { stateDeathStreams } from './state/deathBenefits.ts';
import type { ProjectedScript } from './script.ts';
import { growingRow, row, stream, takenOff, type Stream } from './stream.ts';

type Setting = {
  readonly context: Context;
  readonly base: readonly Stream[];
  readonly member: Member;
};

export function deathEffects(script: ProjectedScript, setting: Setting): readonly Stream[] {
  const { context, base } = setting;
  return [
    ...ended(script, base),
    ...(context.family.members.length > 1 ? [] : householdEnded(script, base)),
    ...premiumEffects(script, setting),
    ...released(script, context),
    ...stateDeathStreams(script, setting),
    ...debtsRepaid(script, setting),
    ...guaranteesCalled(script, setting),
    ...(setting.member.person.role === 'adult' ? survivorEffects(script, setting) : []),
  ];
}

/** Income, pension and costs of the dead person, taken off from the event's step on. */
function ended(script: ProjectedScript, base: readonly Stream[]): readonly Stream[] {
  const roles = ['work', 'pension', 'personCost', 'locked'];
  return base
    .filter((s) => s.person === script.member && roles.includes(s.role))
    .map((s) => takenOff(s, script.year));
}

/** With its last member a household has no costs of its own; elders elsewhere still need support. */
function householdEnded(script: ProjectedScript, base: readonly Stream[]): readonly Stream[] {
  return base.filter((s) => s.role === 'sharedCost').map((s) => takenOff(s, script.year));
}

type Struck = Pick<ProjectedScript, 'member' | 'peril'>;
type Projected = Pick<Setting, 'context' | 'base'>;

export function premiumEffects(script: ProjectedScript, setting: Projected): readonly Stream[] {
  return premiumsEnding(script, setting).map((s) => unpaidAfter(s, script.year));
}

/** The premium of the event's step is already paid; later ones end. */
export function unpaidAfter(premium: Stream, year: number): Stream {
  return takenOff(premium, year + 1);
}

/**
 * Premiums of the base that end with the event, whenever it happens: for cover on who dies or is
 * disabled, for covers that another event ends, and what a waiver clause takes over.
 */
export function premiumsEnding(struck: Struck, { context, base }: Projected): readonly Stream[] {
  switch (struck.peril) {
    case 'death':
    case 'disability': {
      const waived = waivedCovers(struck, context);
      return base.filter(
        (s) =>
          s.role === 'premium' &&
          (s.person === struck.member || (s.coverId !== null && waived.has(s.coverId))),
      );
    }
    case 'criticalIllness':
    case 'longTermCare': {
      const ending = new Set([...endingCovers(struck, context), ...waivedCovers(struck, context)]);
      return base.filter(
        (s) => s.role === 'premium' && s.coverId !== null && ending.has(s.coverId),
      );
    }
    case 'billEveryday':
    case 'billSerious':
    case 'billCatastrophic':
      return [];
  }
}

function waivedCovers(script: Struck, { family, schedule }: Context): ReadonlySet<string> {
  const held = family.household.policies.filter((policy) => isWaived(policy, script.member));
  const bought = schedule.filter(
    (entry) => entry.waived && entry.policyholder === script.member && script.peril === 'death',
  );
  return new Set([...held.map(({ id }) => id), ...bought.map(({ lineId }) => lineId)]);
}

function endingCovers(script: Struck, { family, schedule }: Context): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const cover of family.household.policies) {
    const ends = cover.benefits.some((b) => b.peril === script.peril && b.endsContract);
    if (cover.insured === script.member && ends) ids.add(cover.id);
  }
  for (const entry of schedule) {
    if (entry.insured === script.member && entry.endsOnIllness) ids.add(entry.lineId);
  }
  return ids;
}

/** Locked assets of the dead person come at once, with the pool's return until then. */
function released(script: ProjectedScript, { family, assumptions }: Context): readonly Stream[] {
  return family.household.assets.flatMap((asset) => {
    if (asset.owner !== script.member) return [];
    const release = accountRelease(asset, family);
    if (release === null) return [];
    if (release.years !== null && release.years <= script.year) return [];
    const amounts = row(family.horizonYears);
    amounts[script.year] = release.cents * powInt(1 + assumptions.poolReturn, script.year);
    const parts = { code: 'lockedReleased', role: 'locked', timing: 'start' } as const;
    return [stream({ ...parts, subject: asset.label, amounts })];
  });
}

function survivorEffects(script: ProjectedScript, { context, base }: Setting): readonly Stream[] {
  return context.family.members
    .filter((m) => m.person.id !== script.member && m.person.role === 'adult')
    .flatMap((m) =>
      m.person.ifSurviving === null
        ? []
        : survivorStreams(m, { script, context, base, surviving: m.person.ifSurviving }),
    );
}

/** The survivor's own work income is replaced from the stated year on; care is added at once. */
function survivorStreams(
  member: Member,
  {
    script,
    context,
    base,
    surviving,
  }: {
    readonly script: ProjectedScript;
    readonly context: Context;
    readonly base: readonly Stream[];
    readonly surviving: Surviving;
  },
): readonly Stream[] {
  const { family, assumptions } = context;
  const from = script.year + surviving.fromYear;
  const own = base.filter((s) => s.role === 'work' && s.person === member.person.id);
  const replaced = own.map((s) => takenOff(s, from));
  const until = workLasts(member, assumptions.survivorWorkUntilAge);
  const years = family.horizonYears;
  const income = stream({
    code: 'survivorIncome',
    subject: member.person.name,
    role: 'work',
    person: member.person.id,
    amounts: growingRow(years, {
      annual: surviving.annualIncomeCents,
      growth: assumptions.incomeGrowth,
      from,
      until,
    }),
  });
  const care = stream({
    code: 'survivorCare',
    subject: member.person.name,
    role: 'sharedCost',
    layer: 1,
    amounts: growingRow(years, {
      annual: -surviving.extraCareAnnualCents,
      growth: assumptions.cpi,
      from: script.year,
      until: script.year + surviving.extraCareYears,
    }),
  });
  return [...replaced, income, care];
}

/** Years until the survivor's latest work income ends; the assumption where none has an end. */
function workLasts(member: Member, assumedAge: number): number {
  const ends = member.person.incomes
    .filter((income) => income.kind === 'work')
    .map((income) => workYears(income, member))
    .filter((years) => years !== null);
  return ends.length === 0 ? assumedAge - member.age : Math.max(...ends);
}
