/** What a request or a job may use. Made once, handed down. */
import type { Config } from './config/config.ts';
import type { Database } from './db/database.ts';
import type { Books } from './engine/books.ts';
import type { Engine } from './engine/engine.ts';
import type { SignInLimit } from './identity/signInLimit.ts';

export type Services = {
  readonly config: Config;
  readonly database: Database;
  readonly books: Books;
  readonly engine: Engine;
  readonly signInLimit: SignInLimit;
  /** Tells the runner of jobs that there is something to do. */
  readonly wakeJobs: () => void;
};
