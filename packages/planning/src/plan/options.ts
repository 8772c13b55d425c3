/**
 * What may stand together for one person: one line of a kind beside the default core, a second
 * above the first one's cap, or a ladder of two terms, under the hard rules of METHOD §6 that concern one person. Lines that another pays as much for less are
 * dropped first (exact: V is monotone in every payment). Independent of gaps: built once.
 */
import type { ProductKind } from '@cebao/actuarial';
import type { Lock, Person } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';
import { carries } from '../price/rider.ts';
import { catastropheFen, inForceIsAdequate } from './adequate.ts';
import {
  addPayouts,
  coversAll,
  noPayouts,
  payoutsOf,
  type Payouts,
  type PayoutSetting,
} from './payouts.ts';
import { deathLane, type DeathLane } from './lanes/deathLane.ts';
import type { Beside } from './lanes/deathValues.ts';
import { answers } from './demands/locks.ts';
import {
  laneCases,
  mayReplace,
  ridersAmong,
  type LaneCase,
  type Riders,
} from './lanes/riderCases.ts';
import {
  laddersOf,
  nameOf,
  stacksOn,
  undominated,
  type Dominates,
  type Group,
  type Single,
} from './stacks.ts';

export type OptionInput = {
  readonly person: Person;
  readonly candidates: readonly Candidate[];
  /** Default core of this person: always bought, not chosen by V, but it pays. */
  readonly core: readonly Candidate[];
  /** By the outlook no insurer gives this person a medical line: recorded, like a refusal. */
  readonly medicalNotInsurable: boolean;
  /** Locked lines are compared even where another pays as much for less. */
  readonly locks: readonly Lock[];
  readonly setting: PayoutSetting;
};

/** Lines bought together and what they pay. */
export type Pair = {
  readonly lines: readonly Candidate[];
  readonly paid: Payouts;
  /** For each illness line what is paid without it and the riders it carries: it must add to that. */
  readonly withoutIllness: readonly Payouts[];
  /** What pays on death beside the death lane: these lines and the default core. */
  readonly besideDeath: Beside;
};

export type MemberOptions = {
  readonly person: Person;
  readonly deaths: DeathLane;
  /** Those of all cases, each once. */
  readonly illnesses: readonly Pair[];
  /** What of either lane may stand together: riders need their main. */
  readonly cases: readonly LaneCase<Pair>[];
  readonly corePaid: Payouts;
  /** Two lines of a kind of which the second stands above the first one's cap. */
  readonly stacks: readonly (readonly Candidate[])[];
  readonly dominated: ReadonlySet<Candidate>;
};

const fenPerYuan = 100;

export function memberOptions(input: OptionInput): MemberOptions {
  const { setting, candidates } = input;
  const { years } = setting;
  const all = candidates.map((line): Single => ({ line, paid: payoutsOf(line.cover, setting) }));
  const riders = ridersAmong([...candidates, ...input.core]);
  const dominates = dominance(riders);
  const isLocked = ({ line }: Single): boolean => input.locks.some((lock) => answers(line, lock));
  const best = new Set(undominated(all, dominates));
  const kept = all.filter((one) => best.has(one) || isLocked(one));
  const ofKind = (kind: ProductKind): { readonly all: Lines; readonly kept: Lines } => ({
    all: all.filter(({ line }) => line.cover.kind === kind),
    kept: kept.filter(({ line }) => line.cover.kind === kind),
  });
  const singles = (kind: ProductKind): readonly Group[] => [
    [],
    ...ofKind(kind).kept.map((s) => [s]),
  ];
  const stacks = (kind: ProductKind): readonly Group[] => stacksOn({ ...ofKind(kind), dominates });
  const termStacks = stacks('term').filter(coverSameYears);
  const illnessStacks = stacks('criticalIllness');
  const ladderStep = setting.assumptions.ladderStepYuan * fenPerYuan;
  const medical = mayAddMedical(input) ? singles('medical') : [[]];
  const illnesses = [...singles('criticalIllness'), ...illnessStacks];
  const corePaid = input.core
    .map((line) => payoutsOf(line.cover, setting))
    .reduce(addPayouts, noPayouts(years));
  const terms = [
    ...singles('term'),
    ...termStacks,
    ...laddersOf({ ...ofKind('term'), dominates }, ladderStep),
  ];
  const deaths = deathLane(terms, { accidents: singles('accident'), years });
  const pairs = illnesses
    .flatMap((illness) => medical.map((bills) => pairOf(illness, { bills, years, corePaid })))
    .filter((pair) => illnessAllowed(pair.lines, input));
  const cases = laneCases({ deaths, illnesses: pairs, core: input.core }, riders);
  return {
    person: input.person,
    deaths,
    illnesses: riders.count === 0 ? pairs : [...new Set(cases.flatMap((one) => one.illnesses))],
    cases,
    stacks: [...termStacks, ...illnessStacks].map((group) => group.map(({ line }) => line)),
    corePaid,
    dominated: new Set(all.filter((one) => !kept.includes(one)).map(({ line }) => line)),
  };
}

type Lines = readonly Single[];

/** Of two terms that cover other years the shorter is a rung of a ladder, not a stack. */
function coverSameYears([lower, upper]: Group): boolean {
  return lower?.line.cover.coverYears === upper?.line.cover.coverYears;
}

function pairOf(
  illness: Group,
  {
    bills,
    years,
    corePaid,
  }: { readonly bills: Group; readonly years: number; readonly corePaid: Payouts },
): Pair {
  const paidBy = (group: Group): Payouts =>
    group.map((one) => one.paid).reduce(addPayouts, noPayouts(years));
  const group = [...illness, ...bills];
  const paid = paidBy(group);
  return {
    lines: group.map(({ line }) => line),
    paid,
    // The upper of two is the one that may well be idle: looked at first.
    withoutIllness: illness
      .toReversed()
      .map((own) => paidBy(group.filter((one) => one !== own && !carries(own.line, one.line)))),
    besideDeath: addPayouts(corePaid, paid),
  };
}

/** Same or better payments for less; of two equals the one first by name stays. */
function dominance(riders: Riders): Dominates {
  return (a, b) => {
    if (a === b) return false;
    if (a.line.cover.kind !== b.line.cover.kind || !mayReplace(a.line, b.line, riders))
      return false;
    const cheaper = b.line.cover.annualPremiumCents - a.line.cover.annualPremiumCents;
    if (cheaper < 0 || (b.line.guaranteedMedical && !a.line.guaranteedMedical)) return false;
    if (!coversAll(a.paid, b.paid)) return false;
    return cheaper > 0 || !coversAll(b.paid, a.paid) || nameOf(a.line) < nameOf(b.line);
  };
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
