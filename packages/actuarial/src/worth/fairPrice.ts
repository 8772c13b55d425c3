/**
 * What the benefits of a policy are worth for each yuan of its premium: an interval, never a verdict.
 *
 *     low = benefits with a table / premiums          high = all benefits, the rest as assumed / premiums
 *     premiums = P sum over the premium years of  alive_t v^t
 *     implied multiple m:  low = 1 when the table is taken m times
 *
 * Source: equivalence, AMLCR, 2nd ed., 6.5, read backwards. Rule of the method: where more than a
 * quarter of the benefits has no table, or one cannot be valued at all, there is no figure.
 */
import { discountFactor, ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { benefitValue } from './benefitValue.ts';
import type { BenefitValue } from './benefitValue.ts';
import { insuredYears } from './fairBasis.ts';
import type { FairBasis, InsuredYears, QuotedPolicy } from './fairBasis.ts';

export type FairPrice = FairInterval | NoFairFigure;

type Priced = {
  readonly benefits: readonly BenefitValue[];
  /** Present value of the premiums, fen. */
  readonly premiumsCents: number;
};

export type FairInterval = Priced & {
  readonly kind: 'interval';
  /** Shares of the premiums; 1 = as much as they are worth. */
  readonly low: number;
  readonly high: number;
  /** null: no multiple up to `largestMultiple` gives the premium. */
  readonly impliedMultiple: number | null;
  /** Events a policy that this multiple asks for beyond a probability of 1; null without one. */
  readonly impliedResidual: number | null;
};

export type NoFairFigure = Priced & {
  readonly kind: 'noFigure';
  /** Share of the value of all benefits that is assumed; null where it cannot be said. */
  readonly assumedShare: number | null;
};

/** More of the value than this without a table: no figure. */
export const largestAssumedShare = 1 / 4;
export const largestMultiple = 10;

export function fairPrice(policy: QuotedPolicy, basis: FairBasis): Result<FairPrice> {
  const years = insuredYears(policy, basis);
  if (!years.ok) return years;
  const priced = valueAll(policy, basis, years.value);
  const { benefits, premiumsCents } = priced;
  const [low, high] = [sumOf(benefits, 'lowCents'), sumOf(benefits, 'highCents')];
  const isUnknown = high <= 0 || benefits.some(({ evidence }) => evidence === 'unknown');
  const assumedShare = isUnknown ? null : (high - low) / high;
  if (assumedShare === null || assumedShare > largestAssumedShare) {
    return ok({ kind: 'noFigure', assumedShare, ...priced });
  }
  const interval = { low: low / premiumsCents, high: high / premiumsCents };
  return ok({
    kind: 'interval',
    ...interval,
    ...implied(policy, basis),
    ...priced,
  });
}

function valueAll(policy: QuotedPolicy, basis: FairBasis, years: InsuredYears): Priced {
  const values = policy.plan.benefits.map((one) => benefitValue(one, { policy, basis, years }));
  const benefits = values.filter((value) => value !== null);
  return { benefits, premiumsCents: premiumsValue(policy, basis, years) };
}

/** Premiums end with the contract. */
function premiumsValue({ quoted }: QuotedPolicy, { i }: FairBasis, years: InsuredYears): number {
  const v = discountFactor(i);
  let aDue = 0;
  let vt = 1;
  for (let t = 0; t < quoted.premiumYears; t += 1, vt *= v) {
    aDue += (years.alive[t] ?? 0) * vt;
  }
  return quoted.premiumCents * aDue;
}

function sumOf(benefits: readonly BenefitValue[], field: 'lowCents' | 'highCents'): number {
  return benefits.reduce((sum, benefit) => sum + benefit[field], 0);
}

type Implied = Pick<FairInterval, 'impliedMultiple' | 'impliedResidual'>;

/** Probabilities stop at 1: at a large multiple old ages no longer follow it, by the residual. */
function implied(policy: QuotedPolicy, basis: FairBasis): Implied {
  const multiple = multipleAtPrice(policy, basis);
  if (multiple === null) return { impliedMultiple: null, impliedResidual: null };
  const years = insuredYears(policy, basis, multiple);
  const residual = years.ok ? years.value.residual.reduce((sum, one) => sum + one, 0) : null;
  return { impliedMultiple: multiple, impliedResidual: residual };
}

/** By halving an interval in which low - 1 changes sign. */
function multipleAtPrice(policy: QuotedPolicy, basis: FairBasis): number | null {
  const excess = (multiple: number): number => {
    const years = insuredYears(policy, basis, multiple);
    if (!years.ok) return Number.NaN;
    const { benefits, premiumsCents } = valueAll(policy, basis, years.value);
    return sumOf(benefits, 'lowCents') - premiumsCents;
  };
  let [below, above] = [0, largestMultiple];
  const isRising = excess(below) < 0;
  if (excess(above) < 0 === isRising) return null;
  for (let step = 0; step < halvings; step += 1) {
    const middle = (below + above) / 2;
    if (excess(middle) < 0 === isRising) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/** 10 / 2^34 is below 10^-9: more than is ever printed. */
const halvings = 34;
