/**
 * Survival of one life of a table and of the last of several: what a course is made of.
 *
 *     tpx = (1 - q_x)(1 - q_{x+1}) ... (1 - q_{x+t-1}),   e_x = sum_{t >= 1} tpx
 *     last of independent lives: 1 - (1 - tpx)(1 - tpy) ...
 *
 * Source: AMLCR, 2nd ed., 3.2 (tpx from a table), 2.6 (e_x), 9.4 (independent lives).
 * After the table's last age, where q = 1, survival is 0.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { badYears, brokenRule } from '../figureChecks.ts';
import { qxOf, unknownAge } from '../table.ts';
import type { LifeTable } from '../table.ts';
import type { Unfit } from '../tableChecks.ts';

/** One of several lives, with the table that it follows. */
export type LifeAtAge = { readonly table: LifeTable; readonly age: number };

export function survival(table: LifeTable, x: number, t: number): Result<number> {
  return unknownLife({ table, age: x }, t) ?? ok(tpxOf({ table, age: x }, t));
}

/** tpx for t = 0 .. years. */
export function survivalCurve(table: LifeTable, x: number, years: number): Result<Float64Array> {
  const refusal = unknownLife({ table, age: x }, years) ?? tooManyYears(years);
  if (refusal !== null) return refusal;
  const tpx = new Float64Array(years + 1);
  const reached = Math.min(years, table.lastAge - x);
  let p = 1;
  for (let t = 0; t <= reached; t += 1) {
    tpx[t] = p;
    p *= 1 - qxOf(table, x + t);
  }
  return ok(tpx);
}

/** Whole years still to be lived, on average. */
export function curtateExpectation(table: LifeTable, x: number): Result<number> {
  const curve = survivalCurve(table, x, table.lastAge - x + 1);
  return curve.ok ? ok(wholeYears(curve.value)) : curve;
}

/** e of a survival curve that ends with nobody alive. */
export function wholeYears(tpx: Float64Array): number {
  let years = 0;
  for (let t = 1; t < tpx.length; t += 1) years += tpx[t] ?? 0;
  return years;
}

/** Probability that at least one of the independent lives is alive after t years. */
export function lastSurvivor(lives: readonly LifeAtAge[], t: number): Result<number> {
  const refusal = unknownLives(lives, t);
  return refusal ?? ok(lastOf(lives.map((life) => tpxOf(life, t))));
}

/**
 * Years from now until the probability that at least one of the lives is alive has fallen to the
 * share: the first whole t with P <= share.
 */
export function agesUntilLastSurvivors(lives: readonly LifeAtAge[], share: number): Result<number> {
  const refusal =
    unknownLives(lives, 0) ??
    brokenRule([['share of last survivors', share, share >= 0 && share <= 1, '0 to 1']]);
  if (refusal !== null) return refusal;
  const tpx = new Float64Array(lives.length).fill(1);
  for (let t = 0; ; t += 1) {
    if (lastOf(tpx) <= share) return ok(t);
    ageByOneYear({ lives, tpx, t });
  }
}

/** 1 - (1 - tpx)(1 - tpy) ... summed up from the small end, so that nothing cancels. */
export function lastOf(tpx: Float64Array | readonly number[]): number {
  let alive = 0;
  for (const p of tpx) alive += (1 - alive) * p;
  return alive;
}

function tpxOf({ table, age: x }: LifeAtAge, t: number): number {
  const years = Math.min(t, table.lastAge - x + 1);
  let tpx = 1;
  for (let s = 0; s < years; s += 1) tpx *= 1 - qxOf(table, x + s);
  return tpx;
}

type Cohort = { lives: readonly LifeAtAge[]; tpx: Float64Array; t: number };

function ageByOneYear({ lives, tpx, t }: Cohort): void {
  lives.forEach(({ table, age }, life) => {
    const attainedAge = age + t;
    const px = attainedAge > table.lastAge ? 0 : 1 - qxOf(table, attainedAge);
    tpx[life] = (tpx[life] ?? 0) * px;
  });
}

function unknownLives(lives: readonly LifeAtAge[], t: number): Unfit {
  if (lives.length === 0) return noLives();
  for (const life of lives) {
    const refusal = unknownLife(life, t);
    if (refusal !== null) return refusal;
  }
  return null;
}

export function noLives(): ReturnType<typeof refuse> {
  return refuse('BAD_FIELD', { thing: 'lives', value: '0', limit: 'at least one life' });
}

function unknownLife({ table, age }: LifeAtAge, t: number): Unfit {
  return unknownAge(table, age) ?? badYears(t);
}

/** A curve is written out year by year; nobody of any table lives that long. */
const mostYears = 1000;

function tooManyYears(years: number): Unfit {
  return brokenRule([['years', years, years <= mostYears, `at most ${mostYears}`]]);
}
