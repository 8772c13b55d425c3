/**
 * The course of a life of a published table, selected or not, with improvement or a multiple.
 *
 *     rates of years t = 0, 1, ...:  q_[x]+t while selection lasts, then q_{x+t}
 *     improvement: q(x+t) (1 - f_{x+t})^(year + t - base year)
 *
 * Source: AMLCR, 2nd ed., 3.7 to 3.9 (selection), 3.11 (mortality trends: reduction factors).
 */
import { ok, powInt, refuse } from '@cebao/kernel';
import type { AgeBasis, AgeOf, Result } from '@cebao/kernel';
import { courseOf } from '../life/course.ts';
import type { Course } from '../life/course.ts';
import type { FractionalAge } from '../life/fraction.ts';
import type { PublishedTable } from './published.ts';

export type Entry<B extends AgeBasis> = {
  /** Age at time 0 in the table's own count. */
  readonly age: AgeOf[B];
  /** Years since selection at time 0; 0 for a new contract, null for ultimate rates only. */
  readonly duration: number | null;
};

/** Yearly change of mortality, by age, from a base year on. */
export type Improvement = {
  readonly baseYear: number;
  readonly firstAge: number;
  /** f_x: 0.01 means 1 % less each year; the last one holds for all higher ages. */
  readonly rates: readonly [number, ...number[]];
};

export type EntryOptions = {
  readonly rule?: FractionalAge | null;
  readonly improvement?: Improvement | null;
  /** Calendar year of time 0; needed with an improvement. */
  readonly year?: number | null;
};

/** The course from the entry on; complete if the table's last rate is 1. */
export function entryCourse<B extends AgeBasis>(
  table: PublishedTable<B>,
  entry: Entry<B>,
  options: EntryOptions = {},
): Result<Course> {
  const rates = entryRates(table, entry);
  if (!rates.ok) return rates;
  const { rule = null, improvement = null, year = null } = options;
  if (improvement === null) return ok(courseOf(aliveBy(rates.value), rule));
  const improved = improvedRates(rates.value, improvement, { age: entry.age, year });
  return improved.ok ? ok(courseOf(aliveBy(improved.value), rule)) : improved;
}

/** q of policy years 0, 1, ... until the table ends. */
export function entryRates<B extends AgeBasis>(
  table: PublishedTable<B>,
  { age, duration }: Entry<B>,
): Result<readonly number[]> {
  if (!Number.isInteger(age)) {
    return refuse('AGE_OUT_OF_RANGE', {
      thing: `${table.id}: age`,
      value: String(age),
      limit: 'a whole age',
    });
  }
  const rateAt =
    table.kind === 'aggregate' ? aggregateAt(table, age) : selectAt(table, age, duration);
  const ultimate = table.kind === 'aggregate' ? table : table.ultimate;
  const lastAge = ultimate.firstAge + ultimate.qx.length - 1;
  const rates: number[] = [];
  for (let t = 0; age + t <= Math.max(lastAge, age); t += 1) {
    const q = rateAt(t);
    if (q === null) {
      return refuse(t === 0 ? 'AGE_OUT_OF_RANGE' : 'BAD_TABLE', {
        thing: `${table.id}: rate at age ${age}, ${duration ?? 'no'} years selected, year ${t}`,
        value: '',
        limit: 'printed in the table',
      });
    }
    rates.push(q);
  }
  return ok(rates);
}

type RateAt = (t: number) => number | null;

function aggregateAt(
  { firstAge, qx }: { readonly firstAge: number; readonly qx: readonly number[] },
  age: number,
): RateAt {
  return (t) => qx[age + t - firstAge] ?? null;
}

function selectAt<B extends AgeBasis>(
  { select, ultimate }: PublishedTable<B> & { readonly kind: 'select' },
  age: number,
  duration: number | null,
): RateAt {
  const later = aggregateAt(ultimate, age);
  if (duration === null) return later;
  const row = select.select[age - duration - select.firstAge];
  const years = select.select[0]?.length ?? 0;
  // Who was selected at an age that is not printed has select rates nobody knows: none, no guess.
  return (t) => (duration + t < years ? (row?.[duration + t] ?? null) : later(t));
}

/** q_t (1 - f)^(years since the base); the rate that closes a table stays 1. */
export function improvedRates(
  rates: readonly number[],
  improvement: Improvement,
  start: { readonly age: number; readonly year: number | null },
): Result<readonly number[]> {
  const refusal = badImprovement(improvement, start);
  if (refusal !== null) return refusal;
  const since = (start.year ?? improvement.baseYear) - improvement.baseYear;
  const improved = rates.map((q, t) => {
    const f = improvement.rates[start.age + t - improvement.firstAge] ?? improvement.rates.at(-1);
    return q === 1 ? 1 : q * powInt(1 - (f ?? 0), since + t);
  });
  const unfit = improved.findIndex((q) => !(q >= 0 && q <= 1));
  if (unfit === -1) return ok(improved);
  return refuse('BAD_BASIS', {
    thing: `improved rate of year ${unfit}`,
    value: String(improved[unfit]),
    limit: 'from 0, at most 1',
  });
}

function badImprovement(
  { baseYear, firstAge, rates }: Improvement,
  { age, year }: { readonly age: number; readonly year: number | null },
): ReturnType<typeof refuse> | null {
  const bad = rates.find((f) => !(f > -1 && f < 1));
  if (bad !== undefined) {
    return refuse('BAD_BASIS', { thing: 'improvement', value: String(bad), limit: '-1 to 1' });
  }
  if (!Number.isInteger(baseYear)) {
    const value = String(baseYear);
    return refuse('BAD_BASIS', { thing: 'improvement: base year', value, limit: 'a whole year' });
  }
  if (age < firstAge) {
    return refuse('AGE_OUT_OF_RANGE', {
      thing: 'improvement: age',
      value: String(age),
      limit: `from ${firstAge}`,
    });
  }
  if (year !== null && Number.isInteger(year) && year >= baseYear) return null;
  return refuse('BAD_BASIS', {
    thing: 'improvement: calendar year',
    value: String(year),
    limit: `from ${baseYear}`,
  });
}

function aliveBy(rates: readonly number[]): Float64Array {
  const alive = new Float64Array(rates.length + 1);
  alive[0] = 1;
  rates.forEach((q, t) => {
    alive[t + 1] = (alive[t] ?? 0) * (1 - q);
  });
  return alive;
}
