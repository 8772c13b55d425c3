/**
 * Amounts that follow a price index.
 *
 *     b_k = b_{k-1} (1 + min(cap, max(floor, change))),  change = I_{k-lag} / I_{k-lag-1} - 1
 *
 * Source: the definition of indexation (index, lag, cap, floor, opt-out) in GLOSSARY.md; the same
 * form as the deterministic escalation of AMLCR, 2nd ed., 4.6 and 5.10, with rates that vary.
 *
 * A client who opts out keeps the amount of that year for good: later changes no longer count.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Amount } from '../flow/amount.ts';

export type Indexation = {
  /** Yearly levels of the index, published or assumed; `levels[j]` is that of year j - `baseYear`. */
  readonly levels: readonly number[];
  /** Position in `levels` of the level of the year of issue. */
  readonly baseYear: number;
  /** By how many years the change of the index lags behind the policy year. */
  readonly lagYears: number;
  /** Greatest and smallest change applied in one year; null for none. */
  readonly cap: number | null;
  readonly floor: number | null;
  /** Policy year from which the client no longer takes part; null for never. */
  readonly optOutYear: number | null;
};

/** Amounts of policy years 0 .. years - 1. */
export function indexedAmount(
  first: number,
  years: number,
  indexation: Indexation,
): Result<Amount> {
  const refusal = endlessIn(first, indexation) ?? badIndexation(indexation, years);
  if (refusal !== null) return refusal;
  const amounts: [number, ...number[]] = [first];
  for (let k = 1; k < years; k += 1) {
    const before = amounts[k - 1] ?? first;
    amounts.push(before * (1 + indexChange(indexation, k).applied));
  }
  return ok({ kind: 'listed', amounts });
}

function endlessIn(
  first: number,
  { cap, floor, optOutYear }: Indexation,
): ReturnType<typeof refuse> | null {
  const figures = { 'first amount': first, cap, floor, optOutYear };
  for (const [thing, value] of Object.entries(figures)) {
    if (value === null || Number.isFinite(value)) continue;
    return refuse('BAD_NUMBER', { thing, value: String(value), limit: 'finite' });
  }
  return null;
}

/** The change of year k; `index` is null where the client no longer takes part. */
type Change = { readonly index: number | null; readonly applied: number };

/** Of an indexation that `indexedAmount` takes. */
export function indexChange(indexation: Indexation, k: number): Change {
  const { levels, baseYear, lagYears, cap, floor, optOutYear } = indexation;
  if (optOutYear !== null && k >= optOutYear) return { index: null, applied: 0 };
  const at = baseYear + k - lagYears;
  const index = (levels[at] ?? Number.NaN) / (levels[at - 1] ?? Number.NaN) - 1;
  const lifted = floor === null ? index : Math.max(floor, index);
  return { index, applied: cap === null ? lifted : Math.min(cap, lifted) };
}

function badIndexation(indexation: Indexation, years: number): ReturnType<typeof refuse> | null {
  const { levels, baseYear, lagYears, cap, floor, optOutYear } = indexation;
  const bad = levels.find((index) => !(index > 0 && Number.isFinite(index)));
  if (bad !== undefined) {
    return refuse('BAD_TABLE', { thing: 'index level', value: String(bad), limit: 'above 0' });
  }
  if (cap !== null && floor !== null && floor > cap) {
    return refuse('BAD_FIELD', { thing: 'floor', value: String(floor), limit: `at most ${cap}` });
  }
  if (!(years <= mostYears)) {
    return refuse('BAD_FIELD', { thing: 'years', value: String(years), limit: `${mostYears}` });
  }
  const lastYear = optOutYear === null ? years - 1 : Math.min(years, optOutYear) - 1;
  const [earliest, latest] = [baseYear - lagYears, baseYear + lastYear - lagYears];
  const isWhole = [years, baseYear, lagYears].every((n) => Number.isInteger(n) && n >= 0);
  if (isWhole && (lastYear < 1 || (earliest >= 0 && latest < levels.length))) return null;
  return refuse('BAD_TABLE', {
    thing: 'index levels',
    value: `${levels.length}, issue at ${baseYear}, lag ${lagYears}`,
    limit: `positions ${earliest} to ${latest}`,
  });
}

/** No contract runs longer. */
const mostYears = 200;
