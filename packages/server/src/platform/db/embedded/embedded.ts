/** Starts and stops the embedded database; who holds it holds the lock of its data folder. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { ok, refuse, type Result } from '@cebao/kernel';
import { takeDataLock } from './dataLock.ts';

export type Embedded = {
  /** Folder and port under which node-postgres looks for the unix socket. */
  readonly socketFolder: string;
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** node-postgres builds the name of the socket from this number; nothing listens on TCP. */
const port = 5432;

export async function openEmbedded(folder: string, lockFile: string): Promise<Result<Embedded>> {
  if (process.platform === 'win32') return noSockets();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = takeDataLock(lockFile);
  if (!lock.ok) return lock;
  // The path of a unix socket may be 107 bytes long: the data folder may be deeper than that.
  const socketFolder = mkdtempSync(join(tmpdir(), 'cebao-db-'));
  chmodSync(socketFolder, 0o700);
  const socketPath = join(socketFolder, `.s.PGSQL.${String(port)}`);
  try {
    const worker = new Worker(new URL('./embeddedWorker.ts', import.meta.url), {
      workerData: { folder, socketPath },
    });
    await once(worker, 'message');
    const close = async (): Promise<void> => {
      worker.postMessage('close');
      await once(worker, 'exit');
      rmSync(socketFolder, { recursive: true, force: true });
      lock.value.release();
    };
    return ok({ socketFolder, port, close });
  } catch (error) {
    rmSync(socketFolder, { recursive: true, force: true });
    lock.value.release();
    throw error;
  }
}

function noSockets(): Result<never> {
  return refuse('FILE_UNWRITABLE', {
    thing: '内置数据库',
    value: 'Windows',
    limit: '需要 unix socket：请用 Linux 或 macOS，或用 DATABASE_URL 指向 PostgreSQL',
  });
}
