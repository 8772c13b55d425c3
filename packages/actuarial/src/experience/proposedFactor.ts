/**
 * A factor for one level against another, e.g. smokers against non-smokers, from experience and what
 * was believed before; refused where the experience is too thin to say anything.
 *
 *     own = (A/E of the level) / (A/E of the base)            Z = min(1, sqrt(n / n0)),  n = fewer deaths of the two
 *     f = Z own + (1 - Z) prior
 *     s^2 = 1/A + 1/A_base   variance of ln own          tau^2   variance of ln prior
 *     interval: f exp(-+ z e),   e^2 = (Z own s / f)^2 + ((1 - Z) prior tau / f)^2
 *
 * Source: Klugman, Panjer, Willmot, Loss Models, 4th ed., 17.4 (partial credibility); Breslow, Day,
 * Statistical Methods in Cancer Research, vol. II, 3.4 (variance of a ratio of two Poisson rates); e
 * is the delta method for a weighted sum of two independent estimates.
 *
 * Z is that of limited fluctuation: it looks at one's own deaths alone, and its theory says nothing
 * of how wrong the complement may be. The interval has to: with a prior that were certain (tau 0)
 * it would close in on the prior the less was seen. Under the model that the true factor is
 * lognormal about the prior with tau, and what is seen about the true factor with s, e is the error
 * of f to first order. (Bühlmann-Straub takes Z itself from the variance between groups;
 * `buhlmannStraub` does where there are groups.)
 */
import { exp, ok, refuse, sqrt } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { ActualToExpected, Interval } from './actualToExpected.ts';
import { fullCredibilityClaims, partialCredibility } from './limitedFluctuation.ts';
import { twoSidedQuantile } from './normal.ts';

/** What holds without experience: from a book, a reinsurer, today's tariff. */
export type PriorFactor = {
  readonly factor: number;
  /**
   * tau: standard error of its logarithm, about its relative error; 0.2 is "within 22 % up or
   * down, twice in three". 0 says that it is known exactly.
   */
  readonly error: number;
};

export type FactorRequest = {
  readonly level: ActualToExpected;
  readonly base: ActualToExpected;
  readonly prior: PriorFactor;
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
  /** s: standard error of ln own. */
  readonly ownError: number;
  readonly credibility: number;
  /** e: standard error of ln f. */
  readonly error: number;
  readonly proposed: number;
  readonly interval: Interval;
};

export function proposedFactor(request: FactorRequest): Result<ProposedFactor> {
  const refusal =
    endlessIn(request) ?? tooThin(request, request.level) ?? tooThin(request, request.base);
  if (refusal !== null) return refusal;
  const { level, base, prior, probability } = request;
  const quantile = twoSidedQuantile(probability);
  if (!quantile.ok) return quantile;
  const z = quantile.value;
  const n0 = fullCredibilityClaims({ z, k: request.tolerance, cv: 0 });
  if (!n0.ok) return n0;
  const credibility = partialCredibility(Math.min(level.actual, base.actual), n0.value);
  if (!credibility.ok) return credibility;
  const Z = credibility.value;
  const own = level.ratio / base.ratio;
  const ownError = sqrt(1 / level.actual + 1 / base.actual);
  const [ownPart, priorPart] = [Z * own, (1 - Z) * prior.factor];
  const proposed = ownPart + priorPart;
  const [a, b] = [(ownPart * ownError) / proposed, (priorPart * prior.error) / proposed];
  const error = sqrt(a * a + b * b);
  const interval = { lower: proposed * exp(-z * error), upper: proposed * exp(z * error) };
  return ok({ own, ownError, credibility: Z, proposed, error, interval });
}

function endlessIn(request: FactorRequest): ReturnType<typeof refuse> | null {
  const { level, base, prior, probability, tolerance, leastDeaths, leastYears } = request;
  const figures = {
    'prior.factor': prior.factor,
    'prior.error': prior.error,
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
  if (bad === undefined) return outside(request) ?? unfitPrior(prior);
  return refuse('BAD_NUMBER', { thing: bad[0], value: String(bad[1]), limit: 'finite' });
}

function outside({
  level,
  base,
  probability,
  tolerance,
}: FactorRequest): ReturnType<typeof refuse> | null {
  const rules: readonly (readonly [thing: string, value: number, fits: boolean, limit: string])[] =
    [
      ['probability', probability, probability > 0 && probability < 1, 'above 0, below 1'],
      ['tolerance', tolerance, tolerance > 0, 'above 0'],
      ['A/E of the level', level.ratio, level.ratio >= 0, 'from 0'],
      ['A/E of the base', base.ratio, base.ratio > 0, 'above 0'],
    ];
  const broken = rules.find(([, , fits]) => !fits);
  if (broken === undefined) return null;
  const [thing, value, , limit] = broken;
  return refuse('BAD_FIELD', { thing, value: String(value), limit });
}

function unfitPrior({ factor, error }: PriorFactor): ReturnType<typeof refuse> | null {
  if (!(factor > 0)) {
    return refuse('BAD_FIELD', { thing: 'prior.factor', value: String(factor), limit: 'above 0' });
  }
  if (error >= 0) return null;
  return refuse('BAD_FIELD', { thing: 'prior.error', value: String(error), limit: 'from 0' });
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
