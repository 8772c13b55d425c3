/**
 * How a change is shared among the factors that made it: each factor's mean difference over all
 * orders in which the factors can move (Shapley).
 *   share_i = sum over S without i of |S|! (n-1-|S|)! / n! x ( v(S + i) - v(S) )
 * Values are whole fen, so shares are whole multiples of 1/n! fen and are summed exactly; they are
 * rounded to fen by the largest remainder, so that they sum to the change to the fen.
 * Source: L. S. Shapley, A value for n-person games (1953), axioms efficiency, symmetry, dummy.
 */
import { assert } from '@cebao/kernel';

/** `values[mask]`: bit i set = factor i has moved; integers. Shares in n-ths of n! fen. */
export function exactShares(
  count: number,
  values: readonly number[],
): { readonly numerators: readonly bigint[]; readonly denominator: bigint } {
  assert(values.length === 1 << count, 'a value for every set of factors');
  const factorial = [1n];
  for (let n = 1; n <= count; n++) factorial.push(BigInt(n) * (factorial[n - 1] ?? 1n));
  const numerators = Array.from({ length: count }, () => 0n);
  for (let mask = 0; mask < values.length; mask++) {
    const size = bitsOf(mask);
    const weight = (factorial[size] ?? 0n) * (factorial[count - 1 - size] ?? 0n);
    for (let i = 0; i < count; i++) {
      if ((mask & (1 << i)) !== 0) continue;
      const step = (values[mask | (1 << i)] ?? 0) - (values[mask] ?? 0);
      numerators[i] = (numerators[i] ?? 0n) + weight * BigInt(step);
    }
  }
  return { numerators, denominator: factorial[count] ?? 1n };
}

/** Whole fen that sum exactly to `values[all] - values[none]`. */
export function sharesOf(count: number, values: readonly number[]): readonly number[] {
  const { numerators, denominator } = exactShares(count, values);
  // Bigint division cuts towards zero, so that the reverse change has the reverse shares.
  const whole = numerators.map((n) => n / denominator);
  const rest = numerators.map((n) => n % denominator);
  let left = rest.reduce((sum, r) => sum + r, 0n) / denominator;
  const sign = left < 0n ? -1n : 1n;
  const order = rest
    .map((r, at) => ({ at, size: r * sign }))
    .toSorted((a, b) => (a.size === b.size ? a.at - b.at : a.size > b.size ? -1 : 1));
  for (const { at } of order) {
    if (left === 0n) break;
    whole[at] = (whole[at] ?? 0n) + sign;
    left -= sign;
  }
  return whole.map(Number);
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest >>= 1) bits += rest & 1;
  return bits;
}
