/**
 * The family's streams when nothing happens. Source: METHOD §1 (timing, growth), §3 (assets, costs,
 * debts, pensions, premiums).
 */
import { memberOf, workYears, type Family, type Member } from '../household/family.ts';
import { premiumFactor } from '../household/growth.ts';
import type { Cover } from '../household/cover.ts';
import type { Asset, Cost, Income } from '../household/household.ts';
import type { ScheduledPremium } from '../report.ts';
import { debtPayments } from './debt.ts';
import { elderCosts, ownUse } from './elders.ts';
import { accountRelease } from './state/accounts.ts';
import { statePension } from './state/statePension.ts';
import type { Context, FamilyContext } from './context.ts';
import { growingRow, row, stream, type Stream } from './stream.ts';

/** The family's streams, and last the premiums of a plan. */
export function baseStreams(context: Context): readonly Stream[] {
  return [...streamsBeforePlan(context), ...plannedPremiums(context)];
}

/** The same under every plan. */
export function streamsBeforePlan(context: FamilyContext): readonly Stream[] {
  const { family } = context;
  const { household } = family;
  return [
    ...household.assets.flatMap((asset) => assetStreams(asset, context)),
    ...incomeStreams(context),
    ...costStreams(context),
    ...household.debts.map((debt): Stream => {
      const amounts = row(family.horizonYears);
      debtPayments(debt).forEach((paid, t) => {
        if (t < amounts.length) amounts[t] = -paid;
      });
      return stream({ code: 'debt', subject: debt.label, role: 'debt', layer: 1, amounts });
    }),
    ...premiumStreams(household.policies.map(premiumInForce), context),
  ];
}

/** One a cost, in the order of the file. */
export function costStreams(context: FamilyContext): readonly Stream[] {
  return context.family.household.costs.map((cost) => costStream(cost, context));
}

function incomeStreams(context: FamilyContext): readonly Stream[] {
  const { family } = context;
  const elders = ownCosts(context);
  const own = (m: Member, streams: readonly Stream[]): readonly Stream[] => {
    const costs = elders.get(m.person.id);
    return costs === undefined ? streams : ownUse(streams, costs);
  };
  return family.members.flatMap((m) => own(m, receivedBy(m, context)));
}

/** What elders spend on themselves by step, support not counted. */
export function ownCosts(context: FamilyContext): ReturnType<typeof elderCosts> {
  return elderCosts(context.family, (cost) => costStream(cost, context));
}

/** What a member earns by its work, by step. */
export function workRow(member: Member, context: FamilyContext): Float64Array {
  const earned = row(context.family.horizonYears);
  for (const income of member.person.incomes) {
    if (income.kind !== 'work') continue;
    const { amounts } = incomeStream(income, member, context);
    for (let t = 0; t < earned.length; t++) earned[t] = (earned[t] ?? 0) + (amounts[t] ?? 0);
  }
  return earned;
}

/** All that a member receives, before an elder's own costs are set against it. */
export function receivedBy(member: Member, context: FamilyContext): readonly Stream[] {
  const entered = member.person.incomes.map((income) => incomeStream(income, member, context));
  return [...entered, ...statePension(member, context)];
}

function incomeStream(
  income: Income,
  member: Member,
  { family, assumptions }: FamilyContext,
): Stream {
  const growths = {
    work: assumptions.incomeGrowth,
    pension: assumptions.pensionGrowth,
    rent: assumptions.cpi,
  };
  const roles = { work: 'work', pension: 'pension', rent: 'ownership' } as const;
  const from = income.fromAge === null ? 0 : income.fromAge - member.age;
  const until = endOf(income, member) ?? family.horizonYears;
  return stream({
    code: 'income',
    subject: `${member.person.name} ${income.label}`,
    role: roles[income.kind],
    person: member.person.id,
    grade: incomeGrade(income, member),
    amounts: growingRow(family.horizonYears, {
      annual: income.annualCents,
      growth: income.growth ?? growths[income.kind],
      from,
      until,
    }),
  });
}

/** Years from now until the income ends; null = for life. */
function endOf(income: Income, member: Member): number | null {
  if (income.kind === 'work') return workYears(income, member);
  return income.untilAge === null ? null : income.untilAge - member.age;
}

/** An entered pension is an estimate; so is an end of work that an assumption chose. */
function incomeGrade(income: Income, { state }: Member): Stream['grade'] {
  if (income.kind === 'pension') return 'A';
  const assumed = income.untilAge === null && state.endsWork && state.categoryAssumed;
  return income.kind === 'work' && assumed ? 'A' : 'T';
}

/**
 * A child's costs end when it becomes independent; the present standard (layer 2) ends with the
 * youngest child's dependence, after which layer-2 costs equal layer-1 costs.
 */
function costStream(cost: Cost, { family, assumptions }: FamilyContext): Stream {
  const growths = { education: assumptions.educationGrowth };
  const growth = cost.growth ?? (cost.kind === 'education' ? growths.education : assumptions.cpi);
  const span = costSpan(cost, family);
  return stream({
    code: 'cost',
    subject: cost.label,
    role: roleOf(cost),
    person: cost.person,
    layer: cost.layer,
    amounts: growingRow(family.horizonYears, { annual: -cost.annualCents, growth, ...span }),
  });
}

function roleOf(cost: Cost): Stream['role'] {
  if (cost.person !== null) return 'personCost';
  return cost.kind === 'elderSupport' ? 'elderSupport' : 'sharedCost';
}

function costSpan(cost: Cost, family: Family): { from: number; until: number } {
  const owner = cost.person === null ? youngestChild(family) : memberOf(family, cost.person);
  const age = owner?.age ?? 0;
  const untilAge = cost.untilAge ?? (cost.person === null ? null : independenceOf(owner));
  const until = untilAge === null ? family.horizonYears : untilAge - age;
  return {
    from: cost.fromAge === null ? 0 : cost.fromAge - age,
    until: Math.min(until, presentStandardYears(cost, family)),
  };
}

function independenceOf(owner: Member | undefined): number | null {
  return owner?.person.independentAge ?? null;
}

/** The present standard ends when the youngest child is independent: from then on its costs are those of layer 1. */
function presentStandardYears({ layer }: Cost, { childYears, horizonYears }: Family): number {
  return layer === 2 && childYears !== null ? childYears : horizonYears;
}

function youngestChild(family: Family): Member | undefined {
  const children = family.members.filter((m) => m.person.role === 'child');
  return children.reduce<Member | undefined>(
    (best, m) => (best === undefined || m.age < best.age ? m : best),
    undefined,
  );
}

/**
 * Cash is there now; a sellable asset counts after its haircut from the delay on; a locked one from
 * its release age on; what is never sold does not count. Until then each earns the pool's return.
 */
function assetStreams(asset: Asset, { family, assumptions }: FamilyContext): readonly Stream[] {
  const amounts = row(family.horizonYears);
  const r = assumptions.poolReturn;
  if (asset.kind === 'cash') {
    amounts[0] = asset.valueCents;
    return [stream({ code: 'pool', subject: asset.label, role: 'pool', timing: 'start', amounts })];
  }
  if (asset.kind === 'sellable') {
    const value = asset.valueCents * (1 - assumptions.sellableHaircut);
    return [arriving(asset, { value, years: assumptions.sellableDelayYears, r, amounts })];
  }
  const release = accountRelease(asset, family);
  if (release === null || release.years === null) return [];
  return [arriving(asset, { value: release.cents, years: release.years, r, amounts })];
}

/** An asset that reaches the pool after whole years, with the pool's return until then. */
function arriving(
  asset: Asset,
  { value, years, r, amounts }: { value: number; years: number; r: number; amounts: Float64Array },
): Stream {
  const locked = asset.kind === 'locked';
  let grown = value;
  for (let k = 0; k < years; k++) grown *= 1 + r;
  const t = years === 0 ? 0 : years - 1;
  if (t < amounts.length) amounts[t] = grown;
  return stream({
    code: locked ? 'lockedReleased' : 'soldAssets',
    subject: asset.label,
    role: locked && years > 0 ? 'locked' : 'pool',
    grade: locked ? 'T' : 'A',
    person: locked ? asset.owner : null,
    timing: years === 0 ? 'start' : 'end',
    amounts,
  });
}

/** Premiums of covers in force, then of the plan. */
export function allPremiums(context: Context): readonly Stream[] {
  const { policies } = context.family.household;
  return [...premiumStreams(policies.map(premiumInForce), context), ...plannedPremiums(context)];
}

/** Premiums of the lines that a plan proposes. */
export function plannedPremiums(context: Context): readonly Stream[] {
  return premiumStreams(context.schedule, context);
}

type Premium = Pick<
  ScheduledPremium,
  'insured' | 'lineId' | 'premiumCents' | 'premiumYears' | 'growth'
>;

function premiumInForce(cover: Cover): Premium {
  return {
    insured: cover.insured,
    lineId: cover.id,
    premiumCents: cover.annualPremiumCents,
    premiumYears: cover.premiumYears,
    growth: cover.growth,
  };
}

function premiumStreams(
  premiums: readonly Premium[],
  { family, assumptions }: FamilyContext,
): readonly Stream[] {
  return premiums.map((entry) =>
    stream({
      code: 'premium',
      subject: entry.lineId,
      role: 'premium',
      person: entry.insured,
      coverId: entry.lineId,
      timing: 'start',
      layer: 1,
      amounts: premiumRow(entry, { years: family.horizonYears, cpi: assumptions.cpi }),
    }),
  );
}

/** Level, or rising with the sum. */
function premiumRow(
  entry: Pick<ScheduledPremium, 'premiumCents' | 'premiumYears' | 'growth'>,
  { years, cpi }: { readonly years: number; readonly cpi: number },
): Float64Array {
  const span = { annual: -entry.premiumCents, growth: 0, from: 0, until: entry.premiumYears };
  const amounts = growingRow(years, span);
  if (entry.growth === null) return amounts;
  return amounts.map((cents, t) => cents * premiumFactor(entry.growth, t, cpi));
}
