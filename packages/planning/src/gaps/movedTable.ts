/**
 * The table of a family of which one fact is larger or smaller, without its rows: what drivers of a
 * gap are measured by. A fact of the base moves what follows from it; one that only the event brings
 * moves itself. What no plan changes is computed once a family.
 */
import { round, scaleCents } from '@cebao/kernel';
import { streamsBeforePlan } from '../project/baseStreams.ts';
import type { FamilyContext } from '../project/context.ts';
import { effects, flowsChanged } from '../project/effect.ts';
import type { ProjectedScript } from '../project/script.ts';
import type { Stream } from '../project/stream.ts';
import type { TermCode } from '../report.ts';
import { layerFlows, rememberedBy, type Events } from './events.ts';
import { basePaths, type BareTable } from './gapTable.ts';

export type Fact = { readonly code: TermCode; readonly subject: string };
export type Move = Fact & { readonly factor: number };

/** Rows of one table ask for the same facts. */
const tables = new WeakMap<BareTable, Map<string, BareTable>>();

export function movedTable(table: BareTable, move: Move): BareTable {
  const own = tables.get(table) ?? new Map<string, BareTable>();
  tables.set(table, own);
  const key = keyOf(move);
  const before = own.get(key);
  if (before !== undefined) return before;
  const moved = tableWith(table, move);
  own.set(key, moved);
  return moved;
}

function tableWith(table: BareTable, move: Move): BareTable {
  const { facts, events: moved } = movedFacts(table, move);
  const inPlan = table.planned.some((s) => isOf(s, move));
  const planned = inPlan ? table.planned.map((s) => scaled(s, move)) : table.planned;
  const inBase = moved.base.some((s, at) => s !== table.events.base[at]);
  // What follows from a premium of the plan is made from the moved premium: it is not moved again.
  const events = inPlan && !inBase ? table.events : moved;
  const base = [...events.base, ...planned];
  const context = { ...facts, schedule: table.context.schedule };
  const paths = inPlan || inBase ? basePaths(base, context) : table.paths;
  return { context, base, planned, events, paths };
}

function keyOf({ code, subject, factor }: Move): string {
  return `${code} ${String(factor)} ${subject}`;
}

type Moved = { readonly facts: FamilyContext; readonly events: Events };

const known = new WeakMap<Events, Map<string, Moved>>();

function movedFacts({ context, events }: BareTable, move: Move): Moved {
  const own = known.get(events) ?? new Map<string, Moved>();
  known.set(events, own);
  const key = keyOf(move);
  const before = own.get(key);
  if (before !== undefined) return before;
  const facts = withAsset(context, move);
  const moved = { facts, events: movedEvents(events, { facts, move }) };
  own.set(key, moved);
  return moved;
}

function movedEvents(
  events: Events,
  { facts, move }: { readonly facts: FamilyContext; readonly move: Move },
): Events {
  const released = move.code === 'lockedReleased';
  const base = released ? streamsBeforePlan(facts) : events.base.map((s) => scaled(s, move));
  const inBase = released || base.some((s, at) => s !== events.base[at]);
  const unplanned = { context: { ...facts, schedule: [] }, base };
  // What follows from a moved stream is moved already; what only the event brings is moved itself.
  const flowsUnder: Events['flowsUnder'] = inBase
    ? flowsChanged
    : (script, projected) => {
        const streams = effects(script, projected).map((s) => scaled(s, move));
        return layerFlows(streams, script, facts.family);
      };
  // What follows from a stream of the base keeps its code and subject.
  const isAsBefore = (script: ProjectedScript): boolean =>
    !released && !events.labelsOn(script).some((label) => isOf(label, move));
  return {
    base,
    supportYears: events.supportYears,
    labelsOn: events.labelsOn,
    flowsUnder,
    flowsOn: rememberedBy((script) =>
      isAsBefore(script) ? events.flowsOn(script) : flowsUnder(script, unplanned),
    ),
  };
}

function isOf({ code, subject }: Fact, fact: Fact): boolean {
  return code === fact.code && subject === fact.subject;
}

function scaled(s: Stream, move: Move): Stream {
  return isOf(s, move) ? { ...s, amounts: s.amounts.map((x) => x * move.factor) } : s;
}

/** A locked asset is released by the event from the facts themselves, so the fact is moved. */
function withAsset(facts: FamilyContext, move: Move): FamilyContext {
  const { family, assumptions } = facts;
  if (move.code !== 'lockedReleased') return { family, assumptions };
  const assets = family.household.assets.map((asset) =>
    asset.label === move.subject && asset.kind === 'locked'
      ? { ...asset, valueCents: scaleCents(asset.valueCents, move.factor, round.halfUp) }
      : asset,
  );
  return { assumptions, family: { ...family, household: { ...family.household, assets } } };
}
