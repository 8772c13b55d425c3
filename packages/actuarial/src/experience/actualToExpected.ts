/**
 * Actual deaths over those that a table expects, by level of a factor, with an interval.
 *
 *     E = sum over ages of  initialYears_x q_x            A/E
 *     lower = A (1 - 1/(9A) - z/(3 sqrt A))^3 / E,   upper = A' (1 - 1/(9A') + z/(3 sqrt A'))^3 / E,   A' = A + 1
 *
 * Source: Benjamin, Pollard, The Analysis of Mortality and Other Actuarial Statistics, 3rd ed., 3;
 * Breslow, Day, Statistical Methods in Cancer Research, vol. II, 2.3 (Byar's approximation to the
 * exact Poisson limits).
 */
import { ok, powInt, refuse, sqrt } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { brokenRule } from '../figureChecks.ts';
import { isAgeOf, qxOf } from '../table.ts';
import type { LifeTable } from '../table.ts';
import type { ExposureCell } from './exposure.ts';
import { twoSidedQuantile } from './normal.ts';

export type Interval = { readonly lower: number; readonly upper: number };

export type ActualToExpected = {
  readonly level: string;
  readonly actual: number;
  readonly expected: number;
  readonly initialYears: number;
  readonly ratio: number;
  readonly interval: Interval;
};

export type ExpectedBasis = {
  readonly table: LifeTable;
  /** That the interval holds, e.g. 0.95. */
  readonly probability: number;
};

/** One row a level; a level in which nobody is expected to die has no ratio and is refused. */
export function actualToExpected(
  cells: readonly ExposureCell[],
  { table, probability }: ExpectedBasis,
): Result<readonly ActualToExpected[]> {
  const outside = cells.find(({ age }) => !isAgeOf(table, age));
  if (outside !== undefined) {
    const limit = `${table.firstAge} to ${table.lastAge}`;
    const thing = `${table.id}: age of exposure`;
    return refuse('AGE_OUT_OF_RANGE', { thing, value: String(outside.age), limit });
  }
  const rows = [...new Set(cells.map(({ level }) => level))].map((level) => {
    const own = cells.filter((cell) => cell.level === level);
    const sum = (of: (cell: ExposureCell) => number) =>
      own.reduce((total, cell) => total + of(cell), 0);
    return {
      level,
      actual: sum(({ deaths }) => deaths),
      expected: sum(({ age, initialYears }) => initialYears * qxOf(table, age)),
      initialYears: sum(({ initialYears }) => initialYears),
    };
  });
  const empty = rows.find(({ expected }) => expected === 0);
  if (empty !== undefined) {
    const thing = `expected deaths of level ${empty.level}`;
    return refuse('BAD_TABLE', { thing, value: '0', limit: 'above 0' });
  }
  const found: ActualToExpected[] = [];
  for (const row of rows) {
    const { actual, expected } = row;
    const count = poissonInterval(actual, probability);
    if (!count.ok) return count;
    const interval = { lower: count.value.lower / expected, upper: count.value.upper / expected };
    found.push({ ...row, ratio: actual / expected, interval });
  }
  return ok(found);
}

/** Limits of the mean of a Poisson count that was seen once. */
export function poissonInterval(count: number, probability: number): Result<Interval> {
  const refusal = brokenRule([
    ['count', count, Number.isInteger(count) && count >= 0, 'whole, from 0'],
  ]);
  if (refusal !== null) return refusal;
  const quantile = twoSidedQuantile(probability);
  if (!quantile.ok) return quantile;
  const z = quantile.value;
  const byar = (n: number, side: number) =>
    n * powInt(1 - 1 / (9 * n) + (side * z) / (3 * sqrt(n)), 3);
  const lower = count === 0 ? 0 : Math.max(byar(count, -1), 0);
  return ok({ lower, upper: byar(count + 1, 1) });
}
