/**
 * What every option of a death lane is worth over what pays on death beside it. Per cell of years and
 * amount the worth is summed once; an option is then the sum of its cells. All options add the same
 * cells in the same order, so that two which close the same gaps are worth the same to the last bit.
 */
import type { Payouts } from '../payouts.ts';
import type { Stakes } from '../value.ts';
import type { Cell, DeathLane, DeathScript } from './deathLane.ts';

/** What pays on death beside the lane: the default core, and an illness option. */
export type Beside = Pick<Payouts, DeathScript>;

/** Worth by option beside what else pays; each list is computed once. */
export type DeathValues = (beside: Beside) => Float64Array;

export function deathValues(lane: DeathLane, stakes: Stakes): DeathValues {
  const known = new Map<Beside, Float64Array>();
  return (beside) => {
    const before = known.get(beside);
    if (before !== undefined) return before;
    const values = valuesBeside(beside, { lane, stakes });
    known.set(beside, values);
    return values;
  };
}

function valuesBeside(
  beside: Beside,
  { lane, stakes }: { readonly lane: DeathLane; readonly stakes: Stakes },
): Float64Array {
  const values = new Float64Array(lane.lines.length);
  for (const script of ['death', 'accidentalDeath'] as const) {
    for (const cell of lane.cells) {
      const worths = cellWorths(cell, { lane, stakes, script, beside: beside[script] });
      const paid = cell.paid[script];
      for (let at = 0; at < values.length; at++) {
        values[at] = (values[at] ?? 0) + (worths[paid[at] ?? 0] ?? 0);
      }
    }
  }
  return values;
}

/** Worth in the years of one cell, by amount; what no gap of the cell takes is worth no more. */
function cellWorths(
  { from, until }: Cell,
  {
    lane,
    stakes,
    script,
    beside,
  }: {
    readonly lane: DeathLane;
    readonly stakes: Stakes;
    readonly script: DeathScript;
    readonly beside: Float64Array;
  },
): Float64Array {
  const stake = stakes.script[script];
  let top = 0;
  for (let t = from; t < until; t++) top = Math.max(top, stake.g2[t] ?? 0);
  const worthOf = (amount: number): number => {
    let value = 0;
    for (let t = from; t < until; t++) {
      const paid = amount + (beside[t] ?? 0);
      const essentials = stake.g1[t] ?? 0;
      const into1 = paid < essentials ? paid : essentials;
      const rest = paid - into1;
      const standard = (stake.g2[t] ?? 0) - essentials;
      const into2 = rest < standard ? rest : standard;
      value += (stake.weight[t] ?? 0) * (stakes.weight1 * into1 + stakes.weight2 * into2);
    }
    return value;
  };
  const most = worthOf(top);
  const { amounts } = lane;
  const worths = new Float64Array(amounts.length);
  for (let a = 0; a < worths.length; a++) {
    const amount = amounts[a] ?? 0;
    worths[a] = amount >= top ? most : worthOf(amount);
  }
  return worths;
}
