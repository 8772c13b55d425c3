/**
 * What every option of a death lane is worth over what pays on death beside it. Per cell of years and
 * amount the worth is summed once; an option is then the sum of its cells. All options add the same
 * cells in the same order, so that two which close the same gaps are worth the same to the last bit.
 */
import { zeros } from '@cebao/kernel';
import type { DeathScript, Payouts } from '../payouts.ts';
import type { Stakes } from '../value.ts';
import { clipped, topOf } from './clipped.ts';
import type { Cell, DeathLane } from './deathLane.ts';

/** What pays on death beside the lane: the default core, and an illness option. */
export type Beside = Pick<Payouts, DeathScript>;

/** What the stakes of one pass make of a death lane; each is computed once. */
export type DeathValues = {
  /** The worth of an option beside what else pays. */
  readonly beside: (beside: Beside) => WorthOfDeath;
  /** What it is worth to close all gaps of death: no payment is worth more. */
  readonly most: number;
  /** Of options by rising premium those of use; asked with the same row it gives the same. */
  readonly clipped: (deaths: Int32Array) => Int32Array;
};
export type WorthOfDeath = (death: number) => number;

export function deathValues(lane: DeathLane, stakes: Stakes): DeathValues {
  const worths = new Map<Beside, WorthOfDeath>();
  const useful = new Map<Int32Array, Int32Array>();
  return {
    most: closedWorth(lane, stakes),
    beside: (beside) => {
      const known = worths.get(beside) ?? worthsBeside(beside, { lane, stakes });
      worths.set(beside, known);
      return known;
    },
    clipped: (deaths) => {
      const known = useful.get(deaths) ?? clipped(deaths, lane, stakes);
      useful.set(deaths, known);
      return known;
    },
  };
}

function closedWorth({ cells }: DeathLane, stakes: Stakes): number {
  let value = 0;
  for (const { script, from, until } of cells) {
    const { g3, worth } = stakes.script[script];
    for (let t = from; t < until; t++) value += worth(t, g3[t] ?? 0);
  }
  return value;
}

function worthsBeside(
  beside: Beside,
  { lane, stakes }: { readonly lane: DeathLane; readonly stakes: Stakes },
): WorthOfDeath {
  const { cells, amounts, paid } = lane;
  const worthOf = cells.map((cell) => cellWorth(cell, { stakes, beside: beside[cell.script] }));
  const width = cells.length;
  const distinct = amounts.length;
  // By cell and amount, NaN until it is asked for.
  const worths = zeros(width * distinct).fill(Number.NaN);
  const valueOf = (death: number): number => {
    let value = 0;
    for (let c = 0; c < width; c++) {
      const amount = paid[death * width + c] ?? 0;
      const at = c * distinct + amount;
      let worth = worths[at] ?? 0;
      if (Number.isNaN(worth)) {
        worth = worthOf[c]?.(amounts[amount] ?? 0) ?? 0;
        worths[at] = worth;
      }
      value += worth;
    }
    return value;
  };
  const values = zeros(lane.lines.length).fill(Number.NaN);
  return (death) => {
    const before = values[death] ?? 0;
    if (!Number.isNaN(before)) return before;
    const value = valueOf(death);
    values[death] = value;
    return value;
  };
}

/** Worth in the years of one cell; what no gap of the cell takes is worth no more. */
function cellWorth(
  { script, from, until }: Cell,
  { stakes, beside }: { readonly stakes: Stakes; readonly beside: Float64Array },
): (amount: number) => number {
  const { g3, worth } = stakes.script[script];
  const top = topOf(g3, from, until);
  return (amount) => {
    const paid = Math.min(amount, top);
    let value = 0;
    for (let t = from; t < until; t++) value += worth(t, paid + (beside[t] ?? 0));
    return value;
  };
}
