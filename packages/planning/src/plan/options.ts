/**
 * What may stand together for one person: one line of a kind beside the default core, a second
 * above the first one's cap, or a ladder of two terms, under the hard rules of METHOD §6 that
 * concern one person. Lines that another pays as much for less are dropped first (exact: V is
 * monotone in every payment). Independent of gaps: built once.
 */
import type { ProductKind } from '@cebao/actuarial';
import type { Lock, Person } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';
import { carries } from '../price/rider.ts';
import { catastropheFen, inForceIsAdequate } from './adequate.ts';
import {
  addPayouts,
  addRows,
  coversAll,
  deathScripts,
  noPayouts,
  payoutsOf,
  totalPaid,
  type Payouts,
  type PayoutSetting,
} from './payouts.ts';
import { deathLane, type DeathLane } from './lanes/deathLane.ts';
import type { Beside } from './lanes/deathValues.ts';
import { firstOfSame, madeOnce, type MadeFrom } from './lanes/memory.ts';
import { answers, isPinned } from './demands/locks.ts';
import { countsNoMore, minorRoom, withinMinorLimit } from './lanes/minorCases.ts';
import type { MinorLeft, MinorRoom } from './lanes/minorCases.ts';
import {
  laneCases,
  mayReplace,
  ridersAmong,
  type LaneCase,
  type Riders,
} from './lanes/riderCases.ts';
import {
  bestOfTheirProduct,
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
  /** What the limit of a minor's death cover leaves beside cover in force and the core. */
  readonly minorLeft: readonly MinorLeft[];
  /** Locked lines are compared even where another pays as much for less. */
  readonly locks: readonly Lock[];
  readonly setting: PayoutSetting;
  readonly memory: OptionMemory;
};

/** Lines bought together and what they pay. */
export type Pair = {
  readonly lines: readonly Candidate[];
  readonly paid: Payouts;
  /**
   * For each illness line that nobody locked what is paid without it and the riders it carries: it
   * must add to that. A locked one is bought whatever V says.
   */
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
  /** No core and no cover in force pays the bills already: another medical line may be bought. */
  readonly mayAddMedical: boolean;
  /** Two lines of a kind of which the second stands above the first one's cap. */
  readonly stacks: readonly (readonly Candidate[])[];
  readonly dominated: ReadonlySet<Candidate>;
};

const fenPerYuan = 100;

/** Lines of one kind, each with what it pays: all, the best of each product, those worth comparing. */
export type LinesOfKind = {
  readonly all: readonly Single[];
  readonly best: readonly Single[];
  readonly kept: readonly Single[];
  /** None, or one of those that are kept. */
  readonly singles: readonly Group[];
  readonly stacks: readonly Group[];
  /** With these as terms, by the accident lines beside them. */
  readonly lanes: Map<LinesOfKind, DeathLane>;
};

/** Belongs to one family under one set of assumptions. */
export type OptionMemory = {
  readonly options: Map<string, MemberOptions>;
  readonly lines: MadeFrom<LinesOfKind>;
  readonly beside: (paid: Beside) => Beside;
};

export function optionMemory(): OptionMemory {
  return { options: new Map(), lines: madeOnce(), beside: firstOfSame() };
}

export function memberOptions(input: OptionInput): MemberOptions {
  const { setting, candidates, person, memory } = input;
  const riders = ridersAmong([...candidates, ...input.core]);
  const room = minorRoom(candidates, input.minorLeft);
  const how = { input, dominates: dominance(riders, room) };
  const byKind = new Map<ProductKind, Candidate[]>();
  for (const line of candidates) {
    const own = byKind.get(line.cover.kind) ?? [];
    own.push(line);
    byKind.set(line.cover.kind, own);
  }
  const ofKind = (kind: ProductKind): LinesOfKind => {
    const own = byKind.get(kind) ?? [];
    // Which line may take another one's place depends on the riders and the limit beside them.
    const name = `${kind} ${person.id}${room === null ? '' : ' minor'}`;
    return memory.lines(name, [...own, ...riders.lines], () => linesOfKind(own, how));
  };
  const all = [...byKind.keys()].map(ofKind);
  const illness = ofKind('criticalIllness');
  const addsMedical = mayAddMedical(input);
  const medical = addsMedical ? ofKind('medical').singles : [[]];
  const corePaid = input.core
    .map((line) => payoutsOf(line, setting))
    .reduce(addPayouts, noPayouts(setting.years));
  const stacks = [...ofKind('term').stacks.filter(coverSameYears), ...illness.stacks];
  const deaths = deathsOf(ofKind('term'), ofKind('accident'), setting);
  const isAllowed = illnessAllowed(input);
  const pairs = [...illness.singles, ...illness.stacks]
    .flatMap((group) => pairsOf(group, { medical, input, corePaid }))
    .filter((pair) => isAllowed(pair.lines));
  const carried = laneCases({ deaths, illnesses: pairs, core: input.core }, riders);
  const cases = withinMinorLimit(carried, { deaths, room });
  return {
    person,
    deaths,
    illnesses: cases === carried && riders.count === 0 ? pairs : illnessesOf(cases),
    cases,
    stacks: stacks.map((group) => group.map(({ line }) => line)),
    corePaid,
    mayAddMedical: addsMedical,
    dominated: new Set(all.flatMap(dominatedLines)),
  };
}

/** Each once. */
function illnessesOf(cases: readonly LaneCase<Pair>[]): readonly Pair[] {
  return [...new Set(cases.flatMap(({ illnesses }) => illnesses))];
}

type How = { readonly input: OptionInput; readonly dominates: Dominates };

function linesOfKind(candidates: readonly Candidate[], { input, dominates }: How): LinesOfKind {
  const { setting, locks } = input;
  const all = candidates.map((line): Single => {
    const paid = payoutsOf(line, setting);
    return { line, paid, total: totalPaid(paid), isPinned: isPinned(line, locks) };
  });
  const isLocked = ({ line }: Single): boolean => locks.some((lock) => answers(line, lock));
  // What the best of its own product beats need not be held against the others.
  const best = bestOfTheirProduct(all, dominates);
  const left = new Set(undominated(best, dominates));
  const kept = all.filter((one) => left.has(one) || isLocked(one));
  const singles = [[], ...kept.map((one) => [one])];
  return { all, best, kept, singles, stacks: stacksOn({ all, best, kept }), lanes: new Map() };
}

function dominatedLines({ all, kept }: LinesOfKind): readonly Candidate[] {
  const left = new Set(kept);
  return all.filter((one) => !left.has(one)).map(({ line }) => line);
}

function deathsOf(
  term: LinesOfKind,
  accident: LinesOfKind,
  { assumptions, years }: PayoutSetting,
): DeathLane {
  const before = term.lanes.get(accident);
  if (before !== undefined) return before;
  const ladderStep = assumptions.ladderStepYuan * fenPerYuan;
  const terms = [
    ...term.singles,
    ...term.stacks.filter(coverSameYears),
    ...laddersOf(term, ladderStep),
  ];
  const lane = deathLane(terms, { accidents: accident.singles, years });
  term.lanes.set(accident, lane);
  return lane;
}

/** Of two terms that cover other years the shorter is a rung of a ladder, not a stack. */
function coverSameYears([lower, upper]: Group): boolean {
  return lower?.line.cover.coverYears === upper?.line.cover.coverYears;
}

/** An illness group with each choice of medical cover. */
function pairsOf(
  illness: Group,
  {
    medical,
    input,
    corePaid,
  }: {
    readonly medical: readonly Group[];
    readonly input: OptionInput;
    readonly corePaid: Payouts;
  },
): readonly Pair[] {
  const { memory, setting, locks } = input;
  const free = illness.filter(({ line }) => !locks.some((lock) => answers(line, lock)));
  const illnessPaid = paidTogether(illness, setting.years);
  const besideOf = (paid: Payouts): Beside =>
    memory.beside({
      death: addRows(corePaid.death, paid.death),
      accidentalDeath: addRows(corePaid.accidentalDeath, paid.accidentalDeath),
      deathAfterIllness: addRows(corePaid.deathAfterIllness, paid.deathAfterIllness),
    });
  const besideDeath = besideOf(illnessPaid);
  return medical.map((bills): Pair => {
    const group = [...illness, ...bills];
    const paid = bills.reduce((sum, one) => addPayouts(sum, one.paid), illnessPaid);
    const isAsAlone = deathScripts.every((script) => paid[script] === illnessPaid[script]);
    return {
      lines: group.map(({ line }) => line),
      paid,
      // The upper of two is the one that may well be idle: looked at first.
      withoutIllness: free.toReversed().map((own) =>
        paidTogether(
          group.filter((one) => one !== own && !carries(own.line, one.line)),
          setting.years,
        ),
      ),
      besideDeath: isAsAlone ? besideDeath : besideOf(paid),
    };
  });
}

function paidTogether(group: Group, years: number): Payouts {
  const [first, ...more] = group.map(({ paid }) => paid);
  return first === undefined ? noPayouts(years) : more.reduce(addPayouts, first);
}

/** Same or better payments for less; of two equals the one first by name stays. */
function dominance(riders: Riders, room: MinorRoom | null): Dominates {
  return (a, b) => {
    if (a === b) return false;
    if (a.line.cover.kind !== b.line.cover.kind) return false;
    if (!mayReplace(a.line, b.line, riders) || !countsNoMore(a.line, b.line, room)) return false;
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

/**
 * Which lines may stand together: critical illness needs guaranteed medical cover, cover in force, or a
 * recorded no.
 */
function illnessAllowed(input: OptionInput): (lines: readonly Candidate[]) => boolean {
  const { person, medicalNotInsurable, setting, core } = input;
  const paysMost = (line: Candidate): boolean =>
    line.guaranteedMedical && catastropheFen(line, setting) > 0;
  const isIll = (line: Candidate): boolean => line.cover.kind === 'criticalIllness';
  const isAlways =
    person.medicalRefused !== null ||
    medicalNotInsurable ||
    setting.inForce.some((cover) => cover.kind === 'medical') ||
    core.some(paysMost);
  return (lines) => isAlways || !lines.some(isIll) || lines.some(paysMost);
}
