/**
 * What may stand together for one person: one line of a kind beside the default core, or a second
 * above the first one's cap, under the hard rules of METHOD §6 that concern one person. Lines that another pays as much for less are
 * dropped first (exact: V is monotone in every payment). Independent of gaps: built once.
 */
import type { ProductKind } from '@cebao/actuarial';
import type { Person } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';
import { catastropheFen, inForceIsAdequate } from './adequate.ts';
import { addPayouts, coversAll, payoutsOf, type Payouts, type PayoutSetting } from './payouts.ts';
import { alone, nothing, stacksOn, type Option, type Single } from './stacks.ts';

export type OptionInput = {
  readonly person: Person;
  readonly candidates: readonly Candidate[];
  /** Default core of this person: always bought, not chosen by V, but it pays. */
  readonly core: readonly Candidate[];
  /** By the outlook no insurer gives this person a medical line: recorded, like a refusal. */
  readonly medicalNotInsurable: boolean;
  readonly setting: PayoutSetting;
};

/** Lines bought together and what they pay. */
export type Pair = {
  readonly lines: readonly Candidate[];
  readonly paid: Payouts;
  /** What they pay without the last line of the first kind: that must add to it, not repeat it. */
  readonly beside: Payouts;
};

export type MemberOptions = {
  readonly person: Person;
  readonly deaths: readonly Pair[];
  readonly illnesses: readonly Pair[];
  readonly corePaid: Payouts;
  readonly dominated: readonly Candidate[];
};

export function memberOptions(input: OptionInput): MemberOptions {
  const { setting, candidates } = input;
  const all = candidates.map((line): Single => ({ line, paid: payoutsOf(line.cover, setting) }));
  const kept = all.filter((one) => !all.some((other) => dominates(other, one)));
  const none = nothing(setting.years);
  const ofKind = (from: readonly Single[], kind: ProductKind): readonly Single[] =>
    from.filter(({ line }) => line.cover.kind === kind);
  const singles = (kind: ProductKind): readonly Option[] => [
    none,
    ...ofKind(kept, kind).map(alone),
  ];
  const stacked = (kind: ProductKind): readonly Option[] => [
    ...singles(kind),
    ...stacksOn(ofKind(kept, kind), { all: ofKind(all, kind), dominates }),
  ];
  const medical = mayAddMedical(input) ? singles('medical') : [none];
  return {
    person: input.person,
    deaths: pairs(stacked('term'), singles('accident')),
    illnesses: pairs(stacked('criticalIllness'), medical).filter((pair) =>
      illnessAllowed(pair.lines, input),
    ),
    corePaid: input.core
      .map((line) => payoutsOf(line.cover, setting))
      .reduce(addPayouts, none.paid),
    dominated: all.filter((one) => !kept.includes(one)).map(({ line }) => line),
  };
}

/** Same or better payments for less; of two equals the one first by name stays. */
function dominates(a: Single, b: Single): boolean {
  if (a === b) return false;
  if (a.line.cover.kind !== b.line.cover.kind) return false;
  const cheaper = b.line.cover.annualPremiumCents - a.line.cover.annualPremiumCents;
  if (cheaper < 0 || (b.line.guaranteedMedical && !a.line.guaranteedMedical)) return false;
  if (!coversAll(a.paid, b.paid)) return false;
  return cheaper > 0 || !coversAll(b.paid, a.paid) || nameOf(a.line) < nameOf(b.line);
}

function nameOf(line: Candidate): string {
  return `${line.cover.id} ${line.choice}`;
}

function pairs(as: readonly Option[], bs: readonly Option[]): readonly Pair[] {
  return as.flatMap((a) =>
    bs.map((b) => ({
      lines: [...a.lines, ...b.lines],
      paid: addPayouts(a.paid, b.paid),
      beside: addPayouts(a.without, b.paid),
    })),
  );
}

/** A second indemnity pays nothing twice: no medical line beside a core or adequate cover in force. */
function mayAddMedical({ core, setting }: OptionInput): boolean {
  return !core.some((line) => line.cover.kind === 'medical') && !inForceIsAdequate(setting);
}

/** Critical illness needs guaranteed medical cover, cover in force, or a recorded no. */
function illnessAllowed(lines: readonly Candidate[], input: OptionInput): boolean {
  if (!lines.some((line) => line.cover.kind === 'criticalIllness')) return true;
  return (
    input.person.medicalRefused !== null ||
    input.medicalNotInsurable ||
    input.setting.inForce.some((cover) => cover.kind === 'medical') ||
    [...lines, ...input.core].some(
      (line) => line.guaranteedMedical && catastropheFen(line, input.setting) > 0,
    )
  );
}
