/** Puts the server together and takes it apart again. */
import { ok, type Result } from '@cebao/kernel';
import type { FastifyInstance } from 'fastify';
import { makeProposal } from '../design/proposals/makeProposal.ts';
import type { Config } from './config/config.ts';
import { openDatabase, type Database } from './db/database.ts';
import { ensureDemo, type DemoSignIn } from './demo/demoAgency.ts';
import { loadBooks, type Books } from './engine/books.ts';
import { startEngine } from './engine/engine.ts';
import { buildApp, type LogLevel } from './http/app.ts';
import { signInLimit } from './identity/signInLimit.ts';
import { releaseLeases } from './jobs/queue.ts';
import { startJobs, type JobRunner } from './jobs/runner.ts';
import type { Services } from './services.ts';
import { sweepGrants } from './tenancy/grant.ts';

export type OpenServer = {
  readonly services: Services;
  readonly app: FastifyInstance;
  readonly jobs: JobRunner;
  readonly close: () => Promise<void>;
};
export type RunningServer = OpenServer & { readonly demo: DemoSignIn | null };

/** Everything but the port: jobs run, and requests can be injected. */
export async function openServer(config: Config, logLevel: LogLevel): Promise<Result<OpenServer>> {
  const books = loadBooks();
  if (!books.ok) return books;
  const database = await openDatabase(config);
  if (!database.ok) return database;
  return ok(await assembled({ config, books: books.value, database: database.value }, logLevel));
}

type Ground = {
  readonly config: Config;
  readonly books: Books;
  readonly database: Database;
};

async function assembled(ground: Ground, logLevel: LogLevel): Promise<OpenServer> {
  const { database } = ground;
  const engine = startEngine();
  let jobs: JobRunner | null = null;
  const services: Services = {
    ...ground,
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
    const app = await buildApp(services, logLevel);
    const onError = (error: unknown): void => app.log.error({ err: error }, 'job failed');
    const runner = startJobs(services, { handlers: { proposal: makeProposal }, onError });
    jobs = runner;
    runner.wake();
    const close = async (): Promise<void> => {
      await app.close();
      await closeGround();
    };
    return { services, app, jobs: runner, close };
  } catch (error) {
    await closeGround();
    throw error;
  }
}

/** Opens, makes the demo agency where there is none, and listens. */
export async function startServer(
  config: Config,
  logLevel: LogLevel = 'warn',
): Promise<Result<RunningServer>> {
  const opened = await openServer(config, logLevel);
  if (!opened.ok) return opened;
  const server = opened.value;
  try {
    const demo = config.demo ? await ensureDemo(server.services) : null;
    await server.app.listen({ port: config.port, host: config.host });
    return ok({ ...server, demo });
  } catch (error) {
    await server.close();
    throw error;
  }
}
