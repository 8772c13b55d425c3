/** Pareto list of illness options that also pay on death: each meets the death options. */
import { frontOfRaw, type Front } from '../front.ts';
import type { IllnessWorth } from './illnessWorth.ts';
import { bundleOf, type LaneFronts } from './lanes.ts';
import { skyline } from './skyline.ts';

export function meetingFront(
  illnesses: readonly IllnessWorth[],
  { lanes, limit, least }: LaneFronts,
): Front {
  const { deaths, corePaid } = lanes.options;
  const core = corePaid.death[0] ?? 0;
  const premiums: number[] = [];
  const worths: number[] = [];
  const pairs: Pair[] = [];
  const reached = skyline(limit);
  for (const illness of illnesses) {
    const values = lanes.deathValues(illness.pair.besideDeath);
    const wanting = least - core - (illness.pair.paid.death[0] ?? 0);
    for (let k = 0; k < lanes.deaths.length; k++) {
      const death = lanes.deaths[k] ?? 0;
      const premium = illness.premium + (deaths.premiums[death] ?? 0);
      if (premium > limit || (deaths.paidNow[death] ?? 0) < wanting) continue;
      const value = (values[death] ?? 0) + illness.living;
      if (!reached.rises(premium, value)) continue;
      premiums.push(premium);
      worths.push(value);
      pairs.push({ illness, death });
    }
  }
  const raw = {
    premiums: Float64Array.from(premiums),
    values: Float64Array.from(worths),
  };
  return frontOfRaw(raw, {
    limit,
    pick: (index) => {
      const pair = pairs[index];
      return pair === undefined ? undefined : bundleOf(lanes, pair);
    },
  });
}

type Pair = { readonly illness: IllnessWorth; readonly death: number };
