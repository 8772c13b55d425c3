/**
 * Waivers of premium, by rule and outside V (METHOD §6): for the long lines that somebody pays for
 * another, added where the price is a small share of the premium it would end and fits the budget.
 */
import { sumCents, type Cents } from '@cebao/kernel';
import { memberOf, type Family } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';
import type { Catalogue } from '../price/catalogue.ts';
import { waiverQuote, type WaiverBar, type WaiverQuote } from '../price/waiver.ts';

/** Lines of one policyholder and insurer for others that are paid for the same years. */
type Waivable = {
  readonly policyholder: PersonId;
  readonly insurer: string;
  readonly lines: readonly Candidate[];
  readonly waivedCents: Cents;
  readonly premiumYears: number;
};

export type Waiver = Waivable & { readonly quote: WaiverQuote };

export type Unwaived = Waivable & {
  readonly reason: WaiverBar | 'dear' | 'overBudget';
  readonly premiumCents: Cents | null;
};

export type Waivers = { readonly added: readonly Waiver[]; readonly left: readonly Unwaived[] };

export type WaiverSetting = {
  readonly family: Family;
  readonly catalogue: Catalogue;
  readonly maxShare: number;
};

export const noWaivers: Waivers = { added: [], left: [] };

/** What the rule adds, whatever is left of the budget. */
export function waiversFor(lines: readonly Candidate[], setting: WaiverSetting): Waivers {
  const { family } = setting;
  if (!family.household.choices.waiver) return noWaivers;
  const judged = waivable(lines).map((group) => judge(group, setting));
  return {
    added: judged.flatMap((one) => (one.ok ? [one.waiver] : [])),
    left: judged.flatMap((one) => (one.ok ? [] : [one.left])),
  };
}

export function waiverPremium({ added }: Waivers): number {
  return added.reduce((sum, { quote }) => sum + quote.premiumCents, 0);
}

export function waiverId({ policyholder, premiumYears, quote }: Waiver): string {
  return [quote.entry.product.code, policyholder, String(premiumYears)].join(':');
}

/** Those that the budget leaves room for, in their order. */
export function waiversWithin({ added, left }: Waivers, room: number): Waivers {
  let rest = room;
  const kept: Waiver[] = [];
  const dropped: Unwaived[] = [];
  for (const waiver of added) {
    const { quote, ...group } = waiver;
    const { premiumCents } = quote;
    if (premiumCents <= rest) {
      kept.push(waiver);
      rest -= premiumCents;
    } else dropped.push({ ...group, reason: 'overBudget', premiumCents });
  }
  return { added: kept, left: [...left, ...dropped] };
}

type Judged =
  { readonly ok: true; readonly waiver: Waiver } | { readonly ok: false; readonly left: Unwaived };

function judge(group: Waivable, { family, catalogue, maxShare }: WaiverSetting): Judged {
  const { waivedCents, premiumYears, insurer } = group;
  const policyholder = memberOf(family, group.policyholder);
  const { household } = family;
  const quoted = waiverQuote(
    { policyholder, waivedCents, premiumYears, insurer },
    { catalogue, household },
  );
  if (!quoted.ok) {
    return { ok: false, left: { ...group, reason: quoted.error, premiumCents: null } };
  }
  const { premiumCents } = quoted.value;
  if (premiumCents > waivedCents * maxShare) {
    return { ok: false, left: { ...group, reason: 'dear', premiumCents } };
  }
  return { ok: true, waiver: { ...group, quote: quoted.value } };
}

/**
 * Paid for somebody else over many years: yearly lines can be left, and own lines end by themselves. A
 * waiver is a clause of the contracts it ends: of one insurer.
 * Waivers are priced for a level premium: one that rises with its sum is outside their tables.
 */
function waivable(lines: readonly Candidate[]): readonly Waivable[] {
  const groups = new Map<string, Candidate[]>();
  for (const line of lines) {
    const { policyholder, insured, premiumYears } = line.cover;
    const isLong = line.facts.guaranteedRenewalYears === null && premiumYears > 1;
    const isRising = line.cover.growth?.premium === 'rises';
    if (policyholder === insured || !isLong || isRising) continue;
    const key = `${policyholder} ${String(premiumYears)} ${line.cover.insurer}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((own) => {
    const first = own[0];
    if (first === undefined) return [];
    const { policyholder, premiumYears, insurer } = first.cover;
    const waivedCents = sumCents(own.map(({ cover }) => cover.annualPremiumCents));
    return [{ policyholder, insurer, lines: own, waivedCents, premiumYears }];
  });
}
