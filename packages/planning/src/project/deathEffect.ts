/**
 * A death: the person's income, pension, costs and the premiums on the person end; what was locked
 * in the person's name is released; the survivors' own income and care change as they said; debts,
 * shared costs and the support of elders go on. Source: METHOD §3.
 */
import type { Asset, Surviving } from '../household/household.ts';
import type { Member } from '../household/family.ts';
import { isWaived } from '../household/policy.ts';
import { powInt } from '@cebao/kernel';
import { stream, type Context } from './baseStreams.ts';
import type { Script } from './script.ts';
import { growingRow, row, type Stream } from './stream.ts';

type Setting = {
  readonly context: Context;
  readonly base: readonly Stream[];
  readonly member: Member;
};

export function deathEffects(script: Script, setting: Setting): readonly Stream[] {
  const { context, base } = setting;
  return [
    ...ended(script, base),
    ...premiumsEnded(script, { base, context }),
    ...released(script, context),
    ...(setting.member.person.role === 'adult' ? survivorEffects(script, setting) : []),
  ];
}

/** Income, pension and costs of the dead person, taken off from the event's step on. */
function ended(script: Script, base: readonly Stream[]): readonly Stream[] {
  const roles = ['work', 'pension', 'personCost', 'locked'];
  return base
    .filter((s) => s.person === script.member && roles.includes(s.role))
    .map((s) => takenOff(s, script.year));
}

/**
 * Premiums for cover on the person, and those that a waiver clause takes over. The premium of the
 * event's step is already paid; later ones end.
 */
function premiumsEnded(
  script: Script,
  { base, context }: Pick<Setting, 'base' | 'context'>,
): readonly Stream[] {
  const waived = waivedCovers(script, context);
  return base
    .filter((s) => s.role === 'premium')
    .filter((s) => s.person === script.member || (s.coverId !== null && waived.has(s.coverId)))
    .map((s) => takenOff(s, script.year + 1));
}

function waivedCovers(script: Script, { family }: Context): ReadonlySet<string> {
  const waived = family.household.policies.filter((policy) => isWaived(policy, script.member));
  return new Set(waived.map((policy) => policy.id));
}

/** Premiums of covers that this event ends or waives, and of all covers on a disabled person. */
export function coverEnds(script: Script, { context, base }: Setting): readonly Stream[] {
  if (script.peril === 'disability') return premiumsEnded(script, { base, context });
  const ending = new Set([...endingCovers(script, context), ...waivedCovers(script, context)]);
  return base
    .filter((s) => s.role === 'premium' && s.coverId !== null && ending.has(s.coverId))
    .map((s) => takenOff(s, script.year + 1));
}

function endingCovers(script: Script, { family, schedule }: Context): ReadonlySet<string> {
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

export function takenOff(s: Stream, from: number): Stream {
  const amounts = row(s.amounts.length);
  for (let t = from; t < amounts.length; t++) amounts[t] = -(s.amounts[t] ?? 0);
  return { ...s, amounts };
}

/** Locked assets of the dead person come at once, with the pool's return until then. */
function released(script: Script, { family, assumptions }: Context): readonly Stream[] {
  const still = (asset: Asset, age: number): boolean =>
    asset.kind === 'locked' &&
    asset.owner === script.member &&
    (asset.releasedAtAge === null || age + script.year < asset.releasedAtAge);
  const member = family.members.find((m) => m.person.id === script.member);
  return family.household.assets
    .filter((asset) => still(asset, member?.age ?? 0))
    .map((asset) => {
      const amounts = row(family.horizonYears);
      amounts[script.year] = asset.valueCents * powInt(1 + assumptions.poolReturn, script.year);
      return stream({
        code: 'lockedReleased',
        subject: asset.label,
        role: 'locked',
        timing: 'start',
        amounts,
      });
    });
}

function survivorEffects(script: Script, { context, base }: Setting): readonly Stream[] {
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
    readonly script: Script;
    readonly context: Context;
    readonly base: readonly Stream[];
    readonly surviving: Surviving;
  },
): readonly Stream[] {
  const { family, assumptions } = context;
  const from = script.year + surviving.fromYear;
  const own = base.filter((s) => s.role === 'work' && s.person === member.person.id);
  const replaced = own.map((s) => takenOff(s, from));
  const until = workUntilAge(member, assumptions.survivorWorkUntilAge) - member.age;
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

function workUntilAge(member: Member, assumed: number): number {
  const work = member.person.incomes.filter((i) => i.kind === 'work' && i.untilAge !== null);
  return work.reduce((latest, i) => Math.max(latest, i.untilAge ?? 0), 0) || assumed;
}
