/**
 * The table of a family of which one fact is larger or smaller, without its rows: what drivers of a
 * gap are measured by. A fact of the base moves what follows from it; one that only the event brings
 * moves itself. What no plan changes is computed once a family.
 */
import { ofLast, round, scaleCents, type Cents } from '@cebao/kernel';
import type { TermCode } from '../../report.ts';
import { streamsBeforePlan } from '../../project/baseStreams.ts';
import type { Family } from '../../household/family.ts';
import type { FamilyContext } from '../../project/context.ts';
import { effects, flowsChanged } from '../../project/effect.ts';
import type { ProjectedScript } from '../../project/script.ts';
import type { Stream } from '../../project/stream.ts';
import { layerFlows, rememberedBy, type Events } from '../events.ts';
import { isOf, type Fact } from './fact.ts';
import { isOwnUse, withOwnUse } from './ownUse.ts';
import { basePaths, type BareTable } from '../gapTable.ts';

export type Move = Fact & { readonly factor: number };

/** Rows of one table ask for the same facts. */
const tablesOf = ofLast<BareTable, Map<string, BareTable>>(2, () => new Map());

export function movedTable(table: BareTable, move: Move): BareTable {
  const own = tablesOf(table);
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
  const paths = inPlan || inBase ? basePaths(base, events, context) : table.paths;
  return { context, base, planned, events, paths };
}

function keyOf({ code, subject, factor }: Move): string {
  return `${code} ${String(factor)} ${subject}`;
}

type Moved = { readonly facts: FamilyContext; readonly events: Events };

const factsOf = ofLast<Events, Map<string, Moved>>(2, () => new Map());

function movedFacts({ context, events }: BareTable, move: Move): Moved {
  const own = factsOf(events);
  const key = keyOf(move);
  const before = own.get(key);
  if (before !== undefined) return before;
  const facts = withFact(context, move);
  const moved = { facts, events: movedEvents(events, { facts, move }) };
  own.set(key, moved);
  return moved;
}

function movedEvents(
  events: Events,
  { facts, move }: { readonly facts: FamilyContext; readonly move: Move },
): Events {
  const isMade = isInFacts(move, facts.family);
  const base = isMade ? streamsBeforePlan(facts) : events.base.map((s) => scaled(s, move));
  const inBase = isMade || base.some((s, at) => s !== events.base[at]);
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
    !isMade && !events.labelsOn(script).some((label) => isOf(label, move));
  return {
    base,
    supportYears: events.supportYears,
    labelsOn: events.labelsOn,
    billOn: (script) => {
      if (isAsBefore(script)) return events.billOn(script);
      return -(flowsUnder(script, unplanned)[0].start[script.year] ?? 0);
    },
    flowsUnder,
    flowsOn: rememberedBy((script) =>
      isAsBefore(script) ? events.flowsOn(script) : flowsUnder(script, unplanned),
    ),
  };
}

function scaled(s: Stream, move: Move): Stream {
  return isOf(s, move) ? { ...s, amounts: s.amounts.map((x) => x * move.factor) } : s;
}

/** What the event makes due or releases from the facts themselves: the fact is moved. */
export const inFacts: readonly TermCode[] = ['lockedReleased', 'debt'];

function isInFacts(move: Move, family: Family): boolean {
  return inFacts.includes(move.code) || isOwnUse(move, family);
}

function withFact(facts: FamilyContext, move: Move): FamilyContext {
  const { family, assumptions } = facts;
  if (!isInFacts(move, family)) return { family, assumptions };
  if (isOwnUse(move, family)) return { assumptions, family: withOwnUse(family, move) };
  const { code, subject, factor } = move;
  const { household } = family;
  const scale = (amount: Cents): Cents => scaleCents(amount, factor, round.halfUp);
  const assets = household.assets.map((asset) =>
    code === 'lockedReleased' && asset.label === subject && asset.kind === 'locked'
      ? { ...asset, valueCents: scale(asset.valueCents) }
      : asset,
  );
  const debts = household.debts.map((debt) =>
    code === 'debt' && debt.label === subject
      ? { ...debt, balanceCents: scale(debt.balanceCents) }
      : debt,
  );
  return { assumptions, family: { ...family, household: { ...household, assets, debts } } };
}
