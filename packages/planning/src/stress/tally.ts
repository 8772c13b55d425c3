/** What blocks of paths add up to; they merge in any order to the same result. */
import { cents, round, sqrt, type Cents } from '@cebao/kernel';
import type { ScriptPeril } from '../report.ts';
import { real } from './cells.ts';
import { perilOf } from './draw/history.ts';
import { smallestAt } from './select.ts';

/** Of the paths of one block and one layer, while they are followed. */
export type Losses = {
  /** By path: what is missing, whole fen of today. */
  readonly lost: Float64Array<ArrayBuffer>;
  /** Ruined paths by the five-year span of their worst moment. */
  readonly spans: Int32Array<ArrayBuffer>;
  /** Ruined paths by the kind of the event that took most; last: premiums alone. */
  readonly causes: Int32Array<ArrayBuffer>;
};

/** Of any paths and one layer. */
export type Tally = Pick<Losses, 'spans' | 'causes'> & {
  readonly paths: number;
  /** What is missing, of the paths that miss anything, in their order. */
  readonly missing: Float64Array<ArrayBuffer>;
  /** Of all paths: exact, as long as it is below 2^53 fen. */
  readonly sum: number;
  /** Of all paths: squares of what lies between each and their mean. */
  readonly squares: number;
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

export function tallyOf({ lost, spans, causes }: Losses): Tally {
  const paths = lost.length;
  const found = new Float64Array(paths);
  let count = 0;
  let sum = 0;
  for (let path = 0; path < paths; path++) {
    const fen = real(lost, path);
    if (fen === 0) continue;
    found[count++] = fen;
    sum += fen;
  }
  const missing = found.slice(0, count);
  return { paths, missing, sum, squares: squaresAround(lost, sum / paths), spans, causes };
}

function squaresAround(lost: Float64Array, mean: number): number {
  let squares = 0;
  for (let path = 0; path < lost.length; path++) {
    const off = real(lost, path) - mean;
    squares += off * off;
  }
  return squares;
}

/**
 * Of all paths, from tallies in the order of their paths. Source of the squares of two parts together:
 * T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37 (1983).
 */
export function joined(tallies: readonly [Tally, ...Tally[]]): Tally {
  const [first, ...others] = tallies;
  const spans = first.spans.slice();
  const causes = first.causes.slice();
  const missing = new Float64Array(
    tallies.reduce((count, tally) => count + tally.missing.length, 0),
  );
  missing.set(first.missing);
  let { paths, sum, squares } = first;
  let entered = first.missing.length;
  for (const next of others) {
    const apart = next.sum / next.paths - sum / paths;
    squares += next.squares + (apart * apart * paths * next.paths) / (paths + next.paths);
    paths += next.paths;
    sum += next.sum;
    missing.set(next.missing, entered);
    entered += next.missing.length;
    next.spans.forEach((count, k) => (spans[k] = (spans[k] ?? 0) + count));
    next.causes.forEach((count, k) => (causes[k] = (causes[k] ?? 0) + count));
  }
  return { paths, missing, sum, squares, spans, causes };
}

export function outcomeOf(tally: Tally, layer: 1 | 2): StressOutcome {
  const { paths, sum, squares, spans, causes } = tally;
  const ruined = spans.reduce((all, count) => all + count, 0);
  const ruinProbability = ruined / paths;
  const spread = squares / Math.max(paths - 1, 1);
  return {
    layer,
    ruined,
    paths,
    ruinProbability,
    ruinStandardError: sqrt((ruinProbability * (1 - ruinProbability)) / paths),
    meanCents: cents(round.halfUp(sum / paths)),
    meanStandardErrorCents: cents(round.halfUp(sqrt(spread / paths))),
    quantiles: quantilesOf(tally),
    worstSpans: [...spans]
      .map((count, at) => ({ fromYear: at * spanYears, paths: count }))
      .filter((span) => span.paths > 0),
    causes: byCause(causes),
  };
}

/** The smallest loss that at least this share of all paths does not exceed. */
function quantilesOf({ missing, paths }: Tally): StressOutcome['quantiles'] {
  const nothing = paths - missing.length;
  const ranks = percents.map((percent) => round.up((percent * paths) / hundred) - 1 - nothing);
  const losses = smallestAt(
    missing,
    ranks.filter((rank) => rank >= 0),
  );
  const free = ranks.length - losses.length;
  return percents.map((percent, at) => ({
    percent,
    cents: cents(at < free ? 0 : (losses[at - free] ?? Number.NaN)),
  }));
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
