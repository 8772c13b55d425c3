/**
 * What may stand together for one person: at most one line of a kind beside the default core, under
 * the hard rules of METHOD §6 that concern one person. Lines that another pays as much for less are
 * dropped first (exact: V is monotone in every payment). Independent of gaps: built once.
 */
import type { ProductKind } from '@cebao/actuarial';
import type { Person } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';
import { catastropheFen, inForceIsAdequate } from './adequate.ts';
import {
  addPayouts,
  coversAll,
  noPayouts,
  payoutsOf,
  type Payouts,
  type PayoutSetting,
} from './payouts.ts';

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
  /** What the second line pays alone: an illness line must add to it, not repeat it. */
  readonly beside: Payouts;
};

export type MemberOptions = {
  readonly person: Person;
  readonly deaths: readonly Pair[];
  readonly illnesses: readonly Pair[];
  readonly corePaid: Payouts;
  readonly dominated: readonly Candidate[];
};

type Option = { readonly line: Candidate | null; readonly paid: Payouts };

export function memberOptions(input: OptionInput): MemberOptions {
  const { setting, candidates } = input;
  const options = candidates.map((line): Option => ({
    line,
    paid: payoutsOf(line.cover, setting),
  }));
  const kept = options.filter((option) => !options.some((other) => dominates(other, option)));
  const none: Option = { line: null, paid: noPayouts(setting.years) };
  const byKind = (kind: ProductKind): readonly Option[] => [
    none,
    ...kept.filter((o) => o.line?.cover.kind === kind),
  ];
  const medical = mayAddMedical(input) ? byKind('medical') : [none];
  return {
    person: input.person,
    deaths: pairs(byKind('term'), byKind('accident')),
    illnesses: pairs(byKind('criticalIllness'), medical).filter((pair) =>
      illnessAllowed(pair.lines, input),
    ),
    corePaid: input.core
      .map((line) => payoutsOf(line.cover, setting))
      .reduce(addPayouts, none.paid),
    dominated: options
      .filter((o) => !kept.includes(o))
      .map((o) => o.line)
      .filter((line) => line !== null),
  };
}

/** Same or better payments for less; of two equals the one first by name stays. */
function dominates(a: Option, b: Option): boolean {
  if (a.line === null || b.line === null || a === b) return false;
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
      lines: [a.line, b.line].filter((line) => line !== null),
      paid: addPayouts(a.paid, b.paid),
      beside: b.paid,
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
