/**
 * Goals over ONE pool: education, dated costs to come, retirement. The joint gap is what the pool
 * lacks for all of them together; it is split by paying the goals in the order of their first year,
 * so that the parts sum to it and an asset is never counted for two goals.
 *   part_k = short(living + goals 1..k) - short(living + goals 1..k-1)
 *   short(P) = max over t of ( -P_t v^t )+
 * Source: METHOD §3 (goal gap), FIELD M1 (the same asset counted for several goals).
 */
import { cents, sqrt, type Cents } from '@cebao/kernel';
import type { Family } from '../household/family.ts';
import type { Cost } from '../household/household.ts';
import { toCents } from '../gaps/curve.ts';
import type { GapTable } from '../gaps/gapTable.ts';
import { costStreams } from '../project/baseStreams.ts';
import { flowsOf, noFlows, pathOf } from '../project/positions.ts';
import { takenOff, type Stream } from '../project/stream.ts';
import type { GoalsView, GoalView } from './exposures.ts';

type Goal = Pick<GoalView, 'kind' | 'label' | 'member' | 'fromYear' | 'untilYear'> & {
  readonly streams: readonly Stream[];
};

export function goalsOf(table: GapTable): GoalsView {
  const goals = goalsIn(table);
  const { living, jointCents } = { living: livingOf(table, goals), jointCents: jointOf(table) };
  const livingCents = goals.length === 0 ? jointCents : toCents(shortOf(living, table).worst);
  let before = { streams: living, cents: livingCents };
  const views = goals.map((goal, at): GoalView => {
    const streams = [...before.streams, ...goal.streams];
    const last = at === goals.length - 1;
    const sum = last ? jointCents : toCents(shortOf(streams, table).worst);
    const gapCents = cents(sum - before.cents);
    const firstShortYear =
      gapCents > 0 ? firstWorse(shortOf(before.streams, table), shortOf(streams, table)) : null;
    before = { streams, cents: sum };
    const { streams: own, ...facts } = goal;
    return {
      ...facts,
      costTodayCents: costToday(own, table),
      aloneCents: aloneOf(goal, { living, table, livingCents }),
      gapCents,
      firstShortYear,
    };
  });
  return { jointCents, livingCents, goals: views };
}

/** The second layer's path is the one that every other page shows. */
function jointOf({ paths, context }: GapTable): Cents {
  return toCents(worstOf(paths.layer2.atEnd, context.assumptions.poolReturn).worst);
}

function aloneOf(
  { streams }: Goal,
  {
    living,
    table,
    livingCents,
  }: { readonly living: readonly Stream[]; readonly table: GapTable; readonly livingCents: Cents },
): Cents {
  return cents(toCents(shortOf([...living, ...streams], table).worst) - livingCents);
}

function goalsIn(table: GapTable): readonly Goal[] {
  const { family } = table.context;
  const costs = costStreams(table.context);
  const dated = family.household.costs.flatMap((cost, at): readonly Goal[] => {
    const s = costs[at];
    if (s === undefined || s.layer > 2 || !isGoal(cost, s)) return [];
    return goalFrom([s], { kind: kindOf(cost), label: cost.label, member: cost.person });
  });
  const retired = retirementStep(table.base, family);
  const rest = livingStreams(table, costs, dated).filter((s) => isSpent(s));
  const later = rest.map((s) => from(s, retired));
  const retirement =
    retired > 0 && retired < family.horizonYears
      ? goalFrom(later, { kind: 'retirement', label: '', member: null })
      : [];
  return [...dated, ...retirement].toSorted((a, b) => a.fromYear - b.fromYear);
}

function isGoal(cost: Cost, s: Stream): boolean {
  return cost.kind === 'education' || (cost.kind === 'other' && (s.amounts[0] ?? 0) === 0);
}

function kindOf(cost: Cost): 'education' | 'dated' {
  return cost.kind === 'education' ? 'education' : 'dated';
}

function goalFrom(
  streams: readonly Stream[],
  facts: Pick<Goal, 'kind' | 'label' | 'member'>,
): readonly Goal[] {
  const years = streams.flatMap(({ amounts }) =>
    [...amounts].flatMap((fen, t) => (fen === 0 ? [] : [t])),
  );
  if (years.length === 0) return [];
  const fromYear = years.reduce((least, t) => Math.min(least, t), Infinity);
  const untilYear = years.reduce((most, t) => Math.max(most, t), 0) + 1;
  return [{ ...facts, fromYear, untilYear, streams }];
}

/** First step without work income of an adult; 0 where nobody works now. */
function retirementStep(base: readonly Stream[], { members }: Family): number {
  const adults = new Set(members.filter((m) => m.person.role === 'adult').map((m) => m.person.id));
  const worked = base
    .filter((s) => s.role === 'work' && s.person !== null && adults.has(s.person))
    .map(({ amounts }) => amounts.findLastIndex((fen) => fen > 0) + 1);
  return worked.reduce((most, step) => Math.max(most, step), 0);
}

function isSpent({ role }: Stream): boolean {
  return ['personCost', 'sharedCost', 'elderSupport', 'debt', 'premium'].includes(role);
}

/** All of the second layer but the goals that are costs of their own. */
function livingStreams(
  { base }: GapTable,
  costs: readonly Stream[],
  dated: readonly Goal[],
): readonly Stream[] {
  const goals = new Set(dated.flatMap(({ streams }) => streams));
  const others = base.filter((s) => s.code !== 'cost' && s.layer <= 2);
  return [...others, ...costs.filter((s) => !goals.has(s) && s.layer <= 2)];
}

/** What is spent on living until retirement, and everything that comes in. */
function livingOf(table: GapTable, goals: readonly Goal[]): readonly Stream[] {
  const own = goals.flatMap(({ streams }) => streams.map((s) => takenOff(s, 0)));
  return [...table.base.filter((s) => s.layer <= 2), ...own];
}

function from(s: Stream, step: number): Stream {
  return { ...s, amounts: s.amounts.map((fen, t) => (t < step ? 0 : fen)) };
}

type Short = { readonly worst: number; readonly path: Float64Array };

function shortOf(streams: readonly Stream[], { context }: GapTable): Short {
  const { poolReturn } = context.assumptions;
  const flows = flowsOf(streams, 2) ?? noFlows(context.family.horizonYears);
  return worstOf(pathOf(flows, poolReturn).atEnd, poolReturn);
}

function worstOf(path: Float64Array, poolReturn: number): Short {
  let discount = 1;
  let worst = 0;
  for (let t = 1; t < path.length; t++) {
    discount /= 1 + poolReturn;
    worst = Math.max(worst, -(path[t] ?? 0) * discount);
  }
  return { worst, path };
}

function firstWorse(before: Short, after: Short): number | null {
  const lacking = (path: Float64Array, t: number): number => Math.max(-(path[t] ?? 0), 0);
  const at = after.path.findIndex(
    (_, t) => t > 0 && toCents(lacking(after.path, t)) > toCents(lacking(before.path, t)),
  );
  return at === -1 ? null : at;
}

/** Value today at the pool's return; costs fall in mid-year, premiums at its start. */
function costToday(streams: readonly Stream[], { context }: GapTable): Cents {
  const v = 1 / (1 + context.assumptions.poolReturn);
  const at = { start: 1, mid: sqrt(v), end: v };
  let value = 0;
  for (const s of streams) {
    let factor = at[s.timing];
    for (const fen of s.amounts) {
      value -= fen * factor;
      factor *= v;
    }
  }
  return toCents(value);
}
