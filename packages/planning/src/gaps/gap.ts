/**
 * The smallest sum paid at the event so that in no later year the family is worse off than without
 * the event, or below the layer, whichever is lower:
 *   gap_l = max over t >= event of PV_at_event( min(0, base_t) - event_t )+
 * With event_t = base_t + D_t (D: what the script changes) this is max PV( -D_t - max(0, base_t) )+.
 * Until the event the family spends its present standard; from the event on, layers <= l, in base
 * and event alike. A retention (off by default) is taken off every gap. Source: METHOD §3.
 */
import { zeros } from '@cebao/kernel';
import {
  flowsOf,
  sampleInto,
  type Flows,
  type LayerFlows,
  type Path,
} from '../project/positions.ts';
import type { Stream } from '../project/stream.ts';

/** Base paths by layer; the second is the present standard, spent until the event. */
export type BasePaths = {
  readonly layer1: Path;
  readonly layer2: Path;
  /** With the wishes; null where the client does not ask for them, or has none (`wishes.ts`). */
  readonly layer3: Path | null;
  readonly poolReturn: number;
  /** What the family bears itself by event year, fen: zeros unless the client keeps a retention. */
  readonly retention: Float64Array;
  /** What a sum so many years after the event is worth at it. */
  readonly discounts: Float64Array;
  /** By layer and year's end the least of all later ones, valued at it (`gapOfSum.ts`). */
  readonly lows: readonly [Float64Array, Float64Array];
};

export type Gap = {
  readonly fen: number;
  /** Years from the event to the worst moment; 0 = just after it. */
  readonly worst: number;
};

export const noGap: Gap = { fen: 0, worst: 0 };

export type GapAsked = {
  readonly layer: 1 | 2;
  /** Of the event. */
  readonly year: number;
  /** Last year's end that counts: nobody needs anything later. Left out: the horizon. */
  readonly lastYear?: number;
};

/** The gap from what a script changes, stream by stream. */
export function gapOfStreams(base: BasePaths, changed: readonly Stream[], asked: GapAsked): Gap {
  const flows = flowsOf(changed, asked.layer, asked.year);
  return flows === null ? noGap : gapOfFlows(base, flows, asked);
}

/** The same from their sums. */
function gapOfFlows(base: BasePaths, flows: Flows, asked: GapAsked): Gap {
  return gapAlong(base, asked, samplesOf(flows, { base, year: asked.year }));
}

/** Both layers' gaps, each alone, from the flows that the event changes in them. */
export function gapsOfFlows(
  base: BasePaths,
  [first, second]: LayerFlows,
  asked: Omit<GapAsked, 'layer'>,
): readonly [Gap, Gap] {
  const { year } = asked;
  const samples = samplesOf(first, { base, year });
  const { lastYear = Infinity } = asked;
  const essentials = gapAlong(base, { layer: 1, year, lastYear }, samples);
  if (second !== first) samplesOf(second, { base, year });
  return [essentials, gapAlong(base, { layer: 2, year, lastYear }, samples)];
}

function samplesOf(
  flows: Flows,
  { base, year }: { readonly base: BasePaths; readonly year: number },
): Float64Array {
  const samples = samplesFor(flows.start.length);
  sampleInto(samples, flows, { poolReturn: base.poolReturn, from: year });
  return samples;
}

/** One row for all gaps of a length: each is read before the next is asked for. */
function samplesFor(years: number): Float64Array {
  const known = rows.get(years) ?? zeros(years + 1);
  rows.set(years, known);
  return known;
}

const rows = new Map<number, Float64Array>();

/**
 * Largest value at the event of what is missing just after it and at each later year's end. `change`:
 * what the event changes, just after its step's start and then at every year's end.
 */
export function gapAlong(
  base: Omit<BasePaths, 'lows'>,
  { layer, year, lastYear = Infinity }: GapAsked,
  change: Float64Array,
): Gap {
  const own = layer === 1 ? base.layer1 : base.layer2;
  const growth = 1 + base.poolReturn;
  const start = own.atEnd[year] ?? 0;
  /** What the family has at the event beyond the layer's own path; grows with the pool. */
  let ahead = (base.layer2.atEnd[year] ?? 0) - start;
  let best = shortfall((own.afterStart[year] ?? 0) + ahead, change[year] ?? 0);
  let worst = 0;
  const last = Math.min(lastYear, own.atEnd.length - 1);
  for (let t = year + 1; t <= last; t++) {
    ahead *= growth;
    const discount = base.discounts[t - year] ?? 0;
    const short = shortfall((own.atEnd[t] ?? 0) + ahead, change[t] ?? 0) * discount;
    if (short > best) {
      best = short;
      worst = t - year;
    }
  }
  return { fen: beyond(best, base.retention[year]), worst };
}

/** By years: 1, 1 / (1+r), 1 / (1+r)^2 .. */
export function discountsOf(poolReturn: number, years: number): Float64Array {
  const discounts = zeros(years + 1).fill(1);
  for (let t = 1; t <= years; t++) discounts[t] = (discounts[t - 1] ?? 0) / (1 + poolReturn);
  return discounts;
}

function beyond(loss: number, kept = 0): number {
  return loss > kept ? loss - kept : 0;
}

/** ( min(0, base) - (base + change) )+ */
function shortfall(base: number, change: number): number {
  const short = -change - Math.max(0, base);
  return short > 0 ? short : 0;
}
