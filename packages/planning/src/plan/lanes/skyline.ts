/** The best value seen so far below each premium, in buckets: what a new pair must rise above. */
import { zeros } from '@cebao/kernel';
const buckets = 1024;

export type Skyline = {
  /** Notes a pair; false where a pair of a lower bucket is worth as much. */
  readonly rises: (premium: number, value: number) => boolean;
  /** Whether a pair of a lower bucket is worth as much. */
  readonly isAbove: (premium: number, value: number) => boolean;
};

export function skyline(limit: number): Skyline {
  const best = zeros(buckets + 1).fill(-Infinity);
  const scale = buckets / (limit + 1);
  return {
    isAbove: (premium, value) => (best[(premium * scale) | 0] ?? -Infinity) >= value,
    rises: (premium, value) => {
      const own = (premium * scale) | 0;
      if ((best[own] ?? -Infinity) >= value) return false;
      for (let b = own + 1; b <= buckets; b++) {
        if ((best[b] ?? -Infinity) >= value) break;
        best[b] = value;
      }
      return true;
    },
  };
}
