/**
 * The gap of an event that takes a sum at its start and moves nothing else: a bill. What is missing
 * grows as the pool does, so as much of it is missing at any later moment, valued at the event, and
 * the lowest moment of the base rules:
 *   gap_l = ( sum - max(0, min over t >= event of PV_at_event(base_t)) )+
 * The same as METHOD §3 with D_t = -sum (1+r)^(t - event), in two steps instead of one for every year.
 */
import { zeros } from '@cebao/kernel';
import type { Path } from '../project/positions.ts';
import type { BasePaths, Gap } from './gap.ts';

/** Both layers, each alone; `sum`: what is taken at the start of the year, fen. */
export function gapsOfSum(
  base: BasePaths,
  { sum, year }: { readonly sum: number; readonly year: number },
): readonly [Gap, Gap] {
  // Until the event the family spends its present standard.
  const ahead = (base.layer2.atEnd[year] ?? 0) - (base.layer1.atEnd[year] ?? 0);
  return [
    gapOfSum(base, { path: base.layer1, lows: base.lows[0] }, { sum, year, ahead }),
    gapOfSum(base, { path: base.layer2, lows: base.lows[1] }, { sum, year, ahead: 0 }),
  ];
}

type Taken = { readonly sum: number; readonly year: number; readonly ahead: number };

type Layer = { readonly path: Path; readonly lows: Float64Array };

function gapOfSum(base: BasePaths, { path, lows }: Layer, { sum, year, ahead }: Taken): Gap {
  const start = (path.afterStart[year] ?? 0) + ahead;
  const least = Math.max(0, Math.min(start, (lows[year] ?? 0) + ahead));
  const fen = Math.max(0, sum - least - (base.retention[year] ?? 0));
  if (sum <= least || start <= least) return { fen, worst: 0 };
  // The first moment at which the base is nothing, or its lowest.
  let t = year + 1;
  const isAbove = (): boolean =>
    (path.atEnd[t] ?? 0) > (lows[t] ?? Infinity) &&
    (path.atEnd[t] ?? 0) * (base.discounts[t - year] ?? 0) + ahead > 0;
  while (isAbove()) t++;
  return { fen, worst: t - year };
}

/** By year's end the least of all later ones, valued at it; after the last one nothing is low. */
export function lowsOf({ atEnd }: Path, poolReturn: number): Float64Array {
  const last = atEnd.length - 1;
  const lows = zeros(atEnd.length);
  lows[last] = Infinity;
  for (let t = last - 1; t >= 0; t--) {
    lows[t] = Math.min(atEnd[t + 1] ?? 0, lows[t + 1] ?? 0) / (1 + poolReturn);
  }
  return lows;
}
