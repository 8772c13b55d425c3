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
import { gapOf, type BasePaths, type Gap } from '../gaps/gap.ts';
import type { Assumptions } from '../household/assumptions.ts';
import { baseStreams } from '../project/baseStreams.ts';
import type { Context } from '../project/context.ts';
import { effects } from '../project/effect.ts';
import { flowsOf, pathOf } from '../project/positions.ts';
import type { Script } from '../project/script.ts';
import type { Stream } from '../project/stream.ts';

/** One family under one set of assumptions, with and without the lines of a plan. */
export type Stage = {
  readonly paths: BasePaths;
  readonly context: Context;
  readonly streams: readonly Stream[];
  /** Premiums of the proposed lines. */
  readonly added: readonly Stream[];
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
  return { paths: basePaths(base, bare), context, streams, added };
}

export type Shortfall = {
  /** Of the first event. */
  readonly firstYear: number;
  /** At the first event; both zero where nothing happens and the premiums can be borne. */
  readonly layers: readonly [Gap, Gap];
  readonly changes: readonly Change[];
};

/** An event and what it changed in what the earlier ones had left. */
type Change = { readonly script: Script; readonly streams: readonly Stream[] };

export function shortfallOf(history: readonly Script[], stage: Stage): Shortfall {
  const firstYear = history[0]?.year ?? 0;
  let { context, streams } = stage;
  const changes: Change[] = [];
  for (const script of history) {
    const change = effects(script, { context, base: streams });
    streams = [...streams, ...change];
    changes.push({ script, streams: change });
    context = after(script, context);
  }
  const changed = [...stage.added, ...changes.flatMap((change) => change.streams)];
  const lastYear = lastNeed(history, stage.context.family);
  const gap = (layer: 1 | 2): Gap => {
    const flows = flowsOf(changed, layer);
    const path = flows === null ? null : pathOf(flows, stage.paths.poolReturn);
    return gapOf(stage.paths, path, { layer, year: firstYear, lastYear });
  };
  return { firstYear, layers: [gap(1), gap(2)], changes };
}

/** What took most from the family up to the worst moment; null: the premiums of the plan. */
export function gravest(
  { changes, firstYear }: Shortfall,
  { layer, gap, stage }: { readonly layer: 1 | 2; readonly gap: Gap; readonly stage: Stage },
): Script | null {
  const at = firstYear + gap.worst;
  const costOf = (streams: readonly Stream[]): number => {
    const flows = flowsOf(streams, layer);
    if (flows === null) return 0;
    const path = pathOf(flows, stage.paths.poolReturn);
    return -((gap.worst === 0 ? path.afterStart[at] : path.atEnd[at]) ?? 0);
  };
  let most = costOf(stage.added);
  let script: Script | null = null;
  for (const change of changes) {
    if (change.script.year > at) break;
    const cost = costOf(change.streams);
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
