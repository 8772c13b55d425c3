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

/** What of the blocks another thread can be given instead of a copy. */
export function buffersOf(blocks: readonly Block[]): readonly ArrayBuffer[] {
  const losses = blocks.flatMap(({ before, after }) => [...before, ...after]);
  return [...new Set(losses.flatMap((own) => [own.lost, own.spans, own.causes]))].map(
    ({ buffer }) => buffer,
  );
}

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
  const runner = (stage: Stage): Runner => ({ ...stage, bearable, losses: room(), path: 0 });
  const without = runner(before);
  const planned = after === before ? without : runner(after);
  const economies = before.money.length;
  // Paths of one economy after the other: what they share stays at hand.
  for (let economy = 0; economy < economies; economy++) {
    const next = (economy + economies - (first % economies)) % economies;
    for (let k = next; k < count; k += economies) {
      start(random, seed, first + k);
      draw(history, lives, random);
      without.path = k;
      run(without, history, economy);
      if (planned === without) continue;
      planned.path = k;
      run(planned, history, economy);
    }
  }
  return { at, before: bothOf(without), after: bothOf(planned) };
}

type Runner = Stage & {
  readonly bearable: number;
  readonly losses: readonly [Losses, Losses];
  /** The path at hand, counted from the block's first. */
  path: number;
};

function run(runner: Runner, history: History, economy: number): void {
  const { money: all, reckoner } = runner;
  const money = all[economy];
  if (money === undefined) return;
  follow(reckoner.course, history, money);
  const { lost } = reckon(reckoner, history, money);
  reckoner.layer = 0;
  reckoner.counted = 0;
  enter(runner, history, money);
  if (!reckoner.hasStandard) return;
  // Layers are cumulative: who cannot pay the essentials cannot keep the present standard either.
  reckoner.layer = 1;
  reckoner.counted = real(lost, 1) > real(lost, 0) ? 1 : 0;
  enter(runner, history, money);
}

/** Enters the path under the layer at hand. */
function enter(runner: Runner, history: History, money: Money): void {
  const { reckoner, bearable, path } = runner;
  const { layer, counted, shortfall } = reckoner;
  const lost = real(shortfall.lost, counted);
  const fen = lost > 0 ? round.halfUp(lost) : 0;
  const own = runner.losses[layer];
  own.lost[path] = fen;
  if (!isRuin(fen, bearable)) return;
  const year = int(shortfall.worst, counted);
  const span = (year - (year % spanYears)) / spanYears;
  own.spans[span] = int(own.spans, span) + 1;
  reckoner.year = year;
  const kind = gravest(reckoner, history, money) ?? perilOf.length;
  own.causes[kind] = int(own.causes, kind) + 1;
}

/** Where nothing is spent beyond the essentials both layers are one. */
function bothOf({ reckoner, losses }: Runner): readonly [Losses, Losses] {
  return reckoner.hasStandard ? losses : [losses[0], losses[0]];
}
