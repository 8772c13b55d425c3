/**
 * The same stress test in one thread and by two workers: theatre, blocks, merging and messages, all of
 * it. The bench waits without an event loop, as its clock does.
 */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { stressFamily, stressResult, type Block } from '@cebao/planning';
import type { StressResult } from '@cebao/planning';
import { given, type BenchCase } from '../benchCase.ts';
import { stressInput } from './stressCase.ts';

const paths = 100_000;
const threads = 2;
/** A worker compiles for itself: after three calls its blocks still took a quarter longer than later. */
const calls = { warmUp: 20, repeats: 9 };

export function stressThreadCases(): readonly BenchCase[] {
  const input = stressInput(paths);
  const team = teamOf(threads);
  return [
    caseOf('ours-stress-one-thread', (seed) => given(stressFamily({ ...input, seed }))),
    caseOf('ours-stress-two-workers', (seed) => {
      const blocks = team.ask({ seed, paths });
      return stressResult(blocks());
    }),
  ];
}

function caseOf(key: string, test: (seed: number) => StressResult): BenchCase {
  let ruined = 0;
  let missing = 0;
  return {
    key,
    items: paths,
    inner: 1,
    calls,
    work: (turn) => {
      const [outcome] = test(turn + 1).before;
      ruined = outcome.ruined;
      missing = outcome.meanCents;
    },
    // Whoever computes it, to the fen.
    checksum: () => ruined + missing,
  };
}

type Question = { readonly seed: number; readonly paths: number };

/** Workers that start when they are first asked; the blocks are waited for when they are wanted. */
function teamOf(size: number): { readonly ask: (question: Question) => () => readonly Block[] } {
  const members: Member[] = [];
  const taken = counter();
  return {
    ask: (question) => {
      while (members.length < size) members.push(memberOf(taken));
      Atomics.store(taken, 0, 0);
      const answers = members.map((member) => member.ask(question));
      return () => answers.flatMap((answer) => answer());
    },
  };
}

type Member = { readonly ask: (question: Question) => () => readonly Block[] };

/** Seen by all threads. */
function counter(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

function memberOf(taken: Int32Array): Member {
  const { port1, port2 } = new MessageChannel();
  const answered = counter();
  const worker = new Worker(new URL('../workers/stressWorker.ts', import.meta.url), {
    workerData: { port: port2, answered, taken },
    transferList: [port2],
  });
  worker.unref();
  return {
    ask: (question) => {
      const before = Atomics.load(answered, 0);
      port1.postMessage(question);
      return () => {
        while (Atomics.load(answered, 0) === before) Atomics.wait(answered, 0, before);
        const message: { readonly message: readonly Block[] } | undefined =
          receiveMessageOnPort(port1);
        if (message === undefined) throw new TypeError('a worker answered without blocks');
        return message.message;
      };
    },
  };
}
