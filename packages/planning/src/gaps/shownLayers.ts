/** The layers of a gap in their order: two, and the wishes where they count. */
import type { GapResult, LayerGap } from './gapView.ts';

export function shownLayers({
  now,
  wishes,
}: Pick<GapResult, 'now' | 'wishes'>): readonly LayerGap<1 | 2 | 3>[] {
  return wishes === null ? now : [...now, wishes.now];
}
