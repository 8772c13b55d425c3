/** What a block of paths adds up to; blocks merge in any order to the same result. */
import { cents, round, sqrt, type Cents } from '@cebao/kernel';
import type { ScriptPeril } from '../report.ts';

/** Of one path and layer: what is missing, in today's value, and when. */
export type PathLoss = {
  readonly path: number;
  readonly layer: 1 | 2;
  readonly cents: Cents;
  /** Years from now to the worst moment. */
  readonly worstYear: number;
  /** The event of the path that took most; null: premiums alone. */
  readonly cause: ScriptPeril | null;
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
  /** Ruined paths by the five-year span of their worst moment. */
  readonly worstSpans: readonly { readonly fromYear: number; readonly paths: number }[];
  readonly causes: readonly { readonly cause: ScriptPeril | null; readonly paths: number }[];
};

const spanYears = 5;
const percents = [50, 90, 95, 99] as const;
const hundred = 100;

/** All losses of all blocks together; every other path lost nothing. */
export function outcomeOf(
  losses: readonly PathLoss[],
  {
    layer,
    paths,
    bearableCents,
  }: { readonly layer: 1 | 2; readonly paths: number; readonly bearableCents: number },
): StressOutcome {
  const own = losses.filter((loss) => loss.layer === layer);
  const ruined = own.filter((loss) => loss.cents > bearableCents);
  const sorted = own.map((loss) => loss.cents).toSorted((a, b) => a - b);
  const ruinProbability = ruined.length / paths;
  const mean = sorted.reduce((sum, loss) => sum + loss, 0) / paths;
  const squares = sorted.reduce((sum, loss) => sum + (loss - mean) * (loss - mean), 0);
  const spread = (squares + (paths - own.length) * mean * mean) / Math.max(paths - 1, 1);
  return {
    layer,
    ruined: ruined.length,
    paths,
    ruinProbability,
    ruinStandardError: sqrt((ruinProbability * (1 - ruinProbability)) / paths),
    meanCents: cents(round.halfUp(mean)),
    meanStandardErrorCents: cents(round.halfUp(sqrt(spread / paths))),
    quantiles: percents.map((percent) => ({ percent, cents: quantile(sorted, percent, paths) })),
    worstSpans: counted(ruined, (loss) => loss.worstYear - (loss.worstYear % spanYears))
      .toSorted(([a], [b]) => a - b)
      .map(([fromYear, count]) => ({ fromYear, paths: count })),
    causes: counted(ruined, (loss) => loss.cause)
      .toSorted(([one, a], [other, b]) => b - a || (String(one) < String(other) ? -1 : 1))
      .map(([cause, count]) => ({ cause, paths: count })),
  };
}

/** The smallest loss that at least this share of all paths does not exceed. */
function quantile(sorted: readonly Cents[], percent: number, paths: number): Cents {
  const without = paths - sorted.length;
  const rank = round.up((percent * paths) / hundred);
  return rank <= without ? cents(0) : (sorted[rank - without - 1] ?? cents(0));
}

function counted<K>(
  losses: readonly PathLoss[],
  key: (loss: PathLoss) => K,
): (readonly [K, number])[] {
  const counts = new Map<K, number>();
  for (const loss of losses) counts.set(key(loss), (counts.get(key(loss)) ?? 0) + 1);
  return [...counts];
}
