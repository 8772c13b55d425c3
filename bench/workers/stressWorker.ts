/** A thread of its own: answers every question with the blocks that are its share. */
import { flushCompileCache } from 'node:module';
import { workerData, type MessagePort } from 'node:worker_threads';
import { blocksOf, runBlock, theatreOf } from '@cebao/planning';
import { given } from '../benchCase.ts';
import { stressInput } from '../cases/stressCase.ts';

export type Share = { readonly seed: number; readonly paths: number };

type Start = {
  readonly port: MessagePort;
  /** Counts the answers, so that whoever asked can wait. */
  readonly answered: Int32Array;
  /** This thread takes every n-th block. */
  readonly first: number;
  readonly threads: number;
};

// What only this thread compiles is kept now: nobody ends it in good order (ADR 0075).
flushCompileCache();
const { port, answered, first, threads }: Start = workerData;
let asked: ReturnType<typeof stressInput> | null = null;

port.on('message', ({ seed, paths }: Share) => {
  asked = asked?.paths === paths ? asked : stressInput(paths);
  const theatre = given(theatreOf({ ...asked, seed }));
  const own = Array.from({ length: blocksOf(paths) }, (_, at) => at).filter(
    (at) => at % threads === first,
  );
  const blocks = own.map((at) => runBlock(theatre, at));
  port.postMessage(blocks);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
});
