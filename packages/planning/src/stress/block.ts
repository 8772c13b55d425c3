/**
 * One block of paths. Every path depends on the seed and its own number alone, and every economy is
 * that of each n-th path, so a block is the same whoever computes it; it is plain arrays and can be
 * sent from one thread to another: as a copy, since a thread that has once given memory away is slower
 * in everything it does from then on (ADR 0075).
 */
import { int, real } from './cells.ts';
import { assert, round } from '@cebao/kernel';
import { draw, perilOf, roomFor, type History, type Life } from './draw/history.ts';
import { randomState, start, type RandomState } from './draw/random.ts';
import { gravest } from './paths/cause.ts';
import { follow } from './paths/course.ts';
import type { Money } from './paths/money.ts';
import { sides } from './paths/rules.ts';
import { reckon } from './paths/shortfall.ts';
import type { Stage } from './stage.ts';
import { isRuin, noLosses, spanYears, tallyOf, type Losses, type Tally } from './tally.ts';
import type { Frame, Theatre } from './theatre.ts';

/** Paths of one block, the last one may have fewer; a worker takes whole blocks. */
export const blockPaths = 1_000;

export type Block = {
  readonly frame: Frame;
  /** Counts from 0. */
  readonly at: number;
  /** Layers 1 and 2, without the lines of the plan and with them; one and the same without any. */
  readonly before: LayerTallies;
  readonly after: LayerTallies;
};

/** One and the same where nothing is spent beyond the essentials. */
type Layers<T> = readonly [T, T];
export type LayerTallies = Layers<Tally>;
export type LayerLosses = Layers<Losses>;

/** How many blocks a stress test of so many paths has. */
export function blocksOf(paths: number): number {
  return round.up(paths / blockPaths);
}

export function runBlock(theatre: Theatre, at: number): Block {
  const losses = lossesOf(theatre, at);
  const before = talliesOf(losses[sides.bare]);
  const isOne = losses[sides.bare] === losses[sides.planned];
  const after = isOne ? before : talliesOf(losses[sides.planned]);
  return { frame: theatre.frame, at, before, after };
}

function talliesOf([essentials, both]: LayerLosses): LayerTallies {
  const one = tallyOf(essentials);
  return [one, both === essentials ? one : tallyOf(both)];
}

/** Path by path, by side. */
export function lossesOf(theatre: Theatre, at: number): readonly [LayerLosses, LayerLosses] {
  const { frame, lives, stage, firstSide, lastSide } = theatre;
  const { paths, years, scenarios } = frame;
  const first = at * blockPaths;
  assert(Number.isInteger(at) && at >= 0 && first < paths, () => `no block ${String(at)}`);
  const count = Math.min(blockPaths, paths - first);
  const room = (): LayerLosses => {
    const essentials = noLosses(count, years);
    return [essentials, stage.reckoner.hasStandard ? noLosses(count, years) : essentials];
  };
  const own = room();
  const losses = [own, firstSide === lastSide ? own : room()] as const;
  const history = roomFor(lives.length, years);
  const random = randomState();
  const runner: Runner = { ...stage, frame, losses, count, path: 0 };
  const { course } = stage.reckoner;
  course.firstSide = firstSide;
  course.lastSide = lastSide;
  // Paths of one economy after the other: what they share stays at hand.
  for (let economy = 0; economy < scenarios; economy++) {
    const money = stage.money[economy];
    if (money === undefined) continue;
    runner.path = (economy + scenarios - (first % scenarios)) % scenarios;
    runEach(runner, { lives, history, money, random, first });
  }
  return losses;
}

type Walk = {
  readonly lives: readonly Life[];
  readonly history: History;
  readonly money: Money;
  readonly random: RandomState;
  /** The block's first path. */
  readonly first: number;
};

/** All paths of one economy, from the runner's path on. */
function runEach(runner: Runner, { lives, history, money, random, first }: Walk): void {
  const { seed, scenarios } = runner.frame;
  for (; runner.path < runner.count; runner.path += scenarios) {
    start(random, seed, first + runner.path);
    draw(history, lives, random);
    run(runner, history, money);
  }
}

type Runner = Stage & {
  readonly frame: Frame;
  /** By side. */
  readonly losses: readonly [LayerLosses, LayerLosses];
  /** How many paths the block has. */
  readonly count: number;
  /** The path at hand, counted from the block's first. */
  path: number;
};

function run(runner: Runner, history: History, money: Money): void {
  const { reckoner } = runner;
  const { course } = reckoner;
  follow(course, history, money);
  reckoner.side = course.firstSide;
  reckonSide(runner, history, money);
  if (course.firstSide === course.lastSide) return;
  reckoner.side = course.lastSide;
  reckonSide(runner, history, money);
}

/** Of the side at hand. */
function reckonSide(runner: Runner, history: History, money: Money): void {
  const { reckoner } = runner;
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
  const { reckoner, frame, path } = runner;
  const { layer, side, counted, shortfall } = reckoner;
  const lost = real(shortfall.lost, counted);
  const fen = lost > 0 ? round.halfUp(lost) : 0;
  const own = runner.losses[side][layer];
  own.lost[path] = fen;
  if (!isRuin(fen, frame.bearable)) return;
  const year = int(shortfall.worst, counted);
  const span = (year - (year % spanYears)) / spanYears;
  own.spans[span] = int(own.spans, span) + 1;
  reckoner.year = year;
  const kind = gravest(reckoner, history, money) ?? perilOf.length;
  own.causes[kind] = int(own.causes, kind) + 1;
}
