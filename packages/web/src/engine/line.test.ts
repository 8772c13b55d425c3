import { expect, test } from 'vitest';
import { lineToWorker, type Engine } from './line.ts';
import type { Work } from './messages.ts';

const work: Work = { kind: 'scenes' };

/** Workers that do what a test tells them, the newest last. */
function workers() {
  const all: { asked: number[]; ended: boolean; fire: (type: string, event: object) => void }[] =
    [];
  const start = (): Engine => {
    const listeners = new Map<string, (event: object) => void>();
    const own = {
      asked: [] as number[],
      ended: false,
      fire: (type: string, event: object) => listeners.get(type)?.(event),
    };
    all.push(own);
    const engine = {
      addEventListener: (type: string, listener: (event: object) => void) =>
        void listeners.set(type, listener),
      postMessage: ({ id }: { readonly id: number }) => void own.asked.push(id),
      terminate: () => void (own.ended = true),
    };
    return engine as unknown as Engine;
  };
  return { all, start };
}

const scenes = { kind: 'scenes', scenes: [] };

test('answers find their question in any order', async () => {
  const { all, start } = workers();
  const exchange = lineToWorker(start);
  const [first, second] = [exchange(work), exchange({ kind: 'assumptions' })];
  expect(all).toHaveLength(1);
  all[0]?.fire('message', { data: { id: 2, done: { kind: 'assumptions', assumptions: [] } } });
  all[0]?.fire('message', { data: { id: 1, done: scenes } });
  expect([(await first).kind, (await second).kind]).toEqual(['scenes', 'assumptions']);
});

test('a worker that does not start fails all that wait, and the next question starts another', async () => {
  const { all, start } = workers();
  const exchange = lineToWorker(start);
  const [first, second] = [exchange(work), exchange(work)];
  all[0]?.fire('error', {});
  expect(await Promise.all([first, second])).toEqual(
    [1, 2].map(() => ({ kind: 'failed', text: 'the worker did not start' })),
  );
  expect(all[0]?.ended).toBe(true);
  const third = exchange(work);
  expect(all.map(({ asked }) => asked)).toEqual([[1, 2], [3]]);
  // A late word of the first worker takes nothing from the second.
  all[0]?.fire('error', { message: 'late' });
  all[1]?.fire('message', { data: { id: 3, done: scenes } });
  expect(await third).toEqual(scenes);
  expect(all[1]?.ended).toBe(false);
});

test('an answer that cannot be read, and a script that throws, end the worker too', async () => {
  const { all, start } = workers();
  const exchange = lineToWorker(start);
  const first = exchange(work);
  all[0]?.fire('messageerror', {});
  expect(await first).toMatchObject({ kind: 'failed', text: 'an answer could not be read' });
  const second = exchange(work);
  all[1]?.fire('error', { message: 'x is not a function' });
  expect(await second).toMatchObject({ kind: 'failed', text: 'x is not a function' });
});

test('a browser that starts no worker, and a question that cannot be sent, are answered', async () => {
  let starts = 0;
  const none = lineToWorker(() => {
    starts += 1;
    throw new Error('not allowed');
  });
  expect(await none(work)).toEqual({ kind: 'failed', text: 'Error: not allowed' });
  await none(work);
  expect(starts).toBe(2);
  const deaf = { addEventListener: () => {}, terminate: () => {} };
  const postMessage = () => {
    throw new Error('could not be cloned');
  };
  const mute = lineToWorker(() => ({ ...deaf, postMessage }));
  expect(await mute(work)).toEqual({ kind: 'failed', text: 'Error: could not be cloned' });
});
