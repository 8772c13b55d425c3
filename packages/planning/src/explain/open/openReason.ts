/** Why a gap stays open after the plan: the one cause that holds, looked for in this order. */
import type { Benefit, ProductKind } from '@cebao/actuarial';
import type { GapRow } from '../../gaps/gapTable.ts';
import { memberOf } from '../../household/family.ts';
import { premiumOf } from '../../plan/bundle.ts';
import { hasTerm, mostPaid } from '../../plan/lanes/marketCap.ts';
import type { P1, Solved } from '../../plan/pass.ts';
import type { DeathLane } from '../../plan/lanes/deathLane.ts';
import type { MemberOptions, Pair } from '../../plan/options.ts';
import { laneOf } from '../../plan/choices.ts';
import { answers, locksOn } from '../../plan/demands/locks.ts';
import type { Candidate } from '../../price/candidate.ts';
import type { SetUp } from '../../plan/setUp.ts';
import { keepsSums } from '../../plan/sums.ts';
import type { ScriptPeril, Uncovered } from '../../report.ts';
import { paidOn } from './paidOn.ts';

type PaidPeril = Exclude<ScriptPeril, 'disability'>;

const kindOf: Readonly<Record<PaidPeril, ProductKind>> = {
  death: 'term',
  criticalIllness: 'criticalIllness',
  billEveryday: 'medical',
  billSerious: 'medical',
  billCatastrophic: 'medical',
};

export type Setting = {
  readonly setUp: SetUp;
  readonly solved: Solved;
  /** What all the plan's lines pay in this script in the first year, fen. */
  readonly paid: number;
};

export function openReason(
  { member, peril }: Pick<GapRow, 'member' | 'peril'>,
  { setUp, solved, paid }: Setting,
): Uncovered['reason'] {
  if (peril === 'disability') return disabilityReason(member, { setUp, paid });
  const kind = kindOf[peril];
  const offered = (setUp.offered.get(member) ?? []).filter(
    ({ cover }) => cover.kind === kind && cover.benefits.some((b) => meets(b.peril, peril)),
  );
  if (offered.length === 0) return nothingOffered(member, { kind, setUp });
  const options = setUp.p1.options.find(({ person }) => person.id === member);
  if (options === undefined) return 'notInsurable';
  // What a medical line pays on an illness is no illness cover, and its sum no cap of the market.
  if (!mayHold(options, kind)) return 'noMedical';
  // A rider whose main cannot be had is on offer and stands in no choice.
  if (peril === 'death' && !hasTerm(options)) return 'notInsurable';
  const own = paidInLane({ member, peril }, { p1: setUp.p1, solved });
  if (own >= mostPaid(options, peril)) return atMost(member, { kind, setUp });
  if (!isAffordable(options, { peril, paid: own, p1: setUp.p1, solved })) return 'budget';
  return isLockedOut({ member, peril }, { setUp, solved }) ? 'locked' : 'order';
}

/**
 * What the lines pay that the market's cap is the most of: on a death the term and accident lines,
 * else those for illness and bills, either with the default core.
 */
function paidInLane(
  { member, peril }: { readonly member: string; readonly peril: PaidPeril },
  { p1, solved }: { readonly p1: P1; readonly solved: Solved },
): number {
  const lane = peril === 'death' ? 'death' : 'illness';
  const core = p1.core.get(member) ?? [];
  const lines = solved.lines.filter((line) => laneOf(line) === lane || core.includes(line));
  return paidOn(member, { peril, year: 0 }, { p1, solved: { lines } });
}

/**
 * A lock stands in the way: on the person's own lines of the kind, or for illness on the breadwinner's
 * death cover, which then leaves open what has to be closed first.
 */
function isLockedOut(
  { member, peril }: { readonly member: string; readonly peril: PaidPeril },
  { setUp, solved }: Pick<Setting, 'setUp' | 'solved'>,
): boolean {
  const { family } = setUp.p1;
  const breadwinner = family.breadwinner.person.id;
  const locks = (insured: string, lane: 'death' | 'illness'): boolean =>
    locksOn(family.household.choices.locks, insured).some((lock) =>
      (setUp.offered.get(insured) ?? []).some((c) => answers(c, lock) && laneOf(c) === lane),
    );
  if (peril === 'death') return locks(member, 'death');
  if (locks(member, 'illness')) return true;
  const isOpen = !solved.selected.bundles.every((b) => b.member !== breadwinner || b.deathClosed);
  return peril === 'criticalIllness' && isOpen && locks(breadwinner, 'death');
}

/** Without a probability disability has no part in V: what pays on it comes with term cover, or does not. */
function disabilityReason(
  member: string,
  { setUp, paid }: Pick<Setting, 'setUp' | 'paid'>,
): Uncovered['reason'] {
  if (paid > 0) return 'onlyTotalDisability';
  const offered = (setUp.offered.get(member) ?? []).some(({ cover }) =>
    cover.benefits.some((benefit) => benefit.peril === 'totalDisability'),
  );
  return offered ? 'totalDisabilityLeft' : 'noProduct';
}

/** A medical line for cancer alone is of the kind, and no answer to any bill. */
function meets(paid: Benefit['peril'], peril: ScriptPeril): boolean {
  if (peril === 'death') return paid === 'death' || paid === 'accidentalDeath';
  return paid === (peril === 'criticalIllness' ? 'criticalIllness' : 'medicalBill');
}

type OfKind = { readonly kind: ProductKind; readonly setUp: SetUp };

/** Who refused medical cover is asked for no quote of it: that none is known is no reason. */
function nothingOffered(member: string, { kind, setUp }: OfKind): Uncovered['reason'] {
  const { person } = memberOf(setUp.p1.family, member);
  if (kind === 'medical' && person.medicalRefused !== null) return 'medicalRefused';
  const refused = setUp.refused.filter((no) => no.insured === member && no.kind === kind);
  if (refused.length === 0) return 'noProduct';
  const causes = (['banned', 'ask', 'health', 'premiumNearSum', 'premiumTooSmall'] as const).filter(
    (cause) => refused.some((no) => no.reason === cause),
  );
  return causes[0] ?? 'notInsurable';
}

/** Whether the rules of one person leave a line of the kind to choose at all. */
export function mayHold(options: MemberOptions, kind: ProductKind): boolean {
  const illnesses = options.illnesses.map(({ lines }) => lines);
  const held = [...options.deaths.lines, ...illnesses].some((lines) =>
    lines.some((line) => line.cover.kind === kind),
  );
  return held || kind !== 'criticalIllness';
}

/** Why no line on offer pays more: beside a locked medical line others may have been refused. */
function atMost(member: string, { kind, setUp }: OfKind): Uncovered['reason'] {
  if (kind !== 'medical') return 'marketCap';
  const refused = setUp.refused.filter((no) => no.insured === member);
  return refused.some(({ reason }) => reason === 'medicalRefused')
    ? 'medicalRefused'
    : 'deductible';
}

/** What is left of the budget would pay for more in this script: then a rule stands in the way. */
function isAffordable(
  { deaths, illnesses, person, corePaid }: MemberOptions,
  {
    peril,
    paid,
    p1,
    solved,
  }: {
    readonly peril: PaidPeril;
    readonly paid: number;
    readonly p1: P1;
    readonly solved: Solved;
  },
): boolean {
  const choices =
    peril === 'death' ? onDeath(deaths) : illnesses.map((pair) => whilePaid(pair, peril));
  const kinds = new Set(choices.flatMap(({ lines }) => lines.map((line) => line.cover.kind)));
  const core = p1.core.get(person.id) ?? [];
  const own = solved.lines.filter(
    (line) =>
      line.cover.insured === person.id && kinds.has(line.cover.kind) && !core.includes(line),
  );
  // What is kept for waivers buys no cover.
  const left = p1.budget - p1.reserve - premiumOf(solved.lines) + premiumOf(own);
  const fixed = corePaid[peril][0] ?? 0;
  // Less in later years or on a death for more now is another choice, not what a rule forbids.
  const keeps = keepsSums(own);
  const deathNow = paidOn(person.id, { peril: 'death', year: 0 }, { p1, solved: { lines: own } });
  return choices.some(
    (choice) =>
      fixed + choice.paidNow > paid &&
      choice.premium <= left &&
      choice.deathNow >= deathNow &&
      keeps(choice.lines),
  );
}

/** Lines that may be bought together, their premium and what they pay in the first year, also on a death. */
type Choice = {
  readonly lines: readonly Candidate[];
  readonly premium: number;
  readonly paidNow: number;
  readonly deathNow: number;
};

function onDeath({ lines, premiums, paidNow }: DeathLane): readonly Choice[] {
  return lines.map((own, at) => ({
    lines: own,
    premium: premiums[at] ?? 0,
    paidNow: paidNow[at] ?? 0,
    deathNow: paidNow[at] ?? 0,
  }));
}

function whilePaid({ lines, paid }: Pair, peril: PaidPeril): Choice {
  const [paidNow, deathNow] = [paid[peril][0] ?? 0, paid.death[0] ?? 0];
  return { lines, premium: premiumOf(lines), paidNow, deathNow };
}
