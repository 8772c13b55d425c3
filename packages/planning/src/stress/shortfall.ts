/**
 * What a history costs the family, by layer: the gap of METHOD §3, for many events instead of one.
 * Events are applied one after the other, each to the streams that the earlier ones left; until the
 * first event the family spends its present standard, from then on the layer, in base and event
 * alike. The base is the family without any event and without the proposed lines, so that premiums
 * which it cannot bear count against them.
 *
 * Who has died is no member any more, so nobody else inherits what they would have earned; covers
 * that have ended pay no second time. Nobody needs anything after the last grown-up has died and
 * the last child is independent.
 */
import type { Cover } from '../household/cover.ts';
import { dependentYears, type Family } from '../household/family.ts';
import { plainPolicy } from '../household/policy.ts';
import { basePaths } from '../gaps/gapTable.ts';
import { gapAlong, type BasePaths, type Gap } from '../gaps/gap.ts';
import type { Assumptions } from '../household/assumptions.ts';
import { baseStreams } from '../project/baseStreams.ts';
import type { Context } from '../project/context.ts';
import { effects } from '../project/effect.ts';
import { noFlows, walkFlows, type Flows } from '../project/positions.ts';
import type { Script } from '../project/script.ts';
import type { Stream } from '../project/stream.ts';

/** One family under one set of assumptions, with and without the lines of a plan. */
export type Stage = {
  readonly paths: BasePaths;
  readonly context: Context;
  readonly streams: readonly Stream[];
  /** Premiums of the proposed lines. */
  readonly added: readonly Stream[];
  /** Bills by member, peril, covers left and year; filled as they are met. */
  readonly bills: Map<string, Map<Script['peril'], Float64Array[]>>;
  /** Room for the flows of one path at a time. */
  readonly flows: Flows;
};

export type StageInput = {
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly lines: readonly Cover[];
};

export function stageOf({ family, assumptions, lines }: StageInput): Stage {
  const bare: Context = { family, assumptions, schedule: [] };
  const base = baseStreams(bare);
  const { asOf, policies: held } = family.household;
  const policies = [...held, ...lines.map((line) => plainPolicy(line, asOf))];
  const context = { ...bare, family: { ...family, household: { ...family.household, policies } } };
  const streams = baseStreams(context);
  const ids = new Set(lines.map((line) => line.id));
  const added = streams.filter(
    (s) => s.role === 'premium' && s.coverId !== null && ids.has(s.coverId),
  );
  const flows = noFlows(family.horizonYears);
  return { paths: basePaths(base, bare), context, streams, added, bills: new Map(), flows };
}

export type Shortfall = {
  /** Of the first event. */
  readonly firstYear: number;
  /** At the first event; both zero where nothing happens and the premiums can be borne. */
  readonly layers: readonly [Gap, Gap];
  readonly changes: readonly Change[];
};

/** An event and what it changed in what the earlier ones had left. */
type Change = {
  readonly script: Script;
  readonly streams: readonly Stream[];
  /** Of a bill: what it takes at the start of its year, fen; no stream of its own. */
  readonly bill: number;
};

export function shortfallOf(history: readonly Script[], stage: Stage): Shortfall {
  const firstYear = history[0]?.year ?? 0;
  let { context, streams } = stage;
  const changes: Change[] = [];
  for (const script of history) {
    if (isBill(script.peril)) {
      changes.push({ script, streams: [], bill: billAt(script, { stage, context }) });
      continue;
    }
    const change = effects(script, { context, base: streams });
    streams = [...streams, ...change];
    changes.push({ script, streams: change, bill: 0 });
    context = after(script, context);
  }
  const changed = [...stage.added, ...changes.flatMap((change) => change.streams)];
  const lastYear = lastNeed(history, stage.context.family);
  const from = stage.added.length > 0 ? 0 : firstYear;
  const gap = (layer: 1 | 2): Gap => {
    const flows = flowsWith(changed, { bills: changes, layer, stage, from });
    const { poolReturn } = stage.paths;
    const change = walkFlows(flows, { poolReturn, from, year: firstYear });
    return gapAlong(stage.paths, { layer, year: firstYear, lastYear }, change);
  };
  return { firstYear, layers: [gap(1), gap(2)], changes };
}

function isBill(peril: Script['peril']): boolean {
  return peril === 'billEveryday' || peril === 'billSerious' || peril === 'billCatastrophic';
}

/**
 * What a bill takes at the start of its year, fen, after the state's fund and the cover then in force:
 * the same whatever else has happened, but for covers that an earlier illness has ended.
 */
function billAt(
  script: Script,
  { stage, context }: { readonly stage: Stage; readonly context: Context },
): number {
  const known = knownBills(script, { stage, context });
  const before = known[script.year] ?? Number.NaN;
  if (!Number.isNaN(before)) return before;
  let fen = 0;
  for (const { amounts } of effects(script, { context, base: [] }))
    fen += amounts[script.year] ?? 0;
  known[script.year] = fen;
  return fen;
}

/** By year, for one member, bill and number of covers left; not a number where not met yet. */
function knownBills(
  { member, peril }: Script,
  { stage, context }: { readonly stage: Stage; readonly context: Context },
): Float64Array {
  let left = 0;
  for (const { insured } of context.family.household.policies) if (insured === member) left++;
  const own = stage.bills.get(member) ?? new Map<Script['peril'], Float64Array[]>();
  stage.bills.set(member, own);
  const lists = own.get(peril) ?? [];
  own.set(peril, lists);
  const list = lists[left] ?? new Float64Array(context.family.horizonYears).fill(Number.NaN);
  lists[left] = list;
  return list;
}

type Counted = {
  readonly bills: readonly Change[];
  readonly layer: 1 | 2;
  readonly stage: Stage;
  readonly from: number;
};

/** All changes by step and timing: streams, and bills at the start of their years. */
function flowsWith(changed: readonly Stream[], { bills, layer, stage, from }: Counted): Flows {
  const { flows } = stage;
  flows.start.fill(0, from);
  flows.mid.fill(0, from);
  flows.end.fill(0, from);
  for (const { layer: own, timing, amounts } of changed) {
    if (own > layer) continue;
    const target = flows[timing];
    for (let t = from; t < amounts.length; t++) target[t] = (target[t] ?? 0) + (amounts[t] ?? 0);
  }
  for (const { script, bill } of bills) {
    if (bill !== 0) flows.start[script.year] = (flows.start[script.year] ?? 0) + bill;
  }
  return flows;
}

/** What took most from the family up to the worst moment; null: the premiums of the plan. */
export function gravest(
  { changes, firstYear }: Shortfall,
  { layer, gap, stage }: { readonly layer: 1 | 2; readonly gap: Gap; readonly stage: Stage },
): Script | null {
  const at = firstYear + gap.worst;
  const costOf = (streams: readonly Stream[], bills: readonly Change[]): number => {
    if (streams.length === 0 && bills.every(({ bill }) => bill === 0)) return 0;
    const from = streams === stage.added ? 0 : firstYear;
    const flows = flowsWith(streams, { bills, layer, stage, from });
    const { poolReturn } = stage.paths;
    // Just after the event, or at the end of the year before.
    const position = walkFlows(flows, { poolReturn, from, year: gap.worst === 0 ? at : at - 1 });
    return -position(at);
  };
  let most = costOf(stage.added, []);
  let script: Script | null = null;
  for (const change of changes) {
    if (change.script.year > at) break;
    const cost = costOf(change.streams, [change]);
    if (cost > most) [most, script] = [cost, change.script];
  }
  return script;
}

function after(script: Script, context: Context): Context {
  const { family } = context;
  const died = script.peril === 'death';
  const members = died
    ? family.members.filter((m) => m.person.id !== script.member)
    : family.members;
  const policies = family.household.policies.filter((cover) => !hasEnded(cover, script));
  // What a death has made due is owed no more.
  const debts = family.household.debts.filter(
    (debt) => !(died && debt.repaidOnDeathOf.includes(script.member)),
  );
  return {
    ...context,
    family: { ...family, members, household: { ...family.household, policies, debts } },
  };
}

function hasEnded(cover: Cover, { member, peril }: Script): boolean {
  if (cover.insured !== member) return false;
  return peril === 'death' || cover.benefits.some((b) => b.peril === peril && b.endsContract);
}

/** The last year's end at which a grown-up lives or a child depends; the horizon at most. */
export function lastNeed(history: readonly Script[], family: Family): number {
  const deaths = new Map(
    history.filter((s) => s.peril === 'death').map((s) => [s.member, s.year + 1]),
  );
  const needed = family.members.map((member) => {
    const until = deaths.get(member.person.id) ?? family.horizonYears;
    return Math.min(until, dependentYears(member) ?? family.horizonYears);
  });
  return needed.reduce((latest, until) => Math.max(latest, until), 0);
}
