/**
 * The derivation of one policy among many: of its net present value, and of its premium and net
 * amount by months.
 *
 *     NPV = sum of tp (P - S q_t) v^{t+1}
 *     G = (1 + loading) claims / premiums,   net = G (premiums - first year's) - claims - expenses
 *
 * Source: as in ratebook/policyValues.ts and ratebook/termPolicies.ts.
 */
import { discountFactor, ok, powInt, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { policyValues } from '../../ratebook/policyValues.ts';
import type { PolicyAmounts, PolicyRates } from '../../ratebook/policyValues.ts';
import { projectEach, projectedUnit } from '../../ratebook/termPolicies.ts';
import type { Projection } from '../../ratebook/termPolicies.ts';
import { step } from '../derivation.ts';
import type { Derivation, DerivationTerm } from '../derivation.ts';

/** Of the policy at this place. */
export function explainPolicyValue(
  rates: PolicyRates,
  amounts: PolicyAmounts,
  policy: number,
): Result<Derivation> {
  const { periods, deaths, lapses, policies } = rates;
  const value = policyValues(rates, amounts)[policy];
  if (value === undefined) return noPlace(policy, policies);
  const v = discountFactor(amounts.i);
  const terms: DerivationTerm[] = [];
  let probability = 1;
  for (let t = 0; t < periods; t += 1) {
    const q = deaths[policy * periods + t] ?? Number.NaN;
    const amount = amounts.premium - amounts.sumInsured * q;
    const discount = powInt(v, t + 1);
    const term = { of: 'profits', year: t, time: t + 1, amount, discount, probability } as const;
    terms.push({ ...term, value: amount * discount * probability });
    probability -= probability * (q + (lapses[policy * periods + t] ?? Number.NaN));
  }
  return ok({
    value,
    terms,
    steps: [
      ...terms.map(({ time, amount }) => step('incomeOfPeriod', `P - S q(${time})`, amount)),
      step('netPresent', 'NPV', value),
    ],
  });
}

/** Of the model point at this place, in fen. */
export function explainProjection(given: Projection, point: number): Result<Derivation> {
  const { points, basis } = given;
  const [x, n, S] = [points.age[point], points.termYears[point], points.sumInsuredCents[point]];
  if (x === undefined || n === undefined || S === undefined) {
    return noPlace(point, points.age.length);
  }
  const one = { age: Int32Array.of(x), termYears: Int32Array.of(n) };
  const results = projectEach({
    ...given,
    points: { ...one, sumInsuredCents: Float64Array.of(S) },
  });
  const { claims, premiums, firstPremiums, expenses } = projectedUnit(basis, x, n);
  const net = results.netCents[0] ?? Number.NaN;
  return ok({
    value: net,
    terms: [],
    steps: [
      step('claimsProjected', 'S claims', S * claims),
      step('premiumsProjected', 'premiums', premiums),
      step('firstYearProjected', 'first year', firstPremiums),
      step('expensesProjected', 'expenses', expenses),
      step('projectedPremium', 'G', results.premiumCents[0] ?? Number.NaN),
      step('projectedNet', 'net', net),
    ],
  });
}

function noPlace(value: number, places: number): ReturnType<typeof refuse> {
  const limit = `whole, from 0 to ${places - 1}`;
  return refuse('BAD_FIELD', { thing: 'place of the policy', value: String(value), limit });
}
