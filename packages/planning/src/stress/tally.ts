/** What blocks of paths add up to; they merge in any order to the same result. */
import { cents, round, sqrt, type Cents } from '@cebao/kernel';
import type { ScriptPeril } from '../report.ts';
import { perilOf } from './draw/history.ts';
import { smallestAt } from './select.ts';

/** Of some paths and one layer. */
export type Losses = {
  /** By path: what is missing, whole fen of today; mostly zeros. */
  readonly lost: Float64Array<ArrayBuffer>;
  /** Ruined paths by the five-year span of their worst moment. */
  readonly spans: Int32Array<ArrayBuffer>;
  /** Ruined paths by the kind of the event that took most; last: premiums alone. */
  readonly causes: Int32Array<ArrayBuffer>;
};

export type StressOutcome = {
  readonly layer: 1 | 2;
  /** Paths whose shortfall is more than the family can bear, and all paths. */
  readonly ruined: number;
  readonly paths: number;
  readonly ruinProbability: number;
  readonly ruinStandardError: number;
  /** Over all paths, those without shortfall included. */
  readonly meanCents: Cents;
  readonly meanStandardErrorCents: Cents;
  /** Shortfall that this per cent of all paths does not exceed. */
  readonly quantiles: readonly { readonly percent: number; readonly cents: Cents }[];
  readonly worstSpans: readonly { readonly fromYear: number; readonly paths: number }[];
  readonly causes: readonly { readonly cause: ScriptPeril | null; readonly paths: number }[];
};

export const spanYears = 5;

/**
 * The years of a span as people count them: the first is 1. A moment between two years belongs to the
 * later one, the end of the last year to the last.
 */
export function yearsOfSpan(
  fromYear: number,
  years: number,
): { readonly from: number; readonly until: number } {
  return { from: Math.min(fromYear + 1, years), until: Math.min(fromYear + spanYears, years) };
}
const percents = [50, 90, 95, 99] as const;
const hundred = 100;

export function noLosses(paths: number, years: number): Losses {
  return {
    lost: new Float64Array(paths),
    spans: new Int32Array(round.up((years + 1) / spanYears)),
    causes: new Int32Array(perilOf.length + 1),
  };
}

/** A shortfall of more than the family can bear; nothing missing is never ruin. */
export function isRuin(fen: number, bearable: number): boolean {
  return fen > bearable && fen > 0;
}

/** All paths in their order. */
export function outcomeOf({ lost, spans, causes }: Losses, layer: 1 | 2): StressOutcome {
  const paths = lost.length;
  const ruined = spans.reduce((sum, count) => sum + count, 0);
  const ruinProbability = ruined / paths;
  const mean = sumOf(lost) / paths;
  const spread = squaresAround(lost, mean) / Math.max(paths - 1, 1);
  return {
    layer,
    ruined,
    paths,
    ruinProbability,
    ruinStandardError: sqrt((ruinProbability * (1 - ruinProbability)) / paths),
    meanCents: cents(round.halfUp(mean)),
    meanStandardErrorCents: cents(round.halfUp(sqrt(spread / paths))),
    quantiles: quantilesOf(lost),
    worstSpans: [...spans]
      .map((count, at) => ({ fromYear: at * spanYears, paths: count }))
      .filter((span) => span.paths > 0),
    causes: byCause(causes),
  };
}

function sumOf(lost: Float64Array): number {
  let sum = 0;
  for (let path = 0; path < lost.length; path++) sum += lost[path] ?? 0;
  return sum;
}

function squaresAround(lost: Float64Array, mean: number): number {
  let squares = 0;
  for (let path = 0; path < lost.length; path++) {
    const off = (lost[path] ?? 0) - mean;
    squares += off * off;
  }
  return squares;
}

/** The smallest loss that at least this share of all paths does not exceed. */
function quantilesOf(lost: Float64Array): StressOutcome['quantiles'] {
  const ranks = percents.map((percent) => round.up((percent * lost.length) / hundred) - 1);
  const losses = smallestAt(lost, ranks);
  return percents.map((percent, at) => ({ percent, cents: cents(losses[at] ?? Number.NaN) }));
}

/** Kinds of the same peril together; the most frequent first. */
function byCause(causes: Int32Array): StressOutcome['causes'] {
  const counts = new Map<ScriptPeril | null, number>();
  causes.forEach((count, kind) => {
    const cause = perilOf[kind] ?? null;
    if (count > 0) counts.set(cause, (counts.get(cause) ?? 0) + count);
  });
  return [...counts]
    .toSorted(([one, a], [other, b]) => b - a || (String(one) < String(other) ? -1 : 1))
    .map(([cause, paths]) => ({ cause, paths }));
}
