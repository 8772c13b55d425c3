/**
 * What 1 due later is worth now: a flat rate or a term structure of yearly rates.
 *
 *     flat v(t) = (1 + i)^-t;  spot v(t) = (1 + s_t)^-t;  forward v(t) = v(t-1) / (1 + f_t)
 *     spread over a year that ends at t:  v(t) f / ln(1 + f)
 *
 * Source: AMLCR, 2nd ed., 11.2 (the yield curve); Kellison, The Theory of Interest, 1 and 10.
 * Within a year of a term structure the forward rate of that year holds.
 */
import { assert, discountFactor, log1p, ok, pow, powInt, refuse } from '@cebao/kernel';
import type { AnnualRate, Result } from '@cebao/kernel';
import { brokenRule, finite } from '../figureChecks.ts';

export type Interest = {
  /** Years for which rates are known; null without end. */
  readonly years: number | null;
  /** Present value of 1 due in t years; t >= 0 and real. */
  readonly v: (t: number) => number;
  /** Value at the end of year k (from k to k + 1) of 1 spread evenly over it: i / ln(1 + i). */
  readonly spread: (k: number) => number;
};

export function flatInterest(i: AnnualRate): Interest {
  const v = discountFactor(i);
  const spread = spreadOf(i);
  return {
    years: null,
    v: (t) => (Number.isInteger(t) ? powInt(v, t) : pow(1 + i, -t)),
    spread: () => spread,
  };
}

/** `spots[t - 1]`: the yearly rate at which 1 due in t whole years is discounted. */
export function spotInterest(spots: readonly AnnualRate[]): Result<Interest> {
  const prices = [1, ...spots.map((s, t) => powInt(discountFactor(s), t + 1))];
  return curve(prices);
}

/** `forwards[k]`: the rate agreed now for year k, from k to k + 1. */
export function forwardInterest(forwards: readonly AnnualRate[]): Result<Interest> {
  const prices = [1];
  for (const f of forwards) prices.push((prices.at(-1) ?? 1) * discountFactor(f));
  return curve(prices);
}

/** The forward rate of year k: v(k) / v(k + 1) - 1. */
export function forwardRate({ v, years }: Interest, k: number): Result<number> {
  const last = years === null ? mostYears : years - 1;
  const limit = `whole, 0 to ${last}`;
  const refusal = brokenRule([
    ['year of the forward rate', k, Number.isInteger(k) && k >= 0 && k <= last, limit],
  ]);
  return refusal ?? finite(v(k) / v(k + 1) - 1, `forward rate of year ${k}`);
}

/** A flat rate has no last year; beyond this one nothing is followed. */
const mostYears = 1000;

function curve(prices: readonly number[]): Result<Interest> {
  const years = prices.length - 1;
  if (years === 0) {
    return refuse('BAD_RATE', { thing: 'term structure', value: '0 years', limit: 'at least 1' });
  }
  const price = (t: number): number => {
    const known = prices[t];
    assert(known !== undefined, () => `no rate after ${years} years, asked at ${t}`);
    return known;
  };
  const growth = (k: number) => price(k) / price(k + 1);
  const v = (t: number): number => {
    const k = t - (t % 1);
    return t === k ? price(k) : price(k) * pow(growth(k), k - t);
  };
  return ok({ years, v, spread: (k) => spreadOf(growth(k) - 1) });
}

function spreadOf(i: number): number {
  return i === 0 ? 1 : i / log1p(i);
}
