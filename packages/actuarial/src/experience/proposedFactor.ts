/**
 * A factor for one level against another, e.g. smokers against non-smokers, from experience and what
 * was believed before; refused where the experience is too thin to say anything.
 *
 *     own = (A/E of the level) / (A/E of the base)            Z = min(1, sqrt(n / n0)),  n = fewer deaths of the two
 *     proposed = Z own + (1 - Z) prior
 *     interval of own: exp(ln own -+ z sqrt(1/A + 1/A_base)), blended with the prior by the same Z
 *
 * Source: Klugman, Panjer, Willmot, Loss Models, 4th ed., 17.4 (partial credibility); Breslow, Day,
 * Statistical Methods in Cancer Research, vol. II, 3.4 (interval of a ratio of two Poisson rates).
 */
import { exp, log, ok, refuse, sqrt } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { ActualToExpected, Interval } from './actualToExpected.ts';
import { fullCredibilityClaims, partialCredibility } from './limitedFluctuation.ts';
import { twoSidedQuantile } from './normal.ts';

export type FactorRequest = {
  readonly level: ActualToExpected;
  readonly base: ActualToExpected;
  /** What holds without experience: from a book, a reinsurer, today's tariff. */
  readonly prior: number;
  /** Of the interval, and of full credibility. */
  readonly probability: number;
  /** Relative error that full credibility allows. */
  readonly tolerance: number;
  /** Below either nothing is proposed, for the level and for the base alike. */
  readonly leastDeaths: number;
  readonly leastYears: number;
};

export type ProposedFactor = {
  readonly own: number;
  readonly credibility: number;
  readonly proposed: number;
  readonly interval: Interval;
};

export function proposedFactor(request: FactorRequest): Result<ProposedFactor> {
  const refusal =
    endlessIn(request) ?? tooThin(request, request.level) ?? tooThin(request, request.base);
  if (refusal !== null) return refusal;
  const { level, base, prior, probability } = request;
  const z = twoSidedQuantile(probability);
  const n0 = fullCredibilityClaims({ z, k: request.tolerance, cv: 0 });
  const Z = partialCredibility(Math.min(level.actual, base.actual), n0);
  const own = level.ratio / base.ratio;
  const spread = z * sqrt(1 / level.actual + 1 / base.actual);
  const blend = (factor: number) => Z * factor + (1 - Z) * prior;
  return ok({
    own,
    credibility: Z,
    proposed: blend(own),
    interval: {
      lower: blend(exp(log(own) - spread)),
      upper: blend(exp(log(own) + spread)),
    },
  });
}

function endlessIn(request: FactorRequest): ReturnType<typeof refuse> | null {
  const { level, base, prior, probability, tolerance, leastDeaths, leastYears } = request;
  const figures = {
    prior,
    probability,
    tolerance,
    leastDeaths,
    leastYears,
    'A/E of the level': level.ratio,
    'A/E of the base': base.ratio,
    'deaths of the level': level.actual,
    'deaths of the base': base.actual,
    'years of the level': level.initialYears,
    'years of the base': base.initialYears,
  };
  const bad = Object.entries(figures).find(([, value]) => !Number.isFinite(value));
  if (bad === undefined) return null;
  return refuse('BAD_NUMBER', { thing: bad[0], value: String(bad[1]), limit: 'finite' });
}

function tooThin(
  { leastDeaths, leastYears }: FactorRequest,
  { level, actual, initialYears }: ActualToExpected,
): ReturnType<typeof refuse> | null {
  if (initialYears < leastYears) {
    return refuse('BAD_BASIS', {
      thing: `exposure of level ${level}`,
      value: `${initialYears} years`,
      limit: `at least ${leastYears} years`,
    });
  }
  const least = Math.max(leastDeaths, 1);
  if (actual >= least) return null;
  return refuse('BAD_BASIS', {
    thing: `deaths of level ${level}`,
    value: String(actual),
    limit: `at least ${least}`,
  });
}
