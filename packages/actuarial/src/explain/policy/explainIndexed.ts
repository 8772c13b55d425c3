/**
 * The derivation of an amount that follows an index.
 *
 *     b_k = b_{k-1} (1 + change of the index, after cap, floor and opt-out)
 *
 * Source: as in benefit/indexed.ts.
 */
import { assert, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { indexChange, indexedAmount } from '../../benefit/indexed.ts';
import type { Indexation } from '../../benefit/indexed.ts';
import { amountIn } from '../../flow/amount.ts';
import { step } from '../derivation.ts';
import type { Derivation } from '../derivation.ts';

/** The amount of policy year k, of a benefit that begins with `first`. */
export function explainIndexed(
  first: number,
  k: number,
  indexation: Indexation,
): Result<Derivation> {
  if (!(Number.isInteger(k) && k >= 0)) {
    return refuse('BAD_FIELD', { thing: 'policy year', value: String(k), limit: 'whole, from 0' });
  }
  const amount = indexedAmount(first, k + 1, indexation);
  if (!amount.ok) return amount;
  const value = amountIn(amount.value, k);
  const years = Array.from({ length: k }, (_, before) => before + 1).flatMap((year) => {
    const { index, applied } = indexChange(indexation, year);
    return [
      ...(index === null ? [] : [step('indexChange', `g(${year})`, index)]),
      step('appliedChange', `r(${year})`, applied),
      step('indexedAmount', `b(${year})`, amountIn(amount.value, year)),
    ];
  });
  const steps = [step('indexedAmount', 'b(0)', first), ...years];
  assert(steps.at(-1)?.value === value, 'The last step is the value.');
  return ok({ value, terms: [], steps });
}
