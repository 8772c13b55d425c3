/** Takes jobs one after the other, each with a grant of its own for exactly one agency. */
import type { Services } from '../services.ts';
import { endGrant, mintGrant, type Grant } from '../tenancy/grant.ts';
import { leaseJob, postponeJob, type Job } from './queue.ts';

export type JobHandler = (job: Job, place: JobPlace) => Promise<void>;
export type JobPlace = { readonly services: Services; readonly grant: Grant };

export type JobRunner = {
  readonly wake: () => void;
  /** Takes no more jobs, and ends when the present one has ended. */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly handlers: Readonly<Record<Job['kind'], JobHandler>>;
  readonly onError: (error: unknown, job: Job | null) => void;
};

/** Jobs of other servers whose lease ran out are found by looking now and then. */
const lookEveryMs = 15_000;

export function startJobs(services: Services, { handlers, onError }: Options): JobRunner {
  let paused = false;
  let again = false;
  let running: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    for (;;) {
      again = false;
      const job = paused ? null : await leaseJob(services.database.db);
      if (job !== null) await runOne(job);
      else if (!again) return;
    }
  };
  const runOne = async (job: Job): Promise<void> => {
    const { db } = services.database;
    const grant = await mintGrant(db, job, 'job');
    try {
      await handlers[job.kind](job, { services, grant });
    } catch (error) {
      onError(error, job);
      await postponeJob(db, job);
    } finally {
      await endGrant(db, grant);
    }
  };
  const wake = (): void => {
    again = true;
    if (paused || running !== null) return;
    running = drain()
      .catch((error: unknown) => {
        onError(error, null);
      })
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(wake, lookEveryMs);
  timer.unref();

  const pause = async (): Promise<void> => {
    paused = true;
    await running;
  };

  return {
    wake,
    pause,
    resume: () => {
      paused = false;
      wake();
    },
    close: async () => {
      clearInterval(timer);
      await pause();
    },
  };
}
