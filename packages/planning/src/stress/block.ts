/**
 * One block of paths. Every path depends on the seed and its own number alone, and every economy is
 * that of each n-th path, so a block is the same whoever computes it; it is plain arrays and can be
 * sent from one thread to another.
 */
import { int, real } from './cells.ts';
import { assert, round } from '@cebao/kernel';
import { draw, perilOf, roomFor, type History } from './draw/history.ts';
import { randomState, start } from './draw/random.ts';
import { gravest } from './paths/cause.ts';
import { follow } from './paths/course.ts';
import type { Money } from './paths/money.ts';
import { reckon } from './paths/shortfall.ts';
import type { Stage } from './stage.ts';
import { isRuin, noLosses, spanYears, type Losses } from './tally.ts';
import type { Theatre } from './theatre.ts';

/** Paths of one block, the last one may have fewer; a worker takes whole blocks. */
export const blockPaths = 1_000;

export type Block = {
  /** Counts from 0. */
  readonly at: number;
  /** Layers 1 and 2, without the lines of the plan and with them. */
  readonly before: readonly [Losses, Losses];
  readonly after: readonly [Losses, Losses];
};

/** How many blocks a stress test of so many paths has. */
export function blocksOf(paths: number): number {
  return round.up(paths / blockPaths);
}

export function runBlock(theatre: Theatre, at: number): Block {
  const { seed, paths, lives, years, before, after, bearable } = theatre;
  const first = at * blockPaths;
  assert(Number.isInteger(at) && at >= 0 && first < paths, () => `no block ${String(at)}`);
  const count = Math.min(blockPaths, paths - first);
  const room = (): readonly [Losses, Losses] => [noLosses(count, years), noLosses(count, years)];
  const history = roomFor(lives.length, years);
  const random = randomState();
  const without: Runner = { ...before, bearable, losses: room() };
  const planned: Runner = after === before ? without : { ...after, bearable, losses: room() };
  const economies = before.money.length;
  // Paths of one economy after the other: what they share stays at hand.
  for (let economy = 0; economy < economies; economy++) {
    const next = (economy + economies - (first % economies)) % economies;
    for (let k = next; k < count; k += economies) {
      start(random, seed, first + k);
      draw(history, lives, random);
      run(without, history, { economy, k });
      if (planned !== without) run(planned, history, { economy, k });
    }
  }
  return { at, before: bothOf(without), after: bothOf(planned) };
}

type Runner = Stage & {
  readonly bearable: number;
  readonly losses: readonly [Losses, Losses];
};

type Which = { readonly economy: number; readonly k: number };

function run(runner: Runner, history: History, { economy, k }: Which): void {
  const { money: all, reckoner } = runner;
  const money = all[economy];
  if (money === undefined) return;
  follow(reckoner.course, history, money);
  const { lost } = reckon(reckoner, history, money);
  enter(runner, history, { money, layer: 0, from: 0, k });
  if (!reckoner.hasStandard) return;
  // Layers are cumulative: who cannot pay the essentials cannot keep the present standard either.
  const from = real(lost, 1) > real(lost, 0) ? 1 : 0;
  enter(runner, history, { money, layer: 1, from, k });
}

type Entered = {
  readonly money: Money;
  readonly layer: 0 | 1;
  /** Whose gap counts for the layer. */
  readonly from: 0 | 1;
  readonly k: number;
};

function enter(
  { reckoner, bearable, losses }: Runner,
  history: History,
  { money, layer, from, k }: Entered,
): void {
  const { lost, worst } = reckoner.shortfall;
  const fen = real(lost, from) > 0 ? round.halfUp(real(lost, from)) : 0;
  const own = losses[layer];
  own.lost[k] = fen;
  if (!isRuin(fen, bearable)) return;
  const year = int(worst, from);
  const span = (year - (year % spanYears)) / spanYears;
  own.spans[span] = int(own.spans, span) + 1;
  const kind = gravest(reckoner, history, { money, layer, year }) ?? perilOf.length;
  own.causes[kind] = int(own.causes, kind) + 1;
}

/** Where nothing is spent beyond the essentials both layers are one. */
function bothOf({ reckoner, losses }: Runner): readonly [Losses, Losses] {
  return reckoner.hasStandard ? losses : [losses[0], losses[0]];
}
