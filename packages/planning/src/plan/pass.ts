/**
 * Gaps under a premium schedule S, the plan that is best under them, S from that plan, and again
 * until the plan repeats. Source: METHOD §6 (premiums and gaps).
 */
import { assert } from '@cebao/kernel';
import { gapTable, wholeTable, type GapTable } from '../gaps/gapTable.ts';
import type { Assumptions } from '../household/assumptions.ts';
import type { Family } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';
import type { ScheduledPremium } from '../report.ts';
import type { Lives } from '../risks/lives.ts';
import type { Bundle } from './bundle.ts';
import type { MemberChoices } from './choices.ts';
import type { Catalogue } from '../price/catalogue.ts';
import { premiumOf } from './bundle.ts';
import type { Core } from './core.ts';
import { bestWithin, type Front } from './front.ts';
import type { MemberOptions } from './options.ts';
import type { KnownPayouts } from './payouts.ts';
import { selectPlan, type Selected, type Selection } from './stability.ts';
import type { DeathLane } from './lanes/deathLane.ts';
import { deathValues, type DeathValues } from './lanes/deathValues.ts';
import { laneChoices } from './lanes/laneChoices.ts';
import { lastingCap } from './lanes/marketCap.ts';
import { keptByLocks, locksOn } from './demands/locks.ts';
import { solveP1 } from './solve.ts';
import { stakesOf } from './value.ts';
import { waiverId, waiverPremium, waiversFor, waiversWithin, type Waivers } from './waivers.ts';

export type P1 = {
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly lives: ReadonlyMap<PersonId, Lives>;
  /** What each line that may be bought pays, computed once. */
  readonly known: KnownPayouts;
  readonly start: Start;
  readonly options: readonly MemberOptions[];
  readonly offered: ReadonlyMap<PersonId, readonly Candidate[]>;
  readonly core: Core;
  readonly corePremium: number;
  /** Kept of the budget for waivers of premium, which stand outside V. */
  readonly reserve: number;
  readonly catalogue: Catalogue;
  readonly budget: number;
  /** Lists are computed up to this premium, for the frontier and the next step. */
  readonly limit: number;
};

export type Solved = {
  /** The problem with what was kept for waivers. */
  readonly p1: P1;
  readonly waivers: Waivers;
  readonly table: GapTable;
  readonly front: Front;
  readonly selected: Selected;
  readonly lines: readonly Candidate[];
  readonly schedule: readonly ScheduledPremium[];
  readonly passes: number;
  readonly converged: boolean;
  readonly choices: readonly MemberChoices[];
  readonly knownDeaths: KnownDeaths;
};

/** What death options are worth, by lane; the same as long as gaps and death probabilities are. */
export type KnownDeaths = Map<DeathLane, DeathValues>;

/** Where every plan of a family starts: gaps without new premiums. */
export type Start = { readonly table: GapTable; readonly knownDeaths: KnownDeaths };

const fenPerYuan = 100;

export function solveWithSchedule(p1: P1): Solved | null {
  let schedule: readonly ScheduledPremium[] = [];
  let before: Solved | null = null;
  let largest: Solved | null = null;
  let reserve = 0;
  for (let pass = 1; pass <= p1.assumptions.maxPasses; pass++) {
    const gaps = pass === 1 ? p1.start : gapsUnder(p1, schedule);
    const solved = solveUnder({ ...p1, reserve }, { ...gaps, schedule, passes: pass });
    if (solved === null) return null;
    const wanted = waiverPremium(solved.waivers);
    const fits = premiumOf(solved.lines) + wanted <= p1.budget;
    if (fits && before !== null && planKey(solved.lines) === planKey(before.lines)) {
      return withWholeTable({ ...solved, converged: true });
    }
    if (largest === null || gapSum(solved.table) > gapSum(largest.table)) largest = solved;
    if (!fits) reserve = Math.max(reserve, wanted);
    schedule = scheduleOf(solved);
    before = solved;
  }
  return largest === null ? null : withWholeTable(withinBudget(largest));
}

/** In the years that V counts: what comes later is asked of the plan alone that stays. */
function gapsUnder(p1: P1, schedule: readonly ScheduledPremium[]): Start {
  const { family, assumptions, start } = p1;
  const context = { family, assumptions, schedule };
  const table = gapTable(context, start.table.events, family.valueYears);
  return { table, knownDeaths: new Map() };
}

function withWholeTable(solved: Solved): Solved {
  return { ...solved, table: wholeTable(solved.table) };
}

/** The last passes may not have kept enough for the waivers: those that do not fit are left out. */
function withinBudget(solved: Solved): Solved {
  const room = solved.p1.budget - premiumOf(solved.lines);
  return { ...solved, waivers: waiversWithin(solved.waivers, room) };
}

type Gaps = { readonly table: GapTable; readonly knownDeaths?: KnownDeaths };

/** One solution under given gaps; also used with other probabilities and restricted choices. */
export function solveUnder(
  p1: P1,
  {
    table,
    schedule,
    passes,
    knownDeaths = new Map(),
  }: Gaps & { readonly schedule: readonly ScheduledPremium[]; readonly passes: number },
): Solved | null {
  const choices = choicesUnder(p1, { table, knownDeaths });
  const front = solveP1(choices, { limit: roomOf(p1, p1.limit), deathFirst: deathFirst(p1) });
  const selected = selectPlan(front, choices, selectionOf(p1, p1.budget));
  if (selected === null) return null;
  const lines = linesOf(p1, selected.bundles);
  const waivers = waiversOf(p1, lines);
  const found = { table, front, selected, lines, waivers, schedule, passes, choices, knownDeaths };
  return { ...found, p1, converged: false };
}

/** What the rule of waivers adds to these lines. */
export function waiversOf(
  { family, catalogue, assumptions }: P1,
  lines: readonly Candidate[],
): Waivers {
  return waiversFor(lines, { family, catalogue, maxShare: assumptions.waiverMaxShare });
}

/** The plan of the largest V, which is its bound: the solution is exact. */
export type Optimum = {
  readonly value: number;
  /** The default core among them. */
  readonly lines: readonly Candidate[];
};

/** P1 solved for its optimum alone; null where no plan fits the budget. */
export function optimumUnder(p1: P1, { table, knownDeaths = new Map() }: Gaps): Optimum | null {
  const limit = roomOf(p1, p1.budget);
  const choices = choicesUnder(p1, { table, knownDeaths });
  const front = solveP1(choices, { limit, deathFirst: deathFirst(p1) });
  const top = bestWithin(front, limit);
  const value = front.values[top];
  return value === undefined ? null : { value, lines: linesOf(p1, front.trace(top)) };
}

/** What V may spend of a budget: without the default core and what is kept for waivers. */
export function roomOf({ corePremium, reserve }: P1, budget: number): number {
  return budget - corePremium - reserve;
}

/** How a plan is chosen from the list at a budget of the whole plan. */
export function selectionOf(p1: P1, budget: number): Selection {
  return {
    deathFirst: deathFirst(p1),
    budget: roomOf(p1, budget),
    step: p1.assumptions.nextStepYuan * fenPerYuan,
    band: p1.assumptions.stabilityBand,
  };
}

export function deathFirst(p1: P1): boolean {
  return p1.family.household.choices.deathFirst;
}

function choicesUnder(
  p1: P1,
  { table, knownDeaths }: { readonly table: GapTable; readonly knownDeaths: KnownDeaths },
): readonly MemberChoices[] {
  return p1.options.map((options) => {
    const member = p1.family.members.find((m) => m.person.id === options.person.id);
    const lives = p1.lives.get(options.person.id);
    assert(member !== undefined && lives !== undefined, `no life for ${options.person.id}`);
    const { family, assumptions } = p1;
    const stakes = stakesOf(member, { table, lives, family, assumptions });
    const cross = crossNeeds(options, { p1, table });
    const { id } = options.person;
    const known = knownDeaths.get(options.deaths) ?? deathValues(options.deaths, stakes);
    knownDeaths.set(options.deaths, known);
    const choices = laneChoices({ options, stakes, cross, deathValues: known });
    const locks = locksOn(family.household.choices.locks, id);
    if (locks.length === 0) return choices;
    const core = p1.core.get(id) ?? [];
    return choices.where(keptByLocks(locks, { offered: p1.offered.get(id) ?? [], core }));
  });
}

function crossNeeds(
  options: MemberOptions,
  { p1, table }: { readonly p1: P1; readonly table: GapTable },
): { readonly needsIllness: boolean; readonly deathGapFen: number } {
  const { person } = options;
  if (person.role !== 'adult') return { needsIllness: false, deathGapFen: 0 };
  const row = (peril: 'death' | 'criticalIllness') =>
    table.rows.find((r) => r.member === person.id && r.peril === peril);
  const insurable = options.illnesses.some((pair) =>
    pair.lines.some((line) => line.cover.kind === 'criticalIllness'),
  );
  const openIllness =
    (row('criticalIllness')?.g2[0] ?? 0) > (options.corePaid.criticalIllness[0] ?? 0);
  const isBreadwinner = p1.family.breadwinner.person.id === person.id;
  return {
    needsIllness: insurable && openIllness,
    deathGapFen: isBreadwinner ? Math.min(row('death')?.g1[0] ?? 0, lastingCap(options)) : 0,
  };
}

export function linesOf(p1: P1, bundles: readonly Bundle[]): readonly Candidate[] {
  return [...[...p1.core.values()].flat(), ...bundles.flatMap((b) => b.lines)];
}

export function planKey(lines: readonly Candidate[]): string {
  return lines
    .map((l) => `${l.cover.id} ${l.choice} ${l.cover.sumInsuredCents}`)
    .toSorted()
    .join('\n');
}

export function scheduleOf({
  lines,
  waivers,
}: Pick<Solved, 'lines' | 'waivers'>): readonly ScheduledPremium[] {
  const waived = new Set(waivers.added.flatMap((waiver) => waiver.lines));
  return [
    ...lines.map((line) => ({
      insured: line.cover.insured,
      policyholder: line.cover.policyholder,
      lineId: line.cover.id,
      premiumCents: line.cover.annualPremiumCents,
      premiumYears: line.cover.premiumYears,
      growth: line.cover.growth,
      endsOnIllness: line.endsOnIllness,
      waived: waived.has(line),
    })),
    ...waivers.added.map((waiver) => ({
      insured: waiver.policyholder,
      policyholder: waiver.policyholder,
      lineId: waiverId(waiver),
      premiumCents: waiver.quote.premiumCents,
      premiumYears: waiver.quote.years,
      growth: null,
      endsOnIllness: false,
      waived: false,
    })),
  ];
}

function gapSum(table: GapTable): number {
  return table.rows.reduce((sum, row) => sum + (row.g3[0] ?? 0), 0);
}
