/**
 * The internal rate of return of whole yearly cash flows, with every case in which it is not one rate.
 *
 *     sum over t of  flow_t (1 + i)^{n-t} = 0
 *
 * Source: Kellison, The Theory of Interest, 3rd ed., 7.2 to 7.4 (yield rates, uniqueness by the rule
 * of signs, several or no yields). One change of sign in the flows means at most one rate above
 * -100 %; more changes are searched through, basis point by basis point, from the lowest rate to the
 * highest: two rates inside the same basis point cannot be told apart, and cancel out.
 */
import { assert, round } from '@cebao/kernel';

export type InternalRate =
  | {
      readonly kind: 'one';
      /** Effective per year. */
      readonly rate: number;
      /** The largest whole basis point that the flows still earn, see `floorOf`. */
      readonly floorBp: number;
    }
  | { readonly kind: 'several'; readonly rates: readonly number[] }
  | { readonly kind: 'none'; readonly reason: NoRate };

/**
 * `nothingPaid`, `nothingReceived`: all flows have one sign. `beyondRange`: the rate lies outside
 * `lowestBp` to `highestBp`. `neverBalanced`: the signs change, yet no rate balances the flows.
 */
export type NoRate = 'nothingPaid' | 'nothingReceived' | 'beyondRange' | 'neverBalanced';

export const bpPerUnit = 10_000;
export const lowestBp = -9_999;
export const highestBp = 10_000;

/** `flows[t]` at time t in years, fen; below 0 is paid, above 0 received. */
export function internalRate(flows: readonly number[]): InternalRate {
  assert(flows.every(Number.isFinite), 'Every cash flow is a finite amount.');
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
  if (sameSide(flows, range.from, range.to)) return { kind: 'none', reason: 'beyondRange' };
  return one(flows, rootWithin(flows, range));
}

function searched(flows: readonly number[]): InternalRate {
  const rates: number[] = [];
  for (let bp = lowestBp; bp < highestBp; bp += 1) {
    const range = { from: bp / bpPerUnit, to: (bp + 1) / bpPerUnit };
    if (!sameSide(flows, range.from, range.to)) rates.push(rootWithin(flows, range));
  }
  const [rate, second] = rates;
  if (rate === undefined) return { kind: 'none', reason: 'neverBalanced' };
  return second === undefined ? one(flows, rate) : { kind: 'several', rates };
}

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

/** What is left over at the end when everything earns i; its sign is that of the present value. */
function balance(flows: readonly number[], i: number): number {
  let left = 0;
  for (const flow of flows) left = left * (1 + i) + flow;
  return left;
}

/**
 * Floored: 2.799 % is 2.79 %. A rate that is a whole basis point but for the rounding of the printed
 * amounts counts as reached: when at that basis point half a fen more at the end would do.
 */
function floorOf(flows: readonly number[], rate: number): number {
  const nearest = round.halfUp(rate * bpPerUnit);
  const missing = Math.abs(balance(flows, nearest / bpPerUnit));
  return missing <= 1 / 2 ? nearest : round.floor(rate * bpPerUnit);
}
