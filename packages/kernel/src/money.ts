/**
 * Amounts of money: whole fen within ±(2^51 - 1), about 22.5 trillion yuan. The bound leaves two
 * bits of float64 free, so that a sum or difference of two amounts is always exact before it is
 * checked.
 */
import { assert } from './assert.ts';
import type { Brand } from './brand.types.ts';
import { splitFloat } from './real/bits.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';
import { round } from './round.ts';
import type { Rounding } from './round.ts';

/** Fen, the hundredth part of a yuan. */
export type Cents = Brand<number, 'Cents'>;

export const maxCents = 2_251_799_813_685_247;

/** Fen from a number our own code vouches for. */
export function cents(n: number): Cents {
  assert(isCents(n), () => `${String(n)} is not whole fen within ±${String(maxCents)}`);
  return branded(n);
}

/** Fen from outside; `thing` names what the number is. Refuses with BAD_MONEY or MONEY_RANGE. */
export function centsResult(n: number, thing: string): Result<Cents> {
  const value = String(n);
  if (!Number.isInteger(n)) return refuse('BAD_MONEY', { thing, value, limit: '整数（单位：分）' });
  if (!isCents(n)) {
    const limit = `-${String(maxCents)} 至 ${String(maxCents)} 分`;
    return refuse('MONEY_RANGE', { thing, value, limit });
  }
  return ok(branded(n));
}

export const zeroCents: Cents = cents(0);

/** Each partial sum is checked: what does not fit is our own fault and throws. */
export function addCents(...amounts: readonly Cents[]): Cents {
  return sumCents(amounts);
}

export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum: Cents = zeroCents;
  for (const amount of amounts) sum = cents(sum + amount);
  return sum;
}

export function subtractCents(from: Cents, amount: Cents): Cents {
  return cents(from - amount);
}

export function negateCents(amount: Cents): Cents {
  return cents(-amount);
}

/** amount * factor as one float64 product, then made whole by the named mode: `round.halfUp`. */
export function scaleCents(amount: Cents, factor: number, rounding: Rounding): Cents {
  return cents(rounding(amount * factor));
}

/**
 * Shares a total in proportion to weights (finite, >= 0, not all 0) so that the parts add up to it
 * again. Largest remainder: everyone gets the whole fen of his quota, the fen left over go to the
 * largest remainders, ties to the first. A negative total is shared like its size.
 *
 * Quotas are compared in exact integers: in float64 two equal weights can differ by their order.
 */
export function splitCents(total: Cents, weights: readonly number[]): readonly Cents[] {
  const exact = wholeWeights(weights);
  const sum = exact.reduce((a, b) => a + b, 0n);
  assert(sum > 0n, 'weights must have a sum above 0');
  const size = BigInt(Math.abs(total));
  const shares = exact.map((weight, index) => {
    const quota = size * weight;
    return { index, whole: quota / sum, remainder: quota % sum };
  });
  const left = size - shares.reduce((a, share) => a + share.whole, 0n);
  const byRemainder = shares.toSorted((a, b) => descending(a.remainder, b.remainder));
  const lucky = new Set(byRemainder.slice(0, Number(left)).map((share) => share.index));
  return shares.map(({ index, whole }) => {
    const share = Number(whole) + (lucky.has(index) ? 1 : 0);
    return cents(total < 0 ? -share : share);
  });
}

/** -1, 0 or 1, for sorting amounts upward. */
export function compareCents(a: Cents, b: Cents): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function minCents(a: Cents, b: Cents): Cents {
  return a <= b ? a : b;
}

export function maxOfCents(a: Cents, b: Cents): Cents {
  return a >= b ? a : b;
}

/** Fen from yuan written in code with at most two decimals: yuan(12.34) is 1234 fen. */
export function yuan(n: number): Cents {
  const whole = round.halfUp(n * 100);
  assert(whole / 100 === n, () => `${String(n)} yuan is not whole fen`);
  return cents(whole);
}

function isCents(n: number): boolean {
  return Number.isInteger(n) && Math.abs(n) <= maxCents;
}

/** The one cast of this file: only after isCents. Adding 0 turns -0 into 0. */
function branded(n: number): Cents {
  return (n + 0) as Cents;
}

function descending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}

/** The weights times one power of two that makes all of them whole: every float64 is a fraction. */
function wholeWeights(weights: readonly number[]): readonly bigint[] {
  const parts = weights.map((weight) => {
    assert(Number.isFinite(weight) && weight >= 0, () => `weight ${String(weight)}: allowed >= 0`);
    if (weight === 0) return { digits: 0n, exponent: 0 };
    const { mantissa, exponent } = splitFloat(weight);
    return { digits: BigInt(mantissa * 4_503_599_627_370_496), exponent: exponent - 52 };
  });
  const lowest = parts.reduce((low, part) => Math.min(low, part.exponent), 0);
  return parts.map((part) => part.digits << BigInt(part.exponent - lowest));
}
