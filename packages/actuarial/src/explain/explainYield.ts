/**
 * The derivation of a policy's internal rate: every payment, discounted at the rate.
 *
 *     sum of what is paid in v^t = sum of what is paid out v^t,   v = 1 / (1 + i)
 *
 * Source: as in asset/internalRate.ts: Kellison, The Theory of Interest, 7.2 and 7.4.
 */
import { annualRateResult, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { internalRate } from '../asset/internalRate.ts';
import { flowsUntil, policyYields } from '../asset/policyYields.ts';
import type { IllustratedPolicy } from '../asset/policyYields.ts';
import { flatInterest } from '../flow/interest.ts';
import { step } from './derivation.ts';
import type { Derivation, DerivationTerm } from './derivation.ts';

/** `flows[t]` in fen at time t; below 0 is paid in. */
export function explainYield(flows: readonly number[]): Result<Derivation> {
  const solved = internalRate(flows);
  if (!solved.ok) return solved;
  const found = solved.value;
  if (found.kind !== 'one') {
    const value = found.kind === 'none' ? found.reason : found.rates.map(String).join(', ');
    return refuse('BAD_BASIS', { thing: 'cash flows', value, limit: 'one rate that balances' });
  }
  const rate = annualRateResult(found.rate, 'internal rate');
  if (!rate.ok) return rate;
  const { v } = flatInterest(rate.value);
  const terms = flows.map((amount, t): DerivationTerm => {
    const point = { year: t, time: t, amount, discount: v(t), probability: 1 };
    return { ...point, of: amount < 0 ? 'premiums' : 'benefits', value: amount * v(t) };
  });
  return ok({
    value: found.rate,
    terms,
    steps: [
      step('paidIn', 'PV in', 0 - sumOf(terms, 'premiums')),
      step('paidOut', 'PV out', sumOf(terms, 'benefits')),
      step('internalRate', 'i', found.rate),
      step('basisPointsReached', 'bp', found.floorBp),
    ],
  });
}

/** Which yield: of a policy that ends at the end of this year, from 1, by death or by surrender. */
export type YieldAt = {
  readonly policyYear: number;
  readonly ending: 'deathCents' | 'cashValueCents';
  readonly as: 'guaranteed' | 'illustrated';
};

/** Refused for a year that is not illustrated. */
export function explainPolicyYield(
  policy: IllustratedPolicy,
  { policyYear, ending, as }: YieldAt,
): Result<Derivation> {
  const yields = policyYields(policy);
  if (!yields.ok) return yields;
  const flows = flowsUntil(policy[as] ?? [], policyYear - 1, ending);
  if (flows !== null) return explainYield(flows);
  const limit = 'a year that is illustrated';
  return refuse('BAD_FIELD', { thing: `${as} ${ending}: year`, value: String(policyYear), limit });
}

function sumOf(terms: readonly DerivationTerm[], of: DerivationTerm['of']): number {
  return terms.filter((term) => term.of === of).reduce((sum, { value }) => sum + value, 0);
}
