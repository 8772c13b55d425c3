/**
 * Long-term care: from the event on somebody else must help with daily life. Care is paid for so
 * many years, the state's care insurance takes its part where the region has one, work income is
 * lost, what an elder receives and does not need otherwise pays first, and care cover in force pays
 * each year. All of it are assumptions with an input: no table says how often care is needed.
 *   care a year = 12 x (monthly cost x share needed - monthly from the fund)+ (1 + medical trend)^t
 * Source: METHOD §3, "the state's monthly loss for its duration".
 */
import type { Benefit } from '@cebao/actuarial';
import type { Cover } from '../household/cover.ts';
import { sumAt } from '../household/growth.ts';
import type { Member } from '../household/family.ts';
import { ownCosts, receivedBy } from './baseStreams.ts';
import { streamsOf, within } from './changes/change.ts';
import type { Context } from './context.ts';
import { careRow, incomeLoss } from './changes/losses.ts';
import type { ProjectedScript } from './script.ts';
import { row, stream, type Stream } from './stream.ts';

const monthsPerYear = 12;

type Setting = {
  readonly context: Context;
  readonly base: readonly Stream[];
  readonly member: Member;
};

export function careEffects(script: ProjectedScript, setting: Setting): readonly Stream[] {
  const { context, base, member } = setting;
  const a = context.assumptions;
  const monthly = Math.max(a.careMonthlyYuan * a.careNeedShare - a.careFundMonthlyYuan, 0);
  const met = { year: script.year, context, base, pool: () => 0 };
  const lost = incomeLoss(member, [within(a.careYears, a.careIncomeLossShare)]);
  const row = careRow(member, { annualYuan: monthly * monthsPerYear, years: a.careYears });
  const care = streamsOf(row, met);
  return [
    ...streamsOf(lost, met),
    ...care,
    ...(member.person.role === 'elder' ? care.flatMap((paid) => ownMeans(paid, setting)) : []),
    ...carePayments(script, setting),
  ];
}

/**
 * What an elder receives beyond its own costs pays for its care first. Support is entered net of it
 * (METHOD §3), so where the family supports the elder nothing is left over.
 */
function ownMeans(care: Stream, { context, member }: Setting): readonly Stream[] {
  const { household } = context.family;
  const supported = household.costs.some(
    (c) => c.kind === 'elderSupport' && (c.person === null || c.person === member.person.id),
  );
  if (supported) return [];
  const own = ownCosts(context).get(member.person.id);
  const left = row(care.amounts.length);
  for (const { amounts } of receivedBy(member, context)) {
    for (let t = 0; t < left.length; t++) left[t] = (left[t] ?? 0) + (amounts[t] ?? 0);
  }
  const amounts = left.map((received, t) => {
    const spare = received - (own?.layer1[t] ?? 0) - (own?.layer2[t] ?? 0);
    return Math.min(Math.max(spare, 0), -(care.amounts[t] ?? 0));
  });
  const parts = { code: 'ownMeans', subject: member.person.name, role: 'pension' } as const;
  return [stream({ ...parts, grade: 'A', amounts })];
}

/** Yearly payments of care cover in force; a sum paid at once is settled with the other benefits. */
function carePayments(script: ProjectedScript, { context, member }: Setting): readonly Stream[] {
  const { policies } = context.family.household;
  const age = member.age + script.year;
  return policies.flatMap((cover) => {
    if (cover.insured !== script.member || script.year >= cover.coverYears) return [];
    return cover.benefits
      .filter((b) => b.peril === 'longTermCare' && pays(b, age))
      .flatMap((b) => yearly(cover, b, { script, context }));
  });
}

function pays({ fromAge, untilAge }: Benefit, age: number): boolean {
  return (fromAge === null || age >= fromAge) && (untilAge === null || age < untilAge);
}

function yearly(
  cover: Cover,
  { pays: pay }: Benefit,
  { script, context }: { readonly script: ProjectedScript; readonly context: Context },
): readonly Stream[] {
  if (pay.kind !== 'annuity') return [];
  const years = context.family.horizonYears;
  const { cpi } = context.assumptions;
  const amounts = row(years);
  const last = Math.min(script.year + pay.guaranteedYears, years);
  // Once it is paid, it stays at the sum of the year in which it began.
  const sum = sumAt(cover, script.year, cpi);
  for (let t = script.year; t < last; t++) amounts[t] = sum * pay.share;
  return [stream({ code: 'benefit', subject: cover.id, role: 'pool', timing: 'start', amounts })];
}
