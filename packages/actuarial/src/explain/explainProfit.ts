/**
 * The derivation of a profit test: the profit of each year, and what all of them are worth.
 *
 *     NPV = sum of Pr(t) (t-1)p v^t at the risk discount rate,   margin = NPV / value of premiums
 *
 * Source: as in reserve/profit.ts: AMLCR, 2nd ed., 12.2 to 12.4.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { flatInterest } from '../flow/interest.ts';
import { profitTest } from '../reserve/profit.ts';
import type { ProfitTest } from '../reserve/profit.ts';
import { step } from './derivation.ts';
import type { Derivation, DerivationTerm } from './derivation.ts';

export function explainProfit<Event extends string>(test: ProfitTest<Event>): Result<Derivation> {
  const profit = profitTest(test);
  if (!profit.ok) return profit;
  const { vector, netPresentValue, margin } = profit.value;
  const { v } = flatInterest(test.riskDiscount);
  const { alive } = test.experience.course;
  const terms = Array.from(vector, (amount, t): DerivationTerm => {
    const year = t === 0 ? 0 : t - 1;
    const [discount, probability] = [v(t), alive[year] ?? 0];
    const value = amount * discount * probability;
    return { of: 'profits', year, time: t, amount, discount, probability, value };
  });
  return ok({
    value: netPresentValue,
    terms,
    steps: [
      ...terms.map(({ time, amount }) => step('profitOfYear', `Pr(${time})`, amount)),
      step('profitMargin', 'margin', margin),
      step('presentProfit', 'NPV', netPresentValue),
    ],
  });
}
