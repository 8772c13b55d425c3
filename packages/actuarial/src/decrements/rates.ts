/**
 * Rates of several decrements: each alone (independent), and all together (dependent).
 *
 *     constant force, or uniform in the multiple table:
 *         (aq)^j = (1 - ap) ln p'^j / ln ap          q'^j = 1 - (ap)^((aq)^j / (aq))
 *     uniform in each single table:
 *         (aq)^j = q'^j  integral_0^1  prod_{k != j} (1 - s q'^k) ds
 *
 * Source: AMLCR, 2nd ed., 8.9 (multiple decrement tables) and 8.10 (from dependent to independent
 * rates and back, under a constant force and under uniform decrements).
 *
 * ap is the product of the p'^j in every case: whoever leaves leaves once.
 */
import { exp, log, log1p, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';

export type DecrementRule = 'constantForce' | 'uniformSingle';

/** Dependent rates of independent ones; each must be from 0 to 1. */
export function dependentRates(
  independent: readonly number[],
  rule: DecrementRule,
): Result<readonly number[]> {
  const refusal = badRate(independent, 'independent rate');
  if (refusal !== null) return refusal;
  return ok(rule === 'uniformSingle' ? uniformDependent(independent) : forceDependent(independent));
}

/** Independent rates of dependent ones; their sum must not pass 1. */
export function independentRates(
  dependent: readonly number[],
  rule: DecrementRule,
): Result<readonly number[]> {
  const refusal = badRate(dependent, 'dependent rate');
  if (refusal !== null) return refusal;
  const aq = dependent.reduce((sum, rate) => sum + rate, 0);
  if (aq > 1) {
    return refuse('BAD_TABLE', {
      thing: 'sum of dependent rates',
      value: String(aq),
      limit: 'at most 1',
    });
  }
  if (aq === 0) return ok(dependent);
  if (rule === 'uniformSingle') return uniformIndependent(dependent);
  return ok(dependent.map((rate) => (aq === 1 ? closing(rate) : shareOf(rate, aq))));
}

/** q'^j = 1 - (1 - aq)^(rate/aq). */
function shareOf(rate: number, aq: number): number {
  return 1 - exp((rate / aq) * log1p(-aq));
}

/** Where everybody leaves, each cause alone would have taken all. */
function closing(rate: number): number {
  return rate === 0 ? 0 : 1;
}

function forceDependent(independent: readonly number[]): readonly number[] {
  const ap = independent.reduce((p, q) => p * (1 - q), 1);
  if (ap === 1) return independent;
  const certain = independent.filter((q) => q === 1).length;
  // A certain decrement has an endless force: it takes all, or shares equally with its like.
  if (certain > 0) return independent.map((q) => (q === 1 ? 1 / certain : 0));
  return independent.map((q) => ((1 - ap) * log1p(-q)) / log(ap));
}

function uniformDependent(independent: readonly number[]): readonly number[] {
  return independent.map((q, j) => q * meanSurvival(independent.filter((_, k) => k !== j)));
}

/** integral over s from 0 to 1 of s^weight prod (1 - s q): the product as a polynomial in s. */
function meanSurvival(others: readonly number[], weight: 0 | 1 = 0): number {
  let coefficients = [1];
  for (const q of others) {
    const before = coefficients;
    coefficients = [...before, 0].map((c, power) => c - q * (before[power - 1] ?? 0));
  }
  return coefficients.reduce((sum, c, power) => sum + c / (power + 1 + weight), 0);
}

const mostSteps = 200;
/** How far a dependent rate may be from the one that the rates found give. */
const closeEnough = 1e-14;

/**
 * q'^j integral = (aq)^j by Newton's method from the dependent rates on, which lie below the answer.
 * What does not come to give back the dependent rates is refused.
 */
function uniformIndependent(dependent: readonly number[]): Result<readonly number[]> {
  const single = dependent.filter((rate) => rate > 0).length <= 1;
  if (single) return ok(dependent);
  let independent = dependent;
  for (let step = 0; step < mostSteps; step += 1) {
    const missing = uniformDependent(independent).map((rate, j) => (dependent[j] ?? 0) - rate);
    if (missing.every((rate) => Math.abs(rate) <= closeEnough)) {
      return badRate(independent, uniformThing) ?? ok(independent);
    }
    const moves = solved(slopes(independent), missing);
    independent = independent.map((q, j) => q + (moves[j] ?? Number.NaN));
    if (badRate(independent, uniformThing) !== null) break;
  }
  return refuse('BAD_TABLE', {
    thing: uniformThing,
    value: dependent.join(', '),
    limit: 'dependent rates that are reached by rates from 0 to 1',
  });
}

const uniformThing = 'independent rate of uniform deaths in each table';

/** How each dependent rate grows with each independent one. */
function slopes(independent: readonly number[]): readonly (readonly number[])[] {
  return independent.map((q, j) =>
    independent.map((_, k) => {
      const others = independent.filter((__, at) => at !== j && at !== k);
      return k === j ? meanSurvival(others) : -q * meanSurvival(others, 1);
    }),
  );
}

/** Elimination without exchange of rows: the diagonal of slopes outweighs the rest. */
function solved(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  let rows = matrix.map((row, j) => [...row, right[j] ?? 0]);
  for (let at = 0; at < rows.length; at += 1) {
    const pivot = rows[at] ?? [];
    const scaled = pivot.map((value) => value / (pivot[at] ?? 0));
    rows = rows.map((row, j) =>
      j === at ? scaled : row.map((value, c) => value - (row[at] ?? 0) * (scaled[c] ?? 0)),
    );
  }
  return rows.map((row) => row.at(-1) ?? Number.NaN);
}

function badRate(rates: readonly number[], thing: string): ReturnType<typeof refuse> | null {
  const bad = rates.findIndex((rate) => !(rate >= 0 && rate <= 1));
  if (bad === -1) return null;
  return refuse('BAD_TABLE', { thing, value: String(rates[bad]), limit: '0 to 1' });
}
