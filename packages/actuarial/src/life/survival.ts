/**
 * Survival of one life of a table and of the last of several: what a course is made of.
 *
 *     tpx = (1 - q_x)(1 - q_{x+1}) ... (1 - q_{x+t-1}),   e_x = sum_{t >= 1} tpx
 *     last of independent lives: 1 - (1 - tpx)(1 - tpy) ...
 *
 * Source: AMLCR, 2nd ed., 3.2 (tpx from a table), 2.6 (e_x), 9.4 (independent lives).
 * After the table's last age, where q = 1, survival is 0.
 */
import { assert } from '@cebao/kernel';
import { isAgeOf, qxOf } from '../table.ts';
import type { LifeTable } from '../table.ts';

/** One of several lives, with the table that it follows. */
export type LifeAtAge = { readonly table: LifeTable; readonly age: number };

export function survival(table: LifeTable, x: number, t: number): number {
  assertLife(table, x, t);
  const years = Math.min(t, table.lastAge - x + 1);
  let tpx = 1;
  for (let s = 0; s < years; s += 1) tpx *= 1 - qxOf(table, x + s);
  return tpx;
}

/** tpx for t = 0 .. years. */
export function survivalCurve(table: LifeTable, x: number, years: number): Float64Array {
  assertLife(table, x, years);
  const tpx = new Float64Array(years + 1);
  const reached = Math.min(years, table.lastAge - x);
  let p = 1;
  for (let t = 0; t <= reached; t += 1) {
    tpx[t] = p;
    p *= 1 - qxOf(table, x + t);
  }
  return tpx;
}

/** Whole years still to be lived, on average. */
export function curtateExpectation(table: LifeTable, x: number): number {
  return wholeYears(survivalCurve(table, x, table.lastAge - x + 1));
}

/** e of a survival curve that ends with nobody alive. */
export function wholeYears(tpx: Float64Array): number {
  let years = 0;
  for (let t = 1; t < tpx.length; t += 1) years += tpx[t] ?? 0;
  return years;
}

/** Probability that at least one of the independent lives is alive after t years. */
export function lastSurvivor(lives: readonly LifeAtAge[], t: number): number {
  return lastOf(lives.map(({ table, age }) => survival(table, age, t)));
}

/**
 * Years from now until the probability that at least one of the lives is alive has fallen to the
 * share: the first whole t with P <= share.
 */
export function agesUntilLastSurvivors(lives: readonly LifeAtAge[], share: number): number {
  assert(lives.length > 0, 'The last survivor of no lives was asked for.');
  assert(share >= 0 && share <= 1, `The share of last survivors must be 0 to 1, not ${share}.`);
  for (const { table, age } of lives) assertLife(table, age, 0);
  const tpx = new Float64Array(lives.length).fill(1);
  for (let t = 0; ; t += 1) {
    if (lastOf(tpx) <= share) return t;
    ageByOneYear({ lives, tpx, t });
  }
}

/** 1 - (1 - tpx)(1 - tpy) ... summed up from the small end, so that nothing cancels. */
export function lastOf(tpx: Float64Array | readonly number[]): number {
  let alive = 0;
  for (const p of tpx) alive += (1 - alive) * p;
  return alive;
}

type Cohort = { lives: readonly LifeAtAge[]; tpx: Float64Array; t: number };

function ageByOneYear({ lives, tpx, t }: Cohort): void {
  lives.forEach(({ table, age }, life) => {
    const attainedAge = age + t;
    const px = attainedAge > table.lastAge ? 0 : 1 - qxOf(table, attainedAge);
    tpx[life] = (tpx[life] ?? 0) * px;
  });
}

function assertLife(table: LifeTable, x: number, t: number): void {
  if (!isAgeOf(table, x)) assert(false, `${table.id} has no age ${x}.`);
  if (!Number.isInteger(t) || t < 0) assert(false, `Whole years from 0 are needed, not ${t}.`);
}
