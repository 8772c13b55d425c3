/** Puts the server together and takes it apart again. */
import { ok, type Result } from '@cebao/kernel';
import { makeProposal } from '../design/proposals/makeProposal.ts';
import type { Config } from './config/config.ts';
import { openDatabase } from './db/database.ts';
import { ensureDemo, type DemoSignIn } from './demo/demoAgency.ts';
import { loadBooks } from './engine/books.ts';
import { startEngine } from './engine/engine.ts';
import { buildApp, type LogLevel } from './http/app.ts';
import { signInLimit } from './identity/signInLimit.ts';
import { releaseLeases } from './jobs/queue.ts';
import { startJobs, type JobRunner } from './jobs/runner.ts';
import type { Services } from './services.ts';
import { sweepGrants } from './tenancy/grant.ts';

export type RunningServer = {
  readonly services: Services;
  readonly origin: string;
  readonly demo: DemoSignIn | null;
  readonly close: () => Promise<void>;
};

export async function startServer(
  config: Config,
  logLevel: LogLevel = 'warn',
): Promise<Result<RunningServer>> {
  const books = loadBooks();
  if (!books.ok) return books;
  const opened = await openDatabase(config);
  if (!opened.ok) return opened;
  const database = opened.value;
  const engine = startEngine();
  let jobs: JobRunner | null = null;
  const services: Services = {
    config,
    database,
    books: books.value,
    engine,
    signInLimit: signInLimit(Date.now),
    wakeJobs: () => jobs?.wake(),
  };
  const closeGround = async (): Promise<void> => {
    await jobs?.close();
    await engine.close();
    await database.close();
  };
  try {
    if (database.kind === 'embedded') await releaseLeases(database.db);
    await sweepGrants(database.db);
    const demo = config.demo ? await ensureDemo(services) : null;
    const app = await buildApp(services, logLevel);
    const onError = (error: unknown): void => app.log.error({ err: error }, 'job failed');
    jobs = startJobs(services, { handlers: { proposal: makeProposal }, onError });
    jobs.wake();
    await app.listen({ port: config.port, host: config.host });
    const close = async (): Promise<void> => {
      await app.close();
      await closeGround();
    };
    return ok({ services, demo, close, origin: config.origin });
  } catch (error) {
    await closeGround();
    throw error;
  }
}
