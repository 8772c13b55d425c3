/**
 * The derivation of what experience proposes: how far it is believed, and what it is blended with.
 *
 *     f = Z own + (1 - Z) prior,   f exp(-+ z e),        P = Z X + (1 - Z) mu
 *
 * Source: as in experience/proposedFactor.ts and experience/buhlmannStraub.ts. There are no terms:
 * nothing is discounted.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { buhlmannStraub } from '../experience/buhlmannStraub.ts';
import type { CredibilityGroup } from '../experience/buhlmannStraub.ts';
import { fullCredibilityClaims } from '../experience/limitedFluctuation.ts';
import { twoSidedQuantile } from '../experience/normal.ts';
import { proposedFactor } from '../experience/proposedFactor.ts';
import type { FactorRequest } from '../experience/proposedFactor.ts';
import { step } from './derivation.ts';
import type { Derivation } from './derivation.ts';

export function explainFactor(request: FactorRequest): Result<Derivation> {
  const found = proposedFactor(request);
  if (!found.ok) return found;
  const { own, ownError, credibility, proposed, error, interval } = found.value;
  const { level, base, prior, probability, tolerance } = request;
  const z = twoSidedQuantile(probability);
  if (!z.ok) return z;
  const n0 = fullCredibilityClaims({ z: z.value, k: tolerance, cv: 0 });
  if (!n0.ok) return n0;
  return ok({
    value: proposed,
    terms: [],
    steps: [
      step('ownRatio', `A/E(${level.level})`, level.ratio),
      step('ownRatio', `A/E(${base.level})`, base.ratio),
      step('ownFactor', 'own', own),
      step('ownError', 's', ownError),
      step('priorFactor', 'prior', prior.factor),
      step('priorError', 'tau', prior.error),
      step('fullCredibility', 'n0', n0.value),
      step('credibility', 'Z', credibility),
      step('factorError', 'e', error),
      step('factorFrom', 'from', interval.lower),
      step('factorTo', 'to', interval.upper),
      step('proposedFactor', 'f', proposed),
    ],
  });
}

/** The value is the collective mean; each group's own premium stands among the steps. */
export function explainCredibility(groups: readonly CredibilityGroup[]): Result<Derivation> {
  const found = buhlmannStraub(groups);
  if (!found.ok) return found;
  const { within, between, collective, groups: each } = found.value;
  return ok({
    value: collective,
    terms: [],
    steps: [
      step('withinGroups', 'v', within),
      step('betweenGroups', 'a', between),
      ...each.flatMap(({ name, mean, credibility, premium }) => [
        step('groupMean', `X(${name})`, mean),
        step('credibility', `Z(${name})`, credibility),
        step('groupPremium', `P(${name})`, premium),
      ]),
      step('collective', 'mu', collective),
    ],
  });
}
