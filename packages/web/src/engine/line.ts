/** One worker and the exchange with it: questions are numbered, answers come in any order. */
import type { Done, FromWorker, ToWorker, Work } from './messages.ts';

export type Exchange = (work: Work) => Promise<Done>;

/** Started with the first question. */
export function lineToWorker(): Exchange {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, (done: Done) => void>();
  const started = (): Worker => {
    if (worker !== null) return worker;
    worker = new Worker(new URL('./engineWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      waiting.get(data.id)?.(data.done);
      waiting.delete(data.id);
    });
    return worker;
  };
  return (work) => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      started().postMessage({ id, work } satisfies ToWorker);
    });
  };
}
