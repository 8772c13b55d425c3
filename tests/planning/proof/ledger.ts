/**
 * A ledger beside the engine's projection: every labelled term booked into its year, the pool walked
 * from opening to closing. It knows what a stream is (label, layer, timing, amounts) and nothing of
 * how the engine sums streams or finds gaps. Source: METHOD §1 (timing), §3 (gap).
 */
import type { Stream } from '../../../packages/planning/src/project/stream.ts';

/** Of one year, fen: opening + start, then a year's return, mid-year money half of it, end. */
export type Year = {
  readonly opening: number;
  readonly terms: ReadonlyMap<string, number>;
  readonly interest: number;
  readonly afterStart: number;
  readonly closing: number;
};

export type Spending = {
  readonly layer: 1 | 2;
  /** Until then the present standard (layers 1 and 2) is spent. */
  readonly eventYear: number;
  readonly poolReturn: number;
};

export function bookedYears(
  streams: readonly Stream[],
  { layer, eventYear, poolReturn }: Spending,
): readonly Year[] {
  const horizon = streams[0]?.amounts.length ?? 0;
  const years: Year[] = [];
  let opening = 0;
  for (let t = 0; t < horizon; t++) {
    const counted = streams.filter((s) => s.layer <= (t < eventYear ? 2 : layer));
    const year = bookedYear(counted, { t, opening, poolReturn });
    years.push(year);
    opening = year.closing;
  }
  return years;
}

function bookedYear(
  counted: readonly Stream[],
  { t, opening, poolReturn: r }: { t: number; opening: number; poolReturn: number },
): Year {
  const terms = new Map<string, number>();
  const flows = { start: 0, mid: 0, end: 0 };
  for (const { code, subject, timing, amounts } of counted) {
    const fen = amounts[t] ?? 0;
    if (fen === 0) continue;
    const label = `${code} ${subject}`;
    terms.set(label, (terms.get(label) ?? 0) + fen);
    flows[timing] += fen;
  }
  const afterStart = opening + flows.start;
  const interest = afterStart * r + flows.mid * (Math.sqrt(1 + r) - 1);
  const booked = [...terms.values()].reduce((sum, fen) => sum + fen, 0);
  return { opening, terms, interest, afterStart, closing: opening + booked + interest };
}

/** Positions that the gap looks at: just after the event's start, then every year's end. */
function samples(years: readonly Year[], eventYear: number): readonly number[] {
  return [years[eventYear]?.afterStart ?? 0, ...years.slice(eventYear).map((year) => year.closing)];
}

/** The smallest sum at the event after which no later year is worse than without it, or below 0. */
export function plainGap(
  { base, event }: { readonly base: readonly Year[]; readonly event: readonly Year[] },
  { eventYear, poolReturn, kept }: Omit<Spending, 'layer'> & { readonly kept: number },
): number {
  const without = samples(base, eventYear);
  const short = samples(event, eventYear).map((position, k) => {
    const allowed = Math.min(0, without[k] ?? 0);
    return (allowed - position) / (1 + poolReturn) ** k;
  });
  return Math.max(0, Math.max(...short) - kept);
}
