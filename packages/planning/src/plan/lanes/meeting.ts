/**
 * Pareto list of illness options that also pay on death: each meets the death options. What a payment
 * on death adds is worth less the more is paid already, so a pair is worth at most what its two sides
 * add each alone. Of most pairs that bound says that another one beats them: only the rest are valued.
 */
import { frontOfRaw, type Front } from '../front.ts';
import type { Stakes } from '../value.ts';
import type { WorthOfDeath } from './deathValues.ts';
import type { IllnessWorth } from './illnessWorth.ts';
import { bundleOf, type LaneFronts, type Lanes } from './lanes.ts';
import { skyline, type Skyline } from './skyline.ts';

export function meetingFront(illnesses: readonly IllnessWorth[], setting: LaneFronts): Front {
  const { lanes, limit } = setting;
  const reached = skyline(limit);
  const alone = deathsAlone(lanes);
  for (const illness of illnesses) noteLeast(illness, { alone, reached, setting });
  const found: Found = { premiums: [], values: [], pairs: [] };
  for (const illness of illnesses) meet(illness, { alone, reached, setting, found });
  const { pairs } = found;
  return frontOfRaw(
    { premiums: Float64Array.from(found.premiums), values: Float64Array.from(found.values) },
    {
      limit,
      pick: (index) => {
        const pair = pairs[index];
        return pair === undefined ? undefined : bundleOf(lanes, pair);
      },
    },
  );
}

type Pair = { readonly illness: IllnessWorth; readonly death: number };

type Found = {
  readonly premiums: number[];
  readonly values: number[];
  readonly pairs: Pair[];
};

/** Death options beside the core alone, and the places of those that are worth more than all before. */
type Alone = { readonly worthOf: WorthOfDeath; readonly rising: readonly number[] };

type Meeting = {
  readonly alone: Alone;
  readonly reached: Skyline;
  readonly setting: LaneFronts;
};

function deathsAlone({ options, deaths, deathValues }: Lanes): Alone {
  const worthOf = deathValues(options.corePaid);
  let best = -Infinity;
  const rising: number[] = [];
  deaths.forEach((death, at) => {
    const worth = worthOf(death);
    if (worth <= best) return;
    best = worth;
    rising.push(at);
  });
  return { worthOf, rising };
}

/** A pair is worth at least what its death option is worth without the illness option's payments. */
function noteLeast(illness: IllnessWorth, { alone, reached, setting }: Meeting): void {
  const { deaths, options } = setting.lanes;
  const { premiums, paidNow } = options.deaths;
  const wanting = wantingOf(illness, setting);
  for (const at of alone.rising) {
    const death = deaths[at] ?? 0;
    const premium = illness.premium + (premiums[death] ?? 0);
    if (premium > setting.limit) return;
    if ((paidNow[death] ?? 0) < wanting) continue;
    reached.rises(premium, illness.living + alone.worthOf(death));
  }
}

/** What the death option has to pay in the first year. */
function wantingOf({ pair }: IllnessWorth, { lanes, least }: LaneFronts): number {
  return least - (lanes.options.corePaid.death[0] ?? 0) - (pair.paid.death[0] ?? 0);
}

/** Sums of the same worths in another order differ by less. */
const rounding = 1 + 1e-9;

/** All pairs of one illness option that may be worth more than those before, and cheaper ones. */
function meet(
  illness: IllnessWorth,
  { alone, reached, setting, found }: Meeting & { readonly found: Found },
): void {
  const { options, deaths, deathValues, stakes } = setting.lanes;
  const { premiums, paidNow } = options.deaths;
  const wanting = wantingOf(illness, setting);
  const worthOf = deathValues(illness.pair.besideDeath);
  const gain = gainOf(worthOf, { alone, stakes });
  let best = -Infinity;
  const mayRise = (death: number): boolean => {
    const most = (gain + alone.worthOf(death)) * rounding;
    if (most <= best) return false;
    return !reached.isAbove(illness.premium + (premiums[death] ?? 0), illness.living + most);
  };
  const tryOne = (death: number): void => {
    const worth = worthOf(death);
    if (worth <= best) return;
    best = worth;
    const premium = illness.premium + (premiums[death] ?? 0);
    const value = worth + illness.living;
    if (!reached.rises(premium, value)) return;
    found.premiums.push(premium);
    found.values.push(value);
    found.pairs.push({ illness, death });
  };
  alone.rising.forEach((first, step) => {
    // Up to the next that rises none is worth more alone, and all cost more: one bound for all.
    if (!mayRise(deaths[first] ?? 0)) return;
    const until = alone.rising[step + 1] ?? deaths.length;
    for (let at = first; at < until; at++) {
      const death = deaths[at] ?? 0;
      if (illness.premium + (premiums[death] ?? 0) > setting.limit) return;
      if ((paidNow[death] ?? 0) >= wanting && mayRise(death)) tryOne(death);
    }
  });
}

/**
 * The most that the illness option's payments on death add: what they add where nothing is bought for
 * death. No bound where the standard of living weighs more than essentials: a payment is then worth
 * more beside another.
 */
function gainOf(
  worthOf: WorthOfDeath,
  { alone, stakes }: { readonly alone: Alone; readonly stakes: Stakes },
): number {
  const [essentials, standard] = stakes.weights;
  return essentials < standard ? Infinity : worthOf(nothingBought) - alone.worthOf(nothingBought);
}

/** The first of all death options. */
const nothingBought = 0;
