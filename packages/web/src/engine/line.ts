/**
 * One worker and the exchange with it: questions are numbered, answers come in any order. Every
 * question is answered: a worker that cannot start or breaks is said to have failed, and the next
 * question starts another.
 */
import type { Done, FromWorker, ToWorker, Work } from './messages.ts';

export type Exchange = (work: Work) => Promise<Done>;

/** What of a worker is used. */
export type Engine = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

function startEngine(): Engine {
  return new Worker(new URL('./engineWorker.ts', import.meta.url), { type: 'module' });
}

/** Started with the first question. */
export function lineToWorker(start: () => Engine = startEngine): Exchange {
  let engine: Engine | null = null;
  let lastId = 0;
  const waiting = new Map<number, (done: Done) => void>();
  const answer = (id: number, done: Done) => {
    waiting.get(id)?.(done);
    waiting.delete(id);
  };
  const drop = (broken: Engine, text: string) => {
    // What a worker says that has been given up already concerns nobody.
    if (broken !== engine) return;
    engine = null;
    broken.terminate();
    for (const id of waiting.keys()) answer(id, { kind: 'failed', text });
  };
  const started = (): Engine => {
    if (engine !== null) return engine;
    const own = start();
    own.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      answer(data.id, data.done);
    });
    // A script that does not load has no message; one that throws has.
    own.addEventListener('error', ({ message }: Partial<ErrorEvent>) => {
      drop(own, message ?? 'the worker did not start');
    });
    own.addEventListener('messageerror', () => drop(own, 'an answer could not be read'));
    engine = own;
    return own;
  };
  return (work) => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      try {
        started().postMessage({ id, work } satisfies ToWorker);
      } catch (error) {
        answer(id, { kind: 'failed', text: String(error) });
      }
    });
  };
}
