/**
 * The internal rate of return of whole yearly cash flows, with every case in which it is not one rate.
 *
 *     sum over t of  flow_t (1 + i)^{n-t} = 0
 *
 * Source: Kellison, The Theory of Interest, 3rd ed., 7.2 to 7.4 (yield rates, uniqueness by the rule
 * of signs, several or no yields). One change of sign in the flows means at most one rate above
 * -100 %; more changes are searched through, basis point by basis point, from the lowest rate to the
 * highest, and in finer and finer steps beyond both: two rates inside the same step cannot be told
 * apart, and cancel out, unless they are one, at a whole basis point.
 */
import { ok, refuse, round } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { finite } from '../figureChecks.ts';

export type InternalRate =
  | {
      readonly kind: 'one';
      /** Effective per year. */
      readonly rate: number;
      /** The largest whole basis point that the flows still earn, see `floorOf`. */
      readonly floorBp: number;
    }
  /** Some of the rates, not all, may lie outside `lowestBp` to `highestBp`. */
  | { readonly kind: 'several'; readonly rates: readonly number[] }
  | { readonly kind: 'none'; readonly reason: NoRate };

/**
 * `nothingPaid`, `nothingReceived`: all flows have one sign. `beyondRange`: every rate lies outside
 * `lowestBp` to `highestBp`. `neverBalanced`: the signs change, yet no rate balances the flows.
 */
export type NoRate = 'nothingPaid' | 'nothingReceived' | 'beyondRange' | 'neverBalanced';

export const bpPerUnit = 10_000;
export const lowestBp = -9_999;
export const highestBp = 10_000;

/** `flows[t]` at time t in years, fen; below 0 is paid, above 0 received. */
export function internalRate(flows: readonly number[]): Result<InternalRate> {
  const at = flows.findIndex((flow) => !Number.isFinite(flow));
  if (at !== -1) {
    const thing = `cash flow at time ${at}`;
    return refuse('BAD_NUMBER', { thing, value: String(flows[at]), limit: 'finite' });
  }
  const size = flows.reduce((sum, flow) => sum + Math.abs(flow), 0);
  const summed = finite(size, 'sum of the cash flows');
  return summed.ok ? ok(rateOf(flows)) : summed;
}

function rateOf(flows: readonly number[]): InternalRate {
  if (!flows.some((flow) => flow < 0)) return { kind: 'none', reason: 'nothingPaid' };
  if (!flows.some((flow) => flow > 0)) return { kind: 'none', reason: 'nothingReceived' };
  return signChanges(flows) === 1 ? onlyRate(flows) : searched(flows);
}

function signChanges(flows: readonly number[]): number {
  const signs = flows.filter((flow) => flow !== 0).map(Math.sign);
  return signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
}

function onlyRate(flows: readonly number[]): InternalRate {
  const range = { from: lowestBp / bpPerUnit, to: highestBp / bpPerUnit };
  if (balanceSign(flows, range.to) === 0) return one(flows, range.to);
  if (sameSide(flows, range.from, range.to)) return { kind: 'none', reason: 'beyondRange' };
  return one(flows, rootWithin(flows, range));
}

function searched(flows: readonly number[]): InternalRate {
  const lowest = lowestBp / bpPerUnit;
  const highest = highestBp / bpPerUnit;
  const rates = balancedAt(flows, searchedRates(flows));
  const within = rates.filter((rate) => rate >= lowest && rate <= highest);
  const [rate] = within;
  if (rates.length === 0) return { kind: 'none', reason: 'neverBalanced' };
  if (rate === undefined) return { kind: 'none', reason: 'beyondRange' };
  return rates.length === 1 ? one(flows, rate) : { kind: 'several', rates };
}

/** Rates between neighbours of which, or at which, the sign of the balance changes. */
function balancedAt(flows: readonly number[], searchedFor: readonly number[]): readonly number[] {
  const rates: number[] = [];
  let [before, sign] = [0, Number.NaN];
  for (const at of searchedFor) {
    const signNow = balanceSign(flows, at);
    if (signNow === 0 && sign !== 0) rates.push(at);
    if (signNow * sign < 0) rates.push(rootWithin(flows, { from: before, to: at }));
    [before, sign] = [at, signNow];
  }
  return rates;
}

/** Every basis point of the range, and beyond it as far as a rate can balance the flows. */
function searchedRates(flows: readonly number[]): readonly number[] {
  const known = flows.filter((flow) => flow !== 0);
  const most = known.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  // Cauchy: the roots 1 + i of a polynomial lie below 1 + max |a_k| / |a_n|, and above its like.
  const highest = 1 + most / Math.abs(known[0] ?? most);
  const lowest = 1 / (1 + most / Math.abs(known.at(-1) ?? most));
  const below: number[] = [];
  for (let u = (lowestBp + bpPerUnit) / bpPerUnit / finer; u * finer > lowest; u /= finer) {
    below.push(u - 1);
  }
  const inside = Array.from(
    { length: highestBp - lowestBp + 1 },
    (_, k) => (lowestBp + k) / bpPerUnit,
  );
  const above: number[] = [];
  for (let u = (1 + highestBp / bpPerUnit) * finer; u / finer < highest; u *= finer) {
    above.push(u - 1);
  }
  return [...below.reverse(), ...inside, ...above];
}

/** Factor between the accumulations 1 + i that are tried outside the range. */
const finer = 1 + 1e-3;

function one(flows: readonly number[], rate: number): InternalRate {
  return { kind: 'one', rate, floorBp: floorOf(flows, rate) };
}

type Range = { readonly from: number; readonly to: number };

/** A rate that balances exactly counts with the basis point that it opens. */
function sameSide(flows: readonly number[], from: number, to: number): boolean {
  return balance(flows, from) < 0 === balance(flows, to) < 0;
}

function rootWithin(flows: readonly number[], { from, to }: Range): number {
  let [low, high] = [from, to];
  const isBelow = balance(flows, low) < 0;
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if (balance(flows, middle) < 0 === isBelow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** 2^-60 of the range: as close as a float64 gets. */
const halvings = 60;

/**
 * What is left over at the end when everything earns i, for i above 0 what that is worth now: the
 * signs are the same, and neither grows beyond all bounds.
 */
function balance(flows: readonly number[], i: number): number {
  let left = 0;
  if (i > 0) for (const flow of flows.toReversed()) left = left / (1 + i) + flow;
  else for (const flow of flows) left = left * (1 + i) + flow;
  return left;
}

/** -1, 0, 1; 0 also where it is lost in the rounding of what is added up. */
function balanceSign(flows: readonly number[], i: number): number {
  const left = balance(flows, i);
  const size = balance(flows.map(Math.abs), i);
  return Math.abs(left) <= lost * size ? 0 : Math.sign(left);
}
const lost = 1e-14;

/** Floored: 2.799 % is 2.79 %. A whole basis point that balances but for float64 is reached. */
function floorOf(flows: readonly number[], rate: number): number {
  const nearest = round.halfUp(rate * bpPerUnit);
  const isReached = balanceSign(flows, nearest / bpPerUnit) === 0;
  return isReached ? nearest : round.floor(rate * bpPerUnit);
}
