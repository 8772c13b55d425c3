/**
 * The derivation of a fair price: each benefit, the premiums, and what is left to assumptions.
 *
 *     low = sum of lows / premiums,   high = sum of highs / premiums,   assumed (high - low) / high
 *
 * Source: as in worth/fairPrice.ts. The value is `low`, what tables alone give.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { fairPrice, largestAssumedShare } from '../../worth/fairPrice.ts';
import type { FairInterval } from '../../worth/fairPrice.ts';
import type { FairBasis, QuotedPolicy } from '../../worth/fairBasis.ts';
import { step } from '../derivation.ts';
import type { Derivation, DerivationStep } from '../derivation.ts';

/** Refused where there is no figure: a benefit without a table, or too much that is assumed. */
export function explainFairPrice(policy: QuotedPolicy, basis: FairBasis): Result<Derivation> {
  const fair = fairPrice(policy, basis);
  if (!fair.ok) return fair;
  if (fair.value.kind === 'noFigure') {
    const { assumedShare } = fair.value;
    const value = assumedShare === null ? 'a benefit without a value' : String(assumedShare);
    return refuse('BAD_BASIS', {
      thing: 'assumed share',
      value,
      limit: `at most ${largestAssumedShare}`,
    });
  }
  const { benefits, premiumsCents, low, high } = fair.value;
  const each = benefits.flatMap(({ benefit, lowCents, highCents }, at) => [
    step('benefitLow', `low ${at + 1} ${benefit.peril}`, lowCents),
    step('benefitHigh', `high ${at + 1} ${benefit.peril}`, highCents),
  ]);
  return ok({
    value: low,
    terms: [],
    steps: [
      ...each,
      step('premiumsValue', 'premiums', premiumsCents),
      step('fairHigh', 'high', high),
      step('assumedShare', 'assumed', (high - low) / high),
      ...impliedSteps(fair.value),
      step('fairLow', 'low', low),
    ],
  });
}

function impliedSteps({
  impliedMultiple,
  impliedResidual,
}: FairInterval): readonly DerivationStep[] {
  return [
    ...(impliedMultiple === null ? [] : [step('impliedMultiple', 'm', impliedMultiple)]),
    ...(impliedResidual === null ? [] : [step('impliedResidual', 'residual', impliedResidual)]),
  ];
}
