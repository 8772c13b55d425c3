/**
 * The engine as the server sees it: ask, wait, get an answer. Each kind of task has a thread of its
 * own, so that a long proposal does not hold up a plan; a thread that breaks or does not come back
 * is replaced.
 */
import { Worker } from 'node:worker_threads';
import { assert, CebaoBug } from '@cebao/kernel';
import { problem } from '../http/problem.ts';
import type {
  Answered,
  Answers,
  EngineTask,
  PlanTask,
  PolicyImportTask,
  PolicyMapTask,
  RenderTask,
} from './task.ts';

export type Engine = {
  readonly plan: (task: Omit<PlanTask, 'kind'>) => Promise<Answers['plan']>;
  readonly render: (task: Omit<RenderTask, 'kind'>) => Promise<Answers['render']>;
  readonly policyImport: (task: Omit<PolicyImportTask, 'kind'>) => Promise<Answers['policyImport']>;
  readonly policyMap: (task: Omit<PolicyMapTask, 'kind'>) => Promise<Answers['policyMap']>;
  readonly close: () => Promise<void>;
};

type Waiting = {
  readonly resolve: (answered: Answered) => void;
  readonly reject: (error: Error) => void;
};
type Thread = {
  readonly ask: (task: EngineTask) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Whoever comes after these is asked to come again: a queue without end helps nobody. */
const maxWaiting = 32;
/** Plans take a second, proposals two; what takes minutes will not end. */
const giveUpMs = 180_000;

export function startEngine(): Engine {
  const planning = lazyThread();
  const rendering = lazyThread();
  const reading = lazyThread();
  return {
    // Each thread answers a kind of task with the type that `Answers` gives it.
    plan: (task) => planning.ask({ kind: 'plan', ...task }) as Promise<Answers['plan']>,
    render: (task) => rendering.ask({ kind: 'render', ...task }) as Promise<Answers['render']>,
    policyImport: (task) =>
      reading.ask({ kind: 'policyImport', ...task }) as Promise<Answers['policyImport']>,
    policyMap: (task) =>
      rendering.ask({ kind: 'policyMap', ...task }) as Promise<Answers['policyMap']>,
    close: async () => {
      await Promise.all([planning.close(), rendering.close(), reading.close()]);
    },
  };
}

/** Started at the first task: a server that only keeps families needs no engine. */
function lazyThread(): Thread {
  let worker: Worker | null = null;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (error: Error): void => {
    const broken = worker;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    void broken?.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./engineWorker.ts', import.meta.url));
    started.on('message', (answered: Answered) => {
      waiting.get(answered.number)?.resolve(answered);
      waiting.delete(answered.number);
    });
    started.on('error', (error) => {
      fail(error instanceof Error ? error : new CebaoBug('the engine thread broke'));
    });
    started.on('exit', () => {
      if (worker === started) fail(new CebaoBug('the engine thread ended'));
    });
    // A server that has closed everything else is not kept alive by an idle engine.
    started.unref();
    return started;
  };
  const answerOf = (asked: Worker, task: EngineTask): Promise<Answered> => {
    const number = (count += 1);
    const answered = new Promise<Answered>((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      asked.postMessage({ number, task });
    });
    const giveUp = setTimeout(() => {
      if (waiting.has(number)) fail(new CebaoBug(`the engine took longer than ${giveUpMs} ms`));
    }, giveUpMs);
    return answered.finally(() => {
      clearTimeout(giveUp);
    });
  };

  return {
    ask: async (task) => {
      if (waiting.size >= maxWaiting) throw problem('BUSY', { retryAfterSeconds: 10 });
      worker ??= start();
      const answered = await answerOf(worker, task);
      assert('answer' in answered, () => `engine: ${'crash' in answered ? answered.crash : ''}`);
      return answered.answer;
    },
    close: async () => {
      const ending = worker;
      worker = null;
      await ending?.terminate();
    },
  };
}
