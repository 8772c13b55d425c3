/**
 * Gaps of every member, peril and event year, cumulative by layer (G_l = max of gap_1 .. gap_l),
 * as fen in floats: the plan is solved on these; reports round them once.
 */
import { zeros } from '@cebao/kernel';
import { dependentYears, memberOf, type Family } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';
import { afterLastAge } from '../household/policy.ts';
import { plannedPremiums } from '../project/baseStreams.ts';
import type { Context } from '../project/context.ts';
import { effects } from '../project/effect.ts';
import { premiumsEnding } from '../project/deathEffect.ts';
import {
  flowsOf,
  flowsWithout,
  noFlows,
  pathOf,
  sampled,
  type LayerFlows,
  type Path,
} from '../project/positions.ts';
import { householdYears, lastNeed } from '../project/needs.ts';
import { isBill, type ProjectedPeril, type ProjectedScript } from '../project/script.ts';
import { guarantees } from '../project/state/guarantees.ts';
import type { Stream } from '../project/stream.ts';
import type { ScriptPeril } from '../report.ts';
import { scriptPerils } from '../risks/perils.ts';
import { eventsOf, type Events } from './events.ts';
import { discountsOf, gapOfStreams, gapsOfFlows, noGap, type BasePaths, type Gap } from './gap.ts';
import { gapsOfSum, lowsOf } from './gapOfSum.ts';
import { retentionOf } from './retention.ts';
import { wishGap, wishPath } from './wishes.ts';

export type GapRow<P extends ProjectedPeril = ScriptPeril> = {
  readonly member: PersonId;
  readonly peril: P;
  /** By event year. */
  readonly g1: Float64Array;
  readonly g2: Float64Array;
  /** With the wishes; one and the same as `g2` where they do not count. */
  readonly g3: Float64Array;
  /** The layers of an event in the first year, each alone. */
  readonly now: readonly [Gap, Gap];
  readonly wishNow: Gap;
};

export type GapTable = {
  readonly context: Context;
  /** Streams of the family, last of all the premiums of the plan. */
  readonly base: readonly Stream[];
  readonly planned: readonly Stream[];
  readonly events: Events;
  readonly paths: BasePaths;
  readonly rows: readonly GapRow[];
};

/** What gaps are measured from, before any script. */
export type BareTable = Omit<GapTable, 'rows'>;

/**
 * `events`: those of the same family and assumptions, where they are known already; `years`: how many
 * event years the rows have.
 */
export function gapTable(
  context: Context,
  events = eventsOf(context),
  years = context.family.horizonYears,
): GapTable {
  const bare = bareTable(context, events);
  const rows = context.family.members.flatMap((member) =>
    scriptPerils.map((peril) => longerRow(bare, noRow(member.person.id, peril), years)),
  );
  return { ...bare, rows };
}

/** The same table with rows of all event years. */
export function wholeTable(table: GapTable): GapTable {
  const { horizonYears } = table.context.family;
  return { ...table, rows: table.rows.map((row) => longerRow(table, row, horizonYears)) };
}

export function bareTable(context: Context, events = eventsOf(context)): BareTable {
  const planned = plannedPremiums(context);
  const base = [...events.base, ...planned];
  return { context, base, planned, events, paths: basePaths(base, events, context) };
}

/** Both layers of an event in the first year, each alone. */
export function firstGaps(
  table: BareTable,
  { member, peril }: Pick<ProjectedScript, 'member' | 'peril'>,
): readonly [Gap, Gap] {
  return happens(table, member) ? gapsAt(table, { member, peril, year: 0 }) : [noGap, noGap];
}

/** Whether the script can hit anybody's money at all, in any year. */
function happens(table: BareTable, member: PersonId): boolean {
  return scriptYears(table.context.family, member) > 0;
}

/** Premiums of a plan are no essential costs: what a family keeps itself does not depend on them. */
export function basePaths(
  base: readonly Stream[],
  unplanned: Pick<Events, 'base'>,
  context: Context,
): BasePaths {
  const { poolReturn } = context.assumptions;
  const path = (layer: 1 | 2): Path => {
    const flows = flowsOf(base, layer) ?? noFlows(context.family.horizonYears);
    return pathOf(flows, poolReturn);
  };
  const retention = retentionOf(unplanned.base, context);
  const discounts = discountsOf(poolReturn, context.family.horizonYears);
  const [layer1, layer2] = [path(1), path(2)];
  const lows = [lowsOf(layer1, poolReturn), lowsOf(layer2, poolReturn)] as const;
  const layer3 = wishPath(base, context);
  return { layer1, layer2, layer3, poolReturn, retention, discounts, lows };
}

/** Also of a peril that is in no table: what only shows itself. */
export function gapRow<P extends ProjectedPeril>(
  table: BareTable,
  member: PersonId,
  peril: P,
): GapRow<P> {
  return longerRow(table, noRow(member, peril), table.context.family.horizonYears);
}

/** Of no event year yet. */
function noRow<P extends ProjectedPeril>(member: PersonId, peril: P): GapRow<P> {
  const none = zeros(0);
  return { member, peril, g1: none, g2: none, g3: none, now: [noGap, noGap], wishNow: noGap };
}

/** The row with the event years that are still missing up to so many. */
function longerRow<P extends ProjectedPeril>(
  table: BareTable,
  row: GapRow<P>,
  years: number,
): GapRow<P> {
  const { member, peril } = row;
  const from = row.g1.length;
  if (from >= years) return row;
  const { family } = table.context;
  const [g1, g2] = [longer(row.g1, years), longer(row.g2, years)];
  let { now } = row;
  const last = Math.min(years, happens(table, member) ? scriptYears(family, member) : 0);
  const ending = endingOn(table, { member, peril });
  for (let year = from; year < last; year++) {
    const [first, second] = gapsAt(table, { member, peril, year }, ending);
    g1[year] = first.fen;
    g2[year] = Math.max(first.fen, second.fen);
    if (year === 0) now = [first, second];
  }
  if (table.paths.layer3 === null) return { member, peril, g1, g2, g3: g2, now, wishNow: noGap };
  const g3 = longer(row.g3, years);
  g3.set(g2.subarray(from), from);
  let { wishNow } = row;
  for (let year = from; year < last; year++) {
    const wish = wishGapAt(table, { member, peril, year });
    g3[year] = Math.max(g2[year] ?? 0, wish.fen);
    if (year === 0) wishNow = wish;
  }
  return { member, peril, g1, g2, g3, now, wishNow };
}

function longer(amounts: Float64Array, years: number): Float64Array {
  const own = zeros(years);
  own.set(amounts);
  return own;
}

/** The gap of the third layer alone. */
function wishGapAt(table: BareTable, script: ProjectedScript): Gap {
  const { year } = script;
  return wishGap(table.paths, effects(script, table), {
    year,
    lastYear: lastCounted(table, script),
  });
}

/** Scripts of a child end with its dependence; of others with the tables or the horizon. */
export function scriptYears(family: Family, id: PersonId): number {
  const member = memberOf(family, id);
  const years = Math.min(family.horizonYears, afterLastAge - member.age);
  return Math.min(years, dependentYears(member) ?? years);
}

/** Both layers' gaps of a script, each alone. */
export function gapsAt(
  table: BareTable,
  script: ProjectedScript,
  ending = endingOn(table, script),
): readonly [Gap, Gap] {
  const { year } = script;
  if (isBill(script.peril))
    return gapsOfSum(table.paths, { sum: table.events.billOn(script), year });
  const lastYear = lastCounted(table, script);
  if (lastYear <= year) return [noGap, noGap];
  return gapsOfFlows(table.paths, flowsUnder(table, script, ending), { year, lastYear });
}

/** The last year's end that counts: after a death, as long as somebody who is left needs anything. */
export function lastCounted(
  { context, events }: BareTable,
  { member, peril, year }: ProjectedScript,
): number {
  const { members, horizonYears } = context.family;
  if (peril !== 'death') return horizonYears;
  const left = members.filter(({ person }) => person.id !== member);
  const end = Math.max(householdYears(left, horizonYears), year);
  return lastNeed({ horizonYears, supportYears: events.supportYears }, end);
}

/** Premiums of the plan that end with the event. */
export function endingOn(
  { context, planned }: BareTable,
  struck: Pick<ProjectedScript, 'member' | 'peril'>,
): readonly Stream[] {
  return premiumsEnding(struck, { context, base: planned });
}

/** Positions that a script changes under the plan of the table, in both layers (`sampled`). */
export function samplesAt(
  table: BareTable,
  script: ProjectedScript,
  ending: readonly Stream[],
): readonly [Float64Array, Float64Array] {
  const { poolReturn } = table.paths;
  const [first, second] = flowsUnder(table, script, ending);
  const along = { poolReturn, from: script.year };
  const essentials = sampled(first, along);
  return [essentials, second === first ? essentials : sampled(second, along)];
}

/** What a script changes under the plan of the table. */
function flowsUnder(
  { context, base, events }: BareTable,
  script: ProjectedScript,
  ending: readonly Stream[],
): LayerFlows {
  const { year } = script;
  if (script.peril === 'death' && guarantees(context.family, script.member)) {
    return events.flowsUnder(script, { context, base });
  }
  const [first, second] = events.flowsOn(script);
  if (ending.length === 0) return [first, second];
  // The premium of the event's own step is already paid.
  const left = flowsWithout(first, ending, year + 1);
  return [left, first === second ? left : flowsWithout(second, ending, year + 1)];
}

/** Both layers' gaps from what a script changes. */
export function gapsOf(
  changed: readonly Stream[],
  { paths, year }: { readonly paths: BasePaths; readonly year: number },
): readonly [Gap, Gap] {
  const gap = (layer: 1 | 2): Gap => gapOfStreams(paths, changed, { layer, year });
  return [gap(1), gap(2)];
}
