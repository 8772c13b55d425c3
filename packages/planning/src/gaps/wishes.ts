/**
 * The third layer: the gap with the wishes, only where the client asks for it (a weight above 0) and
 * has any. Until the event the family spends its wishes too, from then on as well, in base and event
 * alike. Source: METHOD §3, §6.
 */
import type { Context } from '../project/context.ts';
import { flowsOf, pathOf, sampled, type Path } from '../project/positions.ts';
import type { Stream } from '../project/stream.ts';
import { gapAlong, noGap, type BasePaths, type Gap } from './gap.ts';

/** The base with the wishes; null where they do not count. */
export function wishPath(
  base: readonly Stream[],
  { assumptions }: Pick<Context, 'assumptions'>,
): Path | null {
  if (assumptions.weightLayer3 === 0 || base.every(({ layer }) => layer < 3)) return null;
  const flows = flowsOf(base, 3);
  return flows === null ? null : pathOf(flows, assumptions.poolReturn);
}

/** Of all that a script changes, wishes included; none where they do not count. */
export function wishGap(
  paths: BasePaths,
  changed: readonly Stream[],
  { year, lastYear }: { readonly year: number; readonly lastYear: number },
): Gap {
  const { layer3, poolReturn } = paths;
  const flows = flowsOf(changed, 3, year);
  if (layer3 === null || flows === null || lastYear <= year) return noGap;
  const samples = sampled(flows, { poolReturn, from: year });
  // What is spent until the event is what is spent from then on: nothing is ahead of the layer.
  return gapAlong({ ...paths, layer2: layer3 }, { layer: 2, year, lastYear }, samples);
}
