/** A thread of its own: runs the blocks that are its share. */
import { parentPort, workerData } from 'node:worker_threads';
import { blocksOf, runBlock, theatreOf, type StressInput } from '@cebao/planning';

export type Share = {
  readonly input: StressInput;
  readonly first: number;
  readonly threads: number;
};

const { input, first, threads }: Share = workerData;
const theatre = theatreOf(input);
if (!theatre.ok) throw new TypeError(theatre.error.code);
const own = Array.from({ length: blocksOf(input.paths) }, (_, at) => at).filter(
  (at) => at % threads === first,
);
const blocks = own.map((at) => runBlock(theatre.value, at));
parentPort?.postMessage(blocks);
