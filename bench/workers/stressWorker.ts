/** A thread of its own: answers every question with the blocks that it took. */
import { flushCompileCache } from 'node:module';
import { workerData, type MessagePort } from 'node:worker_threads';
import { blocksOf, runBlock, theatreOf, type Block } from '@cebao/planning';
import { given } from '../benchCase.ts';
import { stressInput } from '../cases/stressCase.ts';

export type Share = { readonly seed: number; readonly paths: number };

type Start = {
  readonly port: MessagePort;
  /** Counts the answers, so that whoever asked can wait. */
  readonly answered: Int32Array;
  /** How many blocks are taken; one for all threads, so that none waits for a slower one. */
  readonly taken: Int32Array;
};

// What only this thread compiles is kept now: nobody ends it in good order (ADR 0075).
flushCompileCache();
const { port, answered, taken }: Start = workerData;
let asked: ReturnType<typeof stressInput> | null = null;

port.on('message', ({ seed, paths }: Share) => {
  asked = asked?.paths === paths ? asked : stressInput(paths);
  const theatre = given(theatreOf({ ...asked, seed }));
  const blocks: Block[] = [];
  const all = blocksOf(paths);
  for (let at = next(); at < all; at = next()) blocks.push(runBlock(theatre, at));
  port.postMessage(blocks);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
});

function next(): number {
  return Atomics.add(taken, 0, 1);
}
