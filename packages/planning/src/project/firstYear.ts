/** What the family spends in the first year, by layer, read off the streams. */
import type { FirstYear } from '../household/familyView.ts';
import type { Stream } from './stream.ts';

export function firstYear(base: readonly Stream[]): FirstYear {
  let layer1 = 0;
  let layer2 = 0;
  let debts = 0;
  for (const s of base) {
    const spent = -(s.amounts[0] ?? 0);
    if (spent <= 0) continue;
    if (s.layer === 2) layer2 += spent;
    if (s.layer <= 1) layer1 += spent;
    if (s.code === 'debt') debts += spent;
  }
  return { layer1, layer2, debts };
}
