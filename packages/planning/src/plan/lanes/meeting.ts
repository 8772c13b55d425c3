/**
 * Pareto list of illness options that also pay on death: each meets the death options. What a payment
 * on death adds is worth less the more is paid already, so a pair is worth at most what its two sides
 * add each alone. Of most pairs that bound says that another one beats them: only the rest are valued.
 */
import { copied, zeros } from '@cebao/kernel';
import { frontOfRaw, type Front } from '../front.ts';
import type { Stakes } from '../value.ts';
import type { WorthOfDeath } from './deathValues.ts';
import type { IllnessWorth } from './illnessWorth.ts';
import { bundleOf, lastingBeside, type LaneFronts, type Lanes } from './lanes.ts';
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
    { premiums: copied(found.premiums), values: copied(found.values) },
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

/** Death options beside the core alone, in their order. */
type Alone = {
  readonly worths: Float64Array;
  readonly premiums: Float64Array;
  /** Places of those that are worth more than all before. */
  readonly rising: readonly number[];
  /** By place the next one that may be worth more: of one that rises the next that does. */
  readonly next: Int32Array;
  readonly nothingBought: number;
};

type Meeting = {
  readonly alone: Alone;
  readonly reached: Skyline;
  readonly setting: LaneFronts;
};

function deathsAlone({ options, deaths, deathValues }: Lanes): Alone {
  const worthOf = deathValues.beside(options.corePaid);
  const worths = zeros(deaths.length);
  const premiums = zeros(deaths.length);
  const rising: number[] = [];
  let best = -Infinity;
  for (let at = 0; at < deaths.length; at++) {
    const death = deaths[at] ?? 0;
    const worth = worthOf(death);
    worths[at] = worth;
    premiums[at] = options.deaths.premiums[death] ?? 0;
    if (worth <= best) continue;
    best = worth;
    rising.push(at);
  }
  const next = Int32Array.from(deaths, (_, at) => at + 1);
  rising.forEach((at, step) => {
    next[at] = rising[step + 1] ?? deaths.length;
  });
  return { worths, premiums, rising, next, nothingBought: worthOf(nothingBought) };
}

/** A pair is worth at least what its death option is worth without the illness option's payments. */
function noteLeast(illness: IllnessWorth, { alone, reached, setting }: Meeting): void {
  const { deaths, options } = setting.lanes;
  const { lastingNow } = options.deaths;
  const wanting = setting.least - lastingBeside(options, illness);
  for (const at of alone.rising) {
    const premium = illness.premium + (alone.premiums[at] ?? 0);
    if (premium > setting.limit) return;
    if ((lastingNow[deaths[at] ?? 0] ?? 0) < wanting) continue;
    reached.rises(premium, illness.living + (alone.worths[at] ?? 0));
  }
}

/** Sums of the same worths in another order differ by less. */
const rounding = 1 + 1e-9;

/** All pairs of one illness option that may be worth more than those before, and cheaper ones. */
function meet(
  illness: IllnessWorth,
  { alone, reached, setting, found }: Meeting & { readonly found: Found },
): void {
  const { options, deaths, deathValues, stakes } = setting.lanes;
  const { lastingNow } = options.deaths;
  const wanting = setting.least - lastingBeside(options, illness);
  const worthOf = deathValues.beside(illness.pair.besideDeath);
  const gain = gainOf(worthOf, { alone, stakes });
  let best = -Infinity;
  let next = 0;
  for (let at = 0; at < deaths.length; at = next) {
    const premium = illness.premium + entry(alone.premiums, at);
    if (premium > setting.limit) return;
    const most = Math.min(gain + entry(alone.worths, at), deathValues.most) * rounding;
    const isBeaten = most <= best || reached.isAbove(premium, illness.living + most);
    // Up to the next that rises none is worth more alone, and all cost more: one bound for all.
    next = isBeaten ? entry(alone.next, at) : at + 1;
    if (isBeaten) continue;
    const death = entry(deaths, at);
    const worth = entry(lastingNow, death) < wanting ? best : worthOf(death);
    if (worth <= best) continue;
    best = worth;
    note(found, { pair: { illness, death }, premium, worth, reached });
  }
}

function entry(row: Float64Array | Int32Array, at: number): number {
  return row[at] ?? 0;
}

type Met = {
  readonly pair: Pair;
  readonly premium: number;
  /** On death. */
  readonly worth: number;
  readonly reached: Skyline;
};

function note(found: Found, { pair, premium, worth, reached }: Met): void {
  const value = worth + pair.illness.living;
  if (!reached.rises(premium, value)) return;
  found.premiums.push(premium);
  found.values.push(value);
  found.pairs.push(pair);
}

/**
 * The most that the illness option's payments on death add: what they add where nothing is bought for
 * death. No bound where a layer weighs more than the one before it: a payment is then worth more beside another.
 */
function gainOf(
  worthOf: WorthOfDeath,
  { alone, stakes }: { readonly alone: Alone; readonly stakes: Stakes },
): number {
  const [essentials, standard, wishes] = stakes.weights;
  const rises = essentials < standard || standard < wishes;
  return rises ? Infinity : worthOf(nothingBought) - alone.nothingBought;
}

/** The first of all death options. */
const nothingBought = 0;
