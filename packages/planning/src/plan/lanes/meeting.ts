/** Pareto list of illness options that also pay on death: each meets the death options. */
import { frontOfRaw, type Front } from '../front.ts';
import type { IllnessWorth } from './illnessWorth.ts';
import type { Beside } from './deathValues.ts';
import { bundleOf, type LaneFronts, type Lanes, type Rising } from './lanes.ts';
import { skyline } from './skyline.ts';

export function meetingFront(illnesses: readonly IllnessWorth[], setting: LaneFronts): Front {
  const { lanes, limit } = setting;
  const { premiums: deathPremiums } = lanes.options.deaths;
  const premiums: number[] = [];
  const worths: number[] = [];
  const pairs: Pair[] = [];
  const reached = skyline(limit);
  for (const illness of illnesses) {
    const { deaths, values } = risingDeaths(setting, illness);
    for (let k = 0; k < deaths.length; k++) {
      const death = deaths[k] ?? 0;
      const premium = illness.premium + (deathPremiums[death] ?? 0);
      if (premium > limit) break;
      const value = (values[k] ?? 0) + illness.living;
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

/**
 * Illness options that pay alike on death, and only differ by their bills, say, meet the same options.
 */
function risingDeaths(
  { lanes, limit, least }: LaneFronts,
  { pair, premium }: IllnessWorth,
): Rising {
  const core = lanes.options.corePaid.death[0] ?? 0;
  const wanting = least - core - (pair.paid.death[0] ?? 0);
  const room = limit - premium;
  const own = lanes.rising.get(pair.besideDeath) ?? new Map<number, Rising>();
  lanes.rising.set(pair.besideDeath, own);
  const before = own.get(wanting);
  if (before !== undefined && before.room >= room) return before;
  const found = risingBeside(pair.besideDeath, lanes, { wanting, room });
  own.set(wanting, found);
  return found;
}

function risingBeside(
  beside: Beside,
  { options, deaths: all, deathValues }: Lanes,
  { wanting, room }: { readonly wanting: number; readonly room: number },
): Rising {
  const { paidNow, premiums } = options.deaths;
  let count = 0;
  while (count < all.length && (premiums[all[count] ?? 0] ?? 0) <= room) count++;
  const within = all.subarray(0, count);
  const worths = deathValues(beside, within);
  const deaths: number[] = [];
  const values: number[] = [];
  let best = -Infinity;
  for (let k = 0; k < count; k++) {
    const death = within[k] ?? 0;
    const value = worths[death] ?? 0;
    if (value <= best || (paidNow[death] ?? 0) < wanting) continue;
    best = value;
    deaths.push(death);
    values.push(value);
  }
  return { room, deaths: Int32Array.from(deaths), values: Float64Array.from(values) };
}

type Pair = { readonly illness: IllnessWorth; readonly death: number };
